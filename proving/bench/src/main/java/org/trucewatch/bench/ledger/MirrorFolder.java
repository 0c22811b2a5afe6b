package org.trucewatch.bench.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.Publication;

/// A mirror on disk, without the care that an office needs: it is written once and thrown away.
record MirrorFolder(Path root) implements Folder, Publication {
    @Override
    public Optional<Bytes> read(String path) {
        try {
            var file = root.resolve(path);
            return Files.exists(file) ? Optional.of(Bytes.of(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void write(String path, Bytes content) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content.toArray());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
