package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.trucewatch.desk.archive.KeeperAnywhere;

/// A folder for its owner's eyes only, for the while of one command.
record TemporaryFolder(Path path) implements KeeperAnywhere.Scratch.Place {
    static TemporaryFolder open() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("tw-"));
    }

    @Override
    public void close() throws IOException {
        if (Files.notExists(path)) return; // kept, under another name
        try (var all = Files.walk(path)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
