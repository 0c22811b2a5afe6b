package org.trucewatch.datafolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A file that one has to itself until it is closed. The system itself keeps the lock, so that it goes with its
/// process, however that ends.
///
/// Where locks are those of POSIX, a process that closes a file gives up all its locks on it, also those that it has
/// by another channel: so a file that is locked here is not opened here again.
final class SoleLock implements AutoCloseable {
    private static final Set<Object> HELD = new HashSet<>();

    private final FileChannel channel;
    private final Object key;

    private SoleLock(FileChannel channel, Object key) {
        this.channel = channel;
        this.key = key;
    }

    /// The file is made where there is none. Empty where another has it, be it a thread of this process.
    static Optional<SoleLock> take(Path file) throws IOException {
        synchronized (HELD) {
            make(file);
            var key = key(file);
            if (HELD.contains(key)) return Optional.empty();
            var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                return Optional.empty();
            }
            HELD.add(key);
            return Optional.of(new SoleLock(channel, key));
        }
    }

    private static void make(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException isThere) {
            return;
        }
    }

    /// What tells the file from one that comes under its name later.
    private static Object key(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return Objects.requireNonNullElse(attributes.fileKey(), file.toRealPath());
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException withinThisProcess) {
            return false;
        }
    }

    /// What the file is read and written by.
    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            if (channel.isOpen()) HELD.remove(key);
            channel.close();
        }
    }
}
