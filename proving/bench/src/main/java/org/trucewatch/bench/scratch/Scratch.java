package org.trucewatch.bench.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// What a bench leaves on the disk.
public final class Scratch {
    private Scratch() {}

    /// Takes away a folder with all in it, if it is there.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
