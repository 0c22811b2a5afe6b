package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trucewatch.casefolder.CaseFolder;

/// The sessions in `docs/record.md` and `docs/commands.md` are what the commands print, run one after another from the
/// top of the page, but for names, words and numbers.
final class SessionTest {
    private static final Set<String> OF_THE_TREE = Set.of("agreements/northern-homs");
    private static final Set<String> OF_THE_TEST = Set.of(
            "data", "office", "usb", "fresh", "homs-copy", "harbour", "talks", "talks/cases", "ged.csv", "acled.csv");

    /// Commands that no page can show with what they print, and why.
    private static final Map<String, String> NOT_RUN = Map.of(
            "demo", "a server that runs until somebody ends it; tests of the server and in a browser start it",
            "serve", "the same",
            "redraft", "waits for a person to save a file; RedraftTest saves",
            "test", "builds and tests all of this; TwTest runs it with a Maven that only pretends",
            "bench", "measures for an hour; its own module has the tests");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"docs/record.md, 40", "docs/commands.md, 20"})
    void thePageShowsWhatTheCommandsPrint(String path, int least) throws IOException {
        var page = Files.readString(Ran.ROOT.resolve(path));
        var shown = new ArrayList<String>();
        var printed = new ArrayList<String>();
        boolean inside = false;
        for (var line : page.lines().toList()) {
            if (line.startsWith("```")) inside = line.equals("```session");
            else if (inside && line.startsWith("$ ")) {
                shown.add(line);
                printed.add(line);
                printed.addAll(run(words(line.substring(2))));
            } else if (inside) shown.add(line);
        }
        assertTrue(shown.size() > least, "a session is there");
        assertEquals(masked(shown), masked(printed));
    }

    @Test
    void everyCommandIsShownAtWorkOrTheReasonWhyNotStandsHere() throws IOException {
        var page = Files.readString(Ran.ROOT.resolve("docs/commands.md"));
        var unshown = new TreeSet<String>();
        var headings = Pattern.compile("(?m)^## `./tw ([a-z]+)`$").matcher(page);
        while (headings.find())
            if (!page.contains("\n$ ./tw " + headings.group(1) + " ")) unshown.add(headings.group(1));
        assertEquals(new TreeSet<>(NOT_RUN.keySet()), unshown);
    }

    /// As a shell parts them, with what stands between quotes as one.
    private static List<String> words(String line) {
        return Pattern.compile("'([^']*)'|[^ ]+")
                .matcher(line)
                .results()
                .map(word -> word.group().replace("'", ""))
                .toList();
    }

    /// The record of an office that protects who one source is.
    @BeforeEach
    void anOffice() throws IOException {
        var files = CaseFolder.files(Path.of(Ran.HOMS));
        SealedRecordTest.put(files, "sources.csv", "EAW", Map.of("protected", "yes"));
        var marked = folder.resolve("marked");
        CaseFolder.write(marked, files);
        var office = folder.resolve("office").toString();
        assertEquals(
                0, Ran.of("import", "case", marked.toString(), "--into", office).code());
    }

    /// Invented: a case of a harbour with events as others write them, and two agreements on a sheet each.
    @BeforeEach
    void whatOthersWrote() throws IOException {
        var samples = Ran.ROOT.resolve("adapters/intake/src/test/resources/org/trucewatch/intake");
        Copied.folder(samples.resolve("ged/accepted/case"), folder.resolve("harbour"));
        Files.copy(samples.resolve("ged/accepted/all-columns.csv"), folder.resolve("ged.csv"));
        Files.copy(samples.resolve("acled/accepted/export.csv"), folder.resolve("acled.csv"));
        var cases = Files.createDirectories(folder.resolve("talks/cases"));
        for (var sheet : List.of("again.md", "denied.md"))
            Files.copy(Ran.ROOT.resolve("agreements/cases").resolve(sheet), cases.resolve(sheet));
    }

    private List<String> run(List<String> words) throws IOException {
        if (words.getFirst().equals("cp")) return copy(folder.resolve(words.get(2)), folder.resolve(words.get(3)));
        assertEquals("./tw", words.getFirst());
        var placed = new ArrayList<String>();
        for (var word : words.subList(1, words.size())) placed.add(placed(placed, word));
        if (words.contains("package"))
            placed.addAll(List.of("--out", folder.resolve(words.get(3) + ".zip").toString()));
        var ran = Ran.of(placed.toArray(String[]::new));
        assertEquals(0, ran.code(), ran.out() + ran.err());
        return withoutPictures(inOneLine((ran.out() + ran.err()).replace(folder + "/", "")));
    }

    /// The title of an import breaks where the folder of a test has a long name.
    private static String inOneLine(String printed) {
        return printed.replaceAll("(?m)^(\\S+\\.csv) into\\n(\\S+)$", "$1 into $2");
    }

    /// A QR code is an ellipsis on the page.
    private static List<String> withoutPictures(String printed) {
        return printed.replaceAll("(?m)(^[ █▀▄]+\\n)+", "…\n").lines().toList();
    }

    /// Files and folders of the session lie in a folder of the test.
    private String placed(List<String> before, String word) {
        if (OF_THE_TREE.contains(word)) return Ran.ROOT.resolve(word).toString();
        boolean named = !before.isEmpty()
                && !before.getLast().equals("--as")
                && (OF_THE_TEST.contains(word)
                        || word.endsWith(".zip")
                        || word.endsWith(".svg")
                        || word.endsWith(".backup"));
        return named ? folder.resolve(word).toString() : word;
    }

    private static List<String> copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (var file : all.toList())
                Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
        return List.of();
    }

    private static String masked(List<String> lines) {
        return String.join("\n", lines)
                .replaceAll("trucewatch/data-[0-9a-f]{8}(\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+)?", "NAME")
                .replaceAll("root [A-Za-z0-9+/]{43}=", "root ROOT")
                .replaceAll("words: ([a-z]{4,8} ){7}[a-z]{4,8}", "words: WORDS")
                .replaceAll("(?m)^  ([a-z]{4,8} ){3}[a-z]{4,8}$", "  WORDS")
                .replaceAll("[0-9]+", "N");
    }
}
