package org.trucewatch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.WhyNot;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.model.agreement.Words;

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
        mustBeFile(Aside.FOLDER_NOT_AGREEMENT);
        try {
            if (Files.size(path) > most) throw tooLarge(most);
            return readAtMost(most);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /// What is no file on a disk has no size before it was read, and may never end.
    private byte[] readAtMost(long most) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(Math.toIntExact(most) + 1);
            if (bytes.length > most) throw tooLarge(most);
            return bytes;
        }
    }

    private Refused tooLarge(long most) {
        return refused(Aside.TOO_LARGE.with(most / 1_000_000));
    }

    /// A file in a folder that is closed to us is not said to be missing: nobody can know.
    private void mustBeFile(Aside ofFolder) {
        if (Files.isDirectory(path)) throw refused(ofFolder.with());
        if (Files.notExists(path)) throw refused(Aside.NO_FILE.with());
    }

    /// A pipe has nothing left for the second time, and waits for it without end.
    private void mustBeOnDisk() {
        mustBeFile(Aside.FOLDER_NOT_FILE);
        boolean isPipe = Files.exists(path) && !Files.isRegularFile(path);
        if (isPipe) throw refused(Aside.READ_TWICE.with());
    }

    /// The first bytes, enough to tell what kind of file it is.
    byte[] beginning() {
        mustBeOnDisk();
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(BEGINNING);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /// How many bytes it has; none where it cannot be asked.
    long size() {
        return path.toFile().length();
    }

    /// For files of any size; each time from the start.
    BackupRoom.Source stream() {
        return () -> {
            mustBeOnDisk();
            try {
                return Files.newInputStream(path);
            } catch (IOException failure) {
                throw unreadable(failure);
            }
        };
    }

    interface Writing<T> {
        T to(OutputStream out) throws IOException;
    }

    /// Refused where a file of another kind would be lost: a slip of the keyboard must not cost somebody a ledger.
    /// `kind` is what the file is to be, such as `backup`, and `is` tells it by its first bytes.
    NamedFile over(String kind, Predicate<byte[]> is) {
        if (!Files.isRegularFile(path)) return this;
        var there = beginning();
        if (there.length > 0 && !is.test(there)) throw unusable(Aside.OTHER_FILE.with(kind));
        return this;
    }

    /// As [#stream], for what not everybody on this machine may read.
    <T> T streamForOwner(Writing<T> writing) {
        mustBeWritable();
        try {
            Files.deleteIfExists(beside());
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.createFile(
                        beside(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException failure) {
            throw unwritable(WhyNot.words(failure));
        }
        return stream(writing);
    }

    private Path beside() {
        return path.resolveSibling(path.getFileName() + ".new");
    }

    /// As [#write], for files of any size.
    <T> T stream(Writing<T> writing) {
        mustBeWritable();
        var beside = beside();
        beside.toFile().deleteOnExit(); // of a run that is broken off
        try {
            T result;
            try (var out = Files.newOutputStream(beside)) {
                result = writing.to(out);
            }
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } catch (IOException failure) {
            throw unwritable(WhyNot.words(failure));
        } finally {
            beside.toFile().delete();
        }
    }

    /// Before anything is written beside it, whose name would say nothing to anybody.
    private void mustBeWritable() {
        if (Files.isDirectory(path)) throw unwritable(Aside.FOLDER_TO_WRITE.with());
        var folder = path.toAbsolutePath().resolveSibling("").normalize();
        if (!Files.isDirectory(folder)) throw unwritable(Aside.NO_FOLDER_TO_WRITE.with(folder));
    }

    /// Replaces the file: readers see the old one or the new one, never a part.
    void write(String words) {
        write(words.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] content) {
        stream(out -> {
            out.write(content);
            return content.length;
        });
    }

    private Refused refused(Words why) {
        return new Refused(new Refusal.NoSuchFile(path.toString(), why));
    }

    private Refused unreadable(IOException failure) {
        return Why.UNREADABLE.of(path.toString(), WhyNot.words(failure));
    }

    private Refused unwritable(Words why) {
        return unusable((Files.exists(path) ? Aside.NOT_WRITTEN : Aside.NOTHING_WRITTEN).with(why));
    }

    private Refused unusable(Words why) {
        return new Refused(new Refusal.Unusable(path.toString(), why));
    }
}
