package org.trucewatch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.archive.BackupRoom;

/// A file named on the command line, read and written whole.
record NamedFile(Path path) {
    private static final long LARGEST = 16_000_000;
    private static final long LARGEST_PACKAGE = 1_000_000_000;
    private static final int BEGINNING = 64;

    byte[] read() {
        return read(LARGEST);
    }

    /// A package may hold many photographs.
    byte[] readPackage() {
        return read(LARGEST_PACKAGE);
    }

    private byte[] read(long most) {
        if (Files.isDirectory(path)) throw refused("This is a folder; name the file in it, such as agreement.md.");
        if (!Files.exists(path)) throw refused("There is no such file.");
        try {
            if (Files.size(path) > most)
                throw refused("This is larger than %d MB; nothing of its kind is.".formatted(most / 1_000_000));
            return Files.readAllBytes(path);
        } catch (AccessDeniedException closed) {
            throw refused("You have no permission to read it.");
        } catch (IOException failure) {
            throw refused("It cannot be read (" + failure.getMessage() + ").");
        }
    }

    /// The first bytes, enough to tell what kind of file it is.
    byte[] beginning() {
        if (!Files.isRegularFile(path)) throw refused("There is no such file.");
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(BEGINNING);
        } catch (IOException failure) {
            throw refused("It cannot be read (" + failure.getMessage() + ").");
        }
    }

    /// For files of any size; each time from the start.
    BackupRoom.Source stream() {
        return () -> {
            if (!Files.isRegularFile(path)) throw refused("There is no such file.");
            return Files.newInputStream(path);
        };
    }

    interface Writing<T> {
        T to(OutputStream out) throws IOException;
    }

    /// As [#stream], for what not everybody on this machine may read.
    <T> T streamForOwner(Writing<T> writing) throws IOException {
        Files.deleteIfExists(beside());
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(
                    beside(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return stream(writing);
    }

    private Path beside() {
        return path.resolveSibling(path.getFileName() + ".new");
    }

    /// As [#write], for files of any size.
    <T> T stream(Writing<T> writing) throws IOException {
        var beside = beside();
        try {
            T result;
            try (var out = Files.newOutputStream(beside)) {
                result = writing.to(out);
            }
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Replaces the file: readers see the old one or the new one, never a part.
    void write(String words) {
        write(words.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] content) {
        try {
            stream(out -> {
                out.write(content);
                return content.length;
            });
        } catch (IOException failure) {
            throw refused("It cannot be written (" + failure.getMessage() + "); it is as it was.");
        }
    }

    private Refused refused(String why) {
        return new Refused(new Refusal.NoSuchFile(path.toString(), why));
    }
}
