package org.trucewatch.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A command shown in a document with what it prints: a line `$ ./tw …` in a fenced block `console`, and what follows.
///
/// @param place document and line of the command
/// @param words what stands behind `./tw`
/// @param shown the lines it prints; a line `…` stands for any number of lines
public record Console(String place, List<String> words, List<String> shown) {
    private static final String PROMPT = "$ ./tw ";

    /// The commands of the document `name`.
    public static List<Console> in(String name, String markdown) {
        var found = new ArrayList<Console>();
        var inside = false;
        var number = 0;
        for (var line : markdown.lines().toList()) {
            number++;
            if (line.startsWith("```")) inside = !inside && line.equals("```console");
            else if (inside && line.startsWith(PROMPT)) {
                var words = List.of(line.substring(PROMPT.length()).trim().split(" +"));
                found.add(new Console(name + ":" + number, words, new ArrayList<>()));
            } else if (inside && !found.isEmpty()) found.getLast().shown().add(line);
        }
        return found;
    }

    /// True if `printed` is what the document shows. Blank lines at the end do not count.
    public boolean shows(List<String> printed) {
        return matches(withoutEnd(shown), withoutEnd(printed));
    }

    /// What the command prints when run in `tree` by a JVM of its own with our class path.
    public List<String> run(Tree tree) {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dtw.home=" + tree.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.trucewatch.cli.Main"));
        command.addAll(words);
        try {
            var process = new ProcessBuilder(command)
                    .directory(tree.root().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            try (var output = process.getInputStream()) {
                return new String(output.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean matches(List<String> shown, List<String> printed) {
        if (shown.isEmpty()) return printed.isEmpty();
        var rest = shown.subList(1, shown.size());
        if (shown.getFirst().strip().equals("…")) {
            for (var skipped = 0; skipped <= printed.size(); skipped++) {
                if (matches(rest, printed.subList(skipped, printed.size()))) return true;
            }
            return false;
        }
        return !printed.isEmpty()
                && shown.getFirst().stripTrailing().equals(printed.getFirst().stripTrailing())
                && matches(rest, printed.subList(1, printed.size()));
    }

    private static List<String> withoutEnd(List<String> lines) {
        var end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) end--;
        return lines.subList(0, end);
    }
}
