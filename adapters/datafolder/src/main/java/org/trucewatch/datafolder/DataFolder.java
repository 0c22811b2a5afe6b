package org.trucewatch.datafolder;

import java.nio.file.Path;
import java.util.Optional;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.archive.DataPlace;
import org.trucewatch.ledger.LogSigner;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.Publication;

/// One data folder: `format`, `policy`, the ledger or the address of its database, and the published `mirror`.
final class DataFolder implements DataPlace {
    private static final String DOCUMENT = "format";
    private static final String FIRST_LINE = "trucewatch.org/data@v1";

    private final Path root;
    private final String storeName;
    private final StoreOpener stores;
    private final Keys keys;

    private DataFolder(Path root, String storeName, StoreOpener stores, Keys keys) {
        this.root = root;
        this.storeName = storeName;
        this.stores = stores;
        this.keys = keys;
    }

    static Optional<DataFolder> find(Path root, StoreOpener stores, Keys keys) {
        return SafeFile.read(root.resolve(DOCUMENT))
                .map(format -> new DataFolder(root, store(root, format), stores, keys));
    }

    static DataFolder make(Path root, String storeName, StoreOpener stores, Keys keys) {
        SafeFile.write(root.resolve(DOCUMENT), Bytes.utf8(FIRST_LINE + "\nstore " + storeName + "\n"));
        return new DataFolder(root, storeName, stores, keys);
    }

    private static String store(Path root, Bytes format) {
        try {
            var lines = Lines.of(DOCUMENT, 0, format.text(DOCUMENT));
            var version = lines.take("the version");
            if (!version.equals(FIRST_LINE)) {
                var newer = version.startsWith("trucewatch.org/data@v")
                        ? "was made by a newer version of Trucewatch (%s); use that one.".formatted(version)
                        : "is no data folder: its file `format` begins with something else.";
                throw new Refused(new Refusal.Unusable(root.toString(), newer));
            }
            var store = lines.field("store");
            lines.end();
            return store;
        } catch (Malformed malformed) {
            throw new Refused(new Refusal.Unusable(
                    root.resolve(DOCUMENT).toString(), malformed.place() + ": " + malformed.problem() + "."));
        }
    }

    @Override
    public String shown() {
        return root.toString();
    }

    @Override
    public Store open() {
        return stores.open(storeName, root);
    }

    @Override
    public Folder mirror() {
        return new PublishedFolder(root.resolve("mirror"));
    }

    @Override
    public Publication publication() {
        return new PublishedFolder(root.resolve("mirror"));
    }

    @Override
    public Optional<Bytes> policy() {
        return SafeFile.read(root.resolve("policy"));
    }

    @Override
    public LogSigner signer() {
        return keys.signer(new MirrorMark("the mirror in " + root, mirror()));
    }
}
