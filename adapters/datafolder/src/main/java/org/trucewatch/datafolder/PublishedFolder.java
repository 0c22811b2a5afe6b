package org.trucewatch.datafolder;

import java.nio.file.Path;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.Publication;

/// The files of a mirror below one folder.
record PublishedFolder(Path root) implements Folder, Publication {
    @Override
    public Optional<Bytes> read(String path) {
        return SafeFile.read(root.resolve(path));
    }

    @Override
    public void write(String path, Bytes content) {
        SafeFile.write(root.resolve(path), content);
    }
}
