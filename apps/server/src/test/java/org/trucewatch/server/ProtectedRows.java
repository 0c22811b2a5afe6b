package org.trucewatch.server;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Marks rows of a case as protected.
final class ProtectedRows {
    private ProtectedRows() {}

    static void mark(SortedMap<String, byte[]> files, String path, String id) {
        mark(files, path, id, UnaryOperator.identity());
    }

    /// The same, where the row says something else.
    static void mark(SortedMap<String, byte[]> files, String path, String id, UnaryOperator<String> change) {
        var marked = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .map(line -> marked(line, id, change))
                .collect(Collectors.joining("\n", "", "\n"));
        files.put(path, marked.getBytes(StandardCharsets.UTF_8));
    }

    private static String marked(String line, String id, UnaryOperator<String> change) {
        if (line.startsWith("id,")) return line + ",protected";
        return line.startsWith(id + ",") ? change.apply(line) + ",yes" : line + ",";
    }
}
