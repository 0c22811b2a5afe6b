package org.trucewatch.datafolder;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.archive.DataPlace;
import org.trucewatch.desk.archive.DataPlaces;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.seal.Chance;
import org.trucewatch.ledger.seal.PassphraseHash;
import org.trucewatch.ledger.tiles.Folder;

/// Data folders on this machine. The keys of `DATA` lie beside it in `DATA.keys`, to be moved away by whoever can.
public final class DataFolders implements DataPlaces {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final StoreOpener stores;
    private final Optional<Path> keys;
    private final Supplier<Optional<String>> passphrase;
    private final Chance chance = DataFolders::chance;

    /// `ownFile` opens the store in a file, `database` that at an address, `cabinets` the cabinet there. `keys` is
    /// where the keys lie, if not beside the data; `passphrase` is asked only when it is needed.
    public DataFolders(
            Function<Path, ? extends Store> ownFile,
            Function<String, ? extends Store> database,
            Function<String, ? extends Cabinet> cabinets,
            Optional<Path> keys,
            Supplier<Optional<String>> passphrase) {
        this.stores = new StoreOpener(ownFile, database, cabinets);
        this.keys = keys;
        this.passphrase = passphrase;
    }

    private static byte[] chance(int count) {
        byte[] bytes = new byte[count];
        CHANCE.nextBytes(bytes);
        return bytes;
    }

    @Override
    public Optional<DataPlace> find(Path path) {
        return DataFolder.find(path, stores, keysOf(path)).map(folder -> folder);
    }

    @Override
    public DataPlace make(Path path, String store) {
        return filled(path, unfinished -> {
            if (!makeStore(path, store)) throw Why.ANOTHER_LEDGER.of(path.toString());
            var ownKeys = keysOf(path);
            var key = unfinished.again() && ownKeys.areNew() ? ownKeys.made() : newKey(path, ownKeys);
            DataFolder.writePolicy(path, Bytes.utf8("log " + key.vkey() + "\nquorum none\n"));
            return DataFolder.unnamed(path, store, stores, ownKeys).named();
        });
    }

    private NoteKey newKey(Path path, Keys ownKeys) {
        if (ownKeys.exist()) throw Why.OTHER_KEYS.of(folderOfKeys(path).toString());
        return ownKeys.make(name(path));
    }

    @Override
    public void restore(Path path, String store, Bytes policy, Filling filling) throws IOException {
        filled(path, unfinished -> {
            if (makeStore(path, store)) unfinished.foundEmpty(store);
            else if (!unfinished.filled(store)) throw Why.ANOTHER_LEDGER.of(path.toString());
            DataFolder.writePolicy(path, policy);
            var folder = DataFolder.unnamed(path, store, stores, keysOf(path));
            filling.fill(folder);
            return folder.named();
        });
    }

    @FunctionalInterface
    private interface Making<X extends Exception> {
        DataPlace make(Unfinished unfinished) throws X;
    }

    private static <X extends Exception> DataPlace filled(Path path, Making<X> making) throws X {
        try (var unfinished = Unfinished.begin(path)) {
            var made = making.make(unfinished);
            unfinished.done();
            return made;
        }
    }

    /// Before anything else is made: a database that cannot be reached leaves no half-made folder. True where nothing
    /// lies in the store yet.
    private boolean makeStore(Path path, String store) {
        try (var opened = stores.open(store, path)) {
            return opened.head().size() == 0;
        } catch (StoreFailure failure) {
            throw Why.NOT_MADE.of(path.toString(), failure.words());
        }
    }

    @Override
    public Folder folder(Path path) {
        return new PublishedFolder(path);
    }

    /// What the office whose data lies at `path` keeps beside its record. Where the record is a file, it lies with the
    /// keys, never in the data; where several servers share a database it lies there, wrapped by the master key.
    public Cabinet cabinet(Path path) {
        var ownKeys = keysOf(path);
        Cabinet cabinet = DataFolder.find(path, stores, ownKeys)
                .flatMap(DataFolder::shared)
                .<Cabinet>map(shared -> new WrappedCabinet(shared, ownKeys::master, chance))
                .orElseGet(() -> new CabinetFiles(folderOfKeys(path).resolve("cabinet"), chance));
        bringOldAccounts(path, cabinet);
        return cabinet;
    }

    @Override
    public Seat seat(Path path, String store) {
        boolean isShared = DataFolder.find(path, stores, keysOf(path))
                .map(folder -> folder.shared().isPresent())
                .orElse(!store.equals(OWN_FILE));
        if (isShared) return () -> {};
        return OneSeat.take(folderOfKeys(path).resolve("served")).orElseThrow(() -> Why.SERVED.of(path.toString()));
    }

    private void bringOldAccounts(Path path, Cabinet cabinet) {
        var old = new AccountsFile(folderOfKeys(path).resolve("accounts"));
        var accounts = old.all();
        if (accounts.isEmpty()) return;
        Accounts.bring(cabinet, accounts);
        old.retire();
    }

    /// Makes keys of passphrases.
    public static PassphraseHash passphraseHash() {
        return new Argon2();
    }

    /// The platform's own chance.
    public static Chance platformChance() {
        return DataFolders::chance;
    }

    private Keys keysOf(Path path) {
        return new Keys(folderOfKeys(path), passphrase, chance);
    }

    private Path folderOfKeys(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        return keys.orElseGet(() -> absolute.resolveSibling(absolute.getFileName() + ".keys"));
    }

    /// The name of a log is for ever and must be like no other, so chance is part of it.
    private KeyName name(Path path) {
        var words = path.toAbsolutePath().normalize().getFileName().toString().toLowerCase(Locale.ROOT);
        var readable = words.replaceAll("[^a-z0-9]+", "-");
        return new KeyName("trucewatch/" + readable + "-" + HexFormat.of().formatHex(chance.bytes(4)));
    }
}
