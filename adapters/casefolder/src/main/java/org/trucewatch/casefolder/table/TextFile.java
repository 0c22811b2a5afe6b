package org.trucewatch.casefolder.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.model.Defect;
import org.trucewatch.model.pair.Complaint;

/// A file of UTF-8 text as its lines, and the SHA-256 of its bytes. A byte order mark and CRLF are welcome.
///
/// `whole` is false where the file could not be read to its end: what it would have said is then unknown, and nobody
/// should complain of names that it does not hold.
public record TextFile(String file, List<String> lines, boolean whole, Supplier<String> digest) {
    private static final int CHUNK = 1 << 13;

    public TextFile {
        lines = List.copyOf(lines);
    }

    /// Of bytes in memory it is worked out when it is asked for.
    public String sha256() {
        return digest.get();
    }

    /// Reads `path`; a problem is told under the name by which the user knows the file.
    public static TextFile read(Path path, Problems problems) {
        var file = path.toString();
        var lines = new Lines(file, problems);
        var digest = new Digest();
        var failure = failure(path, () -> {
            try (var in = Files.newInputStream(path)) {
                feed(in, lines, digest);
            }
        });
        failure.ifPresent(found -> problems.file(file, found));
        var read = lines.finish();
        return new TextFile(file, read, failure.isEmpty() && !lines.brokenOff(), digest.written());
    }

    /// The same with its SHA-256 worked out, for a text that many ask.
    public TextFile hashed() {
        var known = sha256();
        return new TextFile(file, lines, whole, () -> known);
    }

    /// The text of bytes that lie in memory.
    public static TextFile of(String file, byte[] bytes, Problems problems) {
        var lines = new Lines(file, problems);
        lines.take(bytes, bytes.length);
        var read = lines.finish();
        return new TextFile(file, read, !lines.brokenOff(), Digest.of(bytes));
    }

    /// Stands where there is no such file.
    public static TextFile missing(String file) {
        return new TextFile(file, List.of(), false, Digest.of(new byte[0]));
    }

    private static void feed(InputStream in, Lines lines, Digest digest) throws IOException {
        var chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0 && !lines.brokenOff(); read = in.read(chunk)) {
            digest.take(chunk, read);
            lines.take(chunk, read);
        }
    }

    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    /// Why a file cannot be read.
    private static Optional<Complaint> failure(Path path, Reading reading) {
        if (Files.isDirectory(path)) return Optional.of(Fault.FILE_FOLDER.with());
        try {
            reading.run();
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(Fault.FILE_MISSING.with());
        } catch (AccessDeniedException e) {
            return Optional.of(Fault.FILE_DENIED.with());
        } catch (IOException e) {
            return Optional.of(Fault.FILE_UNREADABLE.with(String.valueOf(e.getMessage())));
        }
    }

    public static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new Defect("every Java has SHA-256");
        }
    }
}
