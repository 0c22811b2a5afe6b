package org.trucewatch.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A document of the repository, as the tests read it.
record Page(String name, String markdown) {
    private static final Path ROOT = Path.of("..", "..");

    static Page docs(String name) {
        return new Page(name, read(ROOT.resolve("docs").resolve(name)));
    }

    /// The contents of the fences with this name, in order.
    List<String> fences(String info) {
        var found = new ArrayList<String>();
        int at = 0;
        String opening = "\n```" + info + "\n";
        for (int from = markdown.indexOf(opening); from >= 0; from = markdown.indexOf(opening, at)) {
            int start = from + opening.length();
            at = markdown.indexOf("\n```", start);
            found.add(markdown.substring(start, at));
        }
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
