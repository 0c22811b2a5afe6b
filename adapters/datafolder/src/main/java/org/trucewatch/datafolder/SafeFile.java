package org.trucewatch.datafolder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.WhyNot;
import org.trucewatch.ledger.bytes.Bytes;

/// Files that are there whole or not at all, whatever happens to the power.
final class SafeFile {
    /// How the name of a file begins that is not whole yet.
    static final String TEMPORARY = ".new-";

    private SafeFile() {}

    /// Empty where there is no such file, also because something above it is no folder.
    static Optional<Bytes> read(Path file) {
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            return Optional.of(Bytes.of(Files.readAllBytes(file)));
        } catch (IOException cause) {
            throw refused(file, Why.UNREADABLE, cause);
        }
    }

    static void write(Path file, Bytes content) {
        try {
            Files.createDirectories(folder(file));
            replace(file, content, Files.createTempFile(folder(file), TEMPORARY, ""));
        } catch (IOException cause) {
            throw refused(file, Why.UNWRITABLE, cause);
        }
    }

    /// Made for its owner's eyes only, from the first byte on: the name of a temporary file says so on POSIX systems.
    static void writeSecret(Path file, Bytes content) {
        try {
            Files.createDirectories(folder(file));
            var temporary = Files.createTempFile(folder(file), TEMPORARY, "");
            if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
            }
            replace(file, content, temporary);
        } catch (IOException cause) {
            throw refused(file, Why.UNWRITABLE, cause);
        }
    }

    static void rename(Path file, Path to) {
        try {
            Files.move(file, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folder(file));
        } catch (IOException cause) {
            throw refused(file, Why.UNNAMEABLE, cause);
        }
    }

    /// Overwrites a file and removes it. Disks that move what they write may keep the old bytes: what lay in it must be
    /// worth nothing without another key.
    static void erase(Path file) {
        if (!Files.exists(file)) return;
        try {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                var zeros = ByteBuffer.allocate(Math.toIntExact(channel.size()));
                while (zeros.hasRemaining()) channel.write(zeros);
                channel.force(true);
            }
            // Lost power here: a file that opens nothing.
            Files.delete(file);
            forceFolder(folder(file));
        } catch (IOException cause) {
            throw refused(file, Why.UNERASABLE, cause);
        }
    }

    private static void replace(Path file, Bytes content, Path temporary) throws IOException {
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content.toArray());
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        // Lost power before the move: the old file, and a temporary one that nobody reads. After it: the new file, once
        // the folder is on disk too.
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folder(file));
    }

    private static void forceFolder(Path folder) throws IOException {
        if (!Set.of("/").contains(folder.getFileSystem().getSeparator())) return; // Windows opens no folder
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static Path folder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    static Refused refused(Path file, Why why, IOException cause) {
        return why.of(file.toString(), WhyNot.words(cause));
    }
}
