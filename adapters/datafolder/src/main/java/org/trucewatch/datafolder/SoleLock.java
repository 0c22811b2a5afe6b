package org.trucewatch.datafolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Locks on files that the system itself keeps: one goes with its process, however that ends.
final class SoleLock {
    private SoleLock() {}

    /// Has the file to itself until it is closed; the file is made where there is none. Empty where another has it,
    /// be it a thread of this process.
    static Optional<FileChannel> take(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (isLocked(channel)) return Optional.of(channel);
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException withinThisProcess) {
            return false;
        }
    }
}
