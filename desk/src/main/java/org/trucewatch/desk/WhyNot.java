package org.trucewatch.desk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why a file could not be read or written, in words for whoever can do something about it.
public final class WhyNot {
    private WhyNot() {}

    /// The system's own message of a missing or a locked file is its name and nothing else.
    public static String of(IOException cause) {
        return switch (cause) {
            case NoSuchFileException absent -> "there is no " + absent.getFile();
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileSystemException other when other.getReason() != null -> other.getReason() + ": " + other.getFile();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
