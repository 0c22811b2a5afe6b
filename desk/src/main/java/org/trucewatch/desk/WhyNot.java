package org.trucewatch.desk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

/// Why a file could not be read or written, in words for whoever can do something about it.
public final class WhyNot {
    private WhyNot() {}

    /// The system's own message of a missing or a locked file is its name and nothing else; what else it says it says
    /// in its own words.
    public static Words words(IOException cause) {
        return switch (cause) {
            case NoSuchFileException absent -> Why.ABSENT.with(absent.getFile());
            case AccessDeniedException denied -> Why.DENIED.with(denied.getFile());
            case FileAlreadyExistsException other -> Why.IN_THE_WAY.with(other.getFile());
            case FileSystemException other
            when other.getReason() != null ->
                known(other.getReason()).orElseGet(() -> Gaps.name(other.getReason() + ": " + other.getFile()));
            default -> known(said(cause)).orElseGet(() -> Gaps.name(said(cause)));
        };
    }

    private static String said(IOException cause) {
        return String.valueOf(cause.getMessage());
    }

    /// What Linux and macOS say of a disk, in English; elsewhere their words stand as they are.
    private static Optional<Words> known(String reason) {
        return switch (reason) {
            case "No space left on device" -> Optional.of(Why.NO_ROOM.with());
            case "Read-only file system" -> Optional.of(Why.READ_ONLY.with());
            case "Not a directory" -> Optional.of(Why.BELOW_A_FILE.with());
            default -> Optional.empty();
        };
    }

    public static String of(IOException cause) {
        return words(cause).english();
    }
}
