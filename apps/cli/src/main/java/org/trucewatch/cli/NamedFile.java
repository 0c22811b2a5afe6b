package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;

/// A file named on the command line, read and written whole.
record NamedFile(Path path) {
    private static final long LARGEST = 16_000_000;

    byte[] read() {
        if (Files.isDirectory(path)) throw refused("This is a folder; name the file in it, such as agreement.md.");
        if (!Files.exists(path)) throw refused("There is no such file.");
        try {
            if (Files.size(path) > LARGEST) throw refused("This is larger than 16 MB; no agreement is.");
            return Files.readAllBytes(path);
        } catch (AccessDeniedException closed) {
            throw refused("You have no permission to read it.");
        } catch (IOException failure) {
            throw refused("It cannot be read (" + failure.getMessage() + ").");
        }
    }

    /// Replaces the file: readers see the old one or the new one, never a part.
    void write(String words) {
        var beside = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.writeString(beside, words);
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw refused("It cannot be written (" + failure.getMessage() + "); it is as it was.");
        }
    }

    private Refused refused(String why) {
        return new Refused(new Refusal.NoSuchFile(path.toString(), why));
    }
}
