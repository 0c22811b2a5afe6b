package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trucewatch.desk.archive.KeeperAnywhere;

/// A folder for its owner's eyes only, for the while of one command; a command that is broken off leaves none.
record TemporaryFolder(Path path) implements KeeperAnywhere.Scratch.Place {
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(TemporaryFolder::removeAll));
    }

    TemporaryFolder {
        OPEN.add(path);
    }

    static TemporaryFolder open() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("tw-"));
    }

    @Override
    public void close() throws IOException {
        OPEN.remove(path);
        remove(path);
    }

    private static void remove(Path path) throws IOException {
        if (Files.notExists(path)) return; // kept, under another name
        try (var all = Files.walk(path)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private static void removeAll() {
        for (var path : OPEN) removeWhileWritten(path);
    }

    /// The command may still be writing into it; it is about to be stopped, and the folder is then empty for good.
    private static void removeWhileWritten(Path path) {
        for (int tries = 0; tries < 100 && Files.exists(path); tries++) {
            try {
                remove(path);
            } catch (IOException writtenMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }
}
