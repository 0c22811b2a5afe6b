package org.trucewatch.datafolder;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.trucewatch.desk.archive.DataPlaces;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.Store;

/// Opens what a data folder names: the store in its own file, or the store and the cabinet in the database at an
/// address.
record StoreOpener(
        Function<Path, ? extends Store> ownFile,
        Function<String, ? extends Store> database,
        Function<String, ? extends Cabinet> cabinets,
        Map<String, Cabinet> opened) {

    StoreOpener(
            Function<Path, ? extends Store> ownFile,
            Function<String, ? extends Store> database,
            Function<String, ? extends Cabinet> cabinets) {
        this(ownFile, database, cabinets, new ConcurrentHashMap<>());
    }

    Store open(String name, Path folder) {
        return isOwn(name) ? ownFile.apply(folder.resolve(DataFolder.OWN_STORE)) : database.apply(name);
    }

    private static boolean isOwn(String name) {
        return name.equals(DataPlaces.OWN_FILE);
    }

    /// One for each address; empty where the store is a file.
    Optional<Cabinet> cabinet(String name) {
        return isOwn(name) ? Optional.empty() : Optional.of(opened.computeIfAbsent(name, cabinets));
    }
}
