package org.trucewatch.datafolder;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.archive.DataPlace;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.ledger.LogSigner;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.note.Rotation;
import org.trucewatch.ledger.seal.Vault;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.Publication;

/// One data folder: `format`, `policy`, the ledger or the address of its database, and the published `mirror`.
final class DataFolder implements DataPlace {
    static final String OWN_STORE = "ledger.db";

    static final String DOCUMENT = "format";
    private static final String FIRST_LINE = "trucewatch.org/data@v1";

    private final Path root;
    private final String storeName;
    private final StoreOpener stores;
    private final Optional<Cabinet> shared;
    private final Keys keys;

    private DataFolder(Path root, String storeName, StoreOpener stores, Keys keys) {
        this.root = root;
        this.storeName = storeName;
        this.stores = stores;
        this.shared = stores.cabinet(storeName);
        this.keys = keys;
    }

    /// Thousands of sheets may be asked: below a file, looking for another is an error that costs more than a look.
    static Optional<DataFolder> find(Path root, StoreOpener stores, Keys keys) {
        if (!Files.isDirectory(root)) return Optional.empty();
        return SafeFile.read(root.resolve(DOCUMENT))
                .map(format -> new DataFolder(root, store(root, format), stores, keys));
    }

    /// A folder that nobody finds yet.
    static DataFolder unnamed(Path root, String storeName, StoreOpener stores, Keys keys) {
        return new DataFolder(root, storeName, stores, keys);
    }

    /// The file `format` comes last: lost power before this line, and the folder is no data folder.
    DataFolder named() {
        SafeFile.write(root.resolve(DOCUMENT), Bytes.utf8(FIRST_LINE + "\nstore " + storeName + "\n"));
        return this;
    }

    /// Where the servers of an office keep what is not in the ledger; empty where the store is a file of one server.
    Optional<Cabinet> shared() {
        return shared;
    }

    private static String store(Path root, Bytes format) {
        try {
            var lines = Lines.of(DOCUMENT, 0, format.text(DOCUMENT));
            var version = lines.take("the version");
            if (!version.equals(FIRST_LINE)) {
                if (version.startsWith("trucewatch.org/data@v")) throw Why.NEWER.of(root.toString(), version);
                throw Why.OTHER_FORMAT.of(root.toString());
            }
            var store = lines.field("store");
            lines.end();
            return store;
        } catch (Malformed malformed) {
            throw Why.MALFORMED.of(root.resolve(DOCUMENT).toString(), malformed.place(), malformed.problem());
        }
    }

    @Override
    public String shown() {
        return root.toString();
    }

    /// A file that is gone is not made anew, or an empty record would stand where a full one was.
    @Override
    public Store open() {
        if (storeName.equals(DataFolders.OWN_FILE) && !Files.exists(root.resolve(OWN_STORE))) {
            var file = root.resolve(OWN_STORE).toString();
            throw new StoreFailure(Why.STORE_MISSING.with(file), new NoSuchFileException(file));
        }
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
    public Strongbox strongbox() {
        return keys.strongbox(vault(), shared.map(cabinet -> new SharedBoxes(cabinet, "openings")));
    }

    @Override
    public Vault vault() {
        var own = new BoxFiles(root.resolve("boxes"));
        return shared.<Vault>map(cabinet -> new SharedBoxes(cabinet, "boxes").vault(own))
                .orElse(own);
    }

    @Override
    public Heir heir() {
        var heir = keys.heir();
        return new Heir() {
            @Override
            public Rotation rotation() {
                return heir.rotation();
            }

            @Override
            public void takeOver() {
                keys.takeOver(heir.key());
                policy().ifPresent(policy -> writePolicy(root, successor(policy, heir.rotation())));
            }
        };
    }

    /// Witnesses and quorum stay.
    private Bytes successor(Bytes policy, Rotation rotation) {
        try {
            var text = policy.text("policy");
            return Bytes.utf8(
                    text.replace(rotation.old().vkey(), rotation.next().vkey()));
        } catch (Malformed malformed) {
            return Bytes.utf8("log " + rotation.next().vkey() + "\nquorum none\n");
        }
    }

    /// In the folder, and in the mirror for whoever has nothing but a copy of that.
    static void writePolicy(Path root, Bytes policy) {
        SafeFile.write(root.resolve("policy"), policy);
        SafeFile.write(root.resolve("mirror").resolve("policy"), policy);
    }

    @Override
    public LogSigner signer() {
        return keys.signer(new MirrorMark("the mirror in " + root, mirror()));
    }
}
