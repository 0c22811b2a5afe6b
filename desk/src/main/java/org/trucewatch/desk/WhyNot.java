package org.trucewatch.desk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
            case FileSystemException other
            when other.getReason() != null -> Gaps.name(other.getReason() + ": " + other.getFile());
            default -> Gaps.name(String.valueOf(cause.getMessage()));
        };
    }

    public static String of(IOException cause) {
        return words(cause).english();
    }
}
