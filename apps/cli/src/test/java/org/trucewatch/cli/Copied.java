package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders of the tree in a place where a test may write.
final class Copied {
    private Copied() {}

    static void folder(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolve("..").normalize());
                Files.copy(file, copy);
            }
        }
    }
}
