package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page for newcomers, followed to the letter in an empty folder.
class FirstAgreementTest {
    private static final Path PAGE = Ran.ROOT.resolve("docs/first-agreement.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^(`{3,4})[a-z]*\n(?s:(.*?))\n\\1$");
    private static final Pattern NAME = Pattern.compile("^`(river[a-z./]+)`");
    private static final Pattern PATHS = Pattern.compile("river(\\.md)?|data|monday\\.backup");
    private static final String PROMPT = "$ ./tw ";

    @TempDir
    private Path folder;

    @Test
    void whoFollowsThePageGetsWhatItShows() throws IOException {
        var page = Files.readString(PAGE);
        var commands = 0;
        var blocks = BLOCK.matcher(page);
        while (blocks.find()) {
            var block = blocks.group(2);
            if (block.startsWith(PROMPT)) commands += run(block);
            else write(before(page, blocks.start()), block);
        }
        assertEquals(11, commands);
    }

    /// The paragraph right above a block, which names its file.
    private static String before(String page, int block) {
        var above = page.substring(0, block).stripTrailing();
        return above.substring(above.lastIndexOf("\n\n") + 2);
    }

    private void write(String paragraph, String block) throws IOException {
        var name = NAME.matcher(paragraph);
        if (!name.find()) return;
        var file = folder.resolve(name.group(1));
        Files.createDirectories(file.resolveSibling(""));
        if (name.group(1).equals("river/case.csv")) sheetToFolder();
        Files.writeString(file, block + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// The sheet without its last two blocks.
    private void sheetToFolder() throws IOException {
        var sheet = Files.readString(folder.resolve("river.md"));
        Files.writeString(folder.resolve("river/agreement.md"), sheet.substring(0, sheet.indexOf("```evidence")));
    }

    private int run(String block) {
        var count = 0;
        var shown = new ArrayList<String>();
        var words = "";
        for (var line : (block + "\n" + PROMPT).split("\n", -1)) {
            if (!line.startsWith(PROMPT)) shown.add(line);
            else {
                if (!words.isEmpty()) check(words, shown);
                count += words.isEmpty() ? 0 : 1;
                words = line.substring(PROMPT.length());
                shown.clear();
            }
        }
        return count;
    }

    private void check(String words, List<String> shown) {
        var arguments = Arrays.stream(words.split(" ", -1))
                .map(word ->
                        PATHS.matcher(word).matches() ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        var ran = Ran.of(arguments);
        var printed = (ran.out() + ran.err()).replace(folder + "/", "");
        assertEquals(ExitCode.DONE, ran.code(), printed);
        assertFalse(printed.isBlank(), words);
        var pattern = shown.stream()
                .map(line -> line.equals("…") ? "(?s:.*?)" : likeShown(line) + "\\s*?\n")
                .collect(Collectors.joining());
        assertTrue((printed + "\n").matches(pattern + "\\s*"), words + "\n" + printed);
    }

    /// A `…` within a line stands for its rest, which is different each time.
    private static String likeShown(String line) {
        var end = line.indexOf('…');
        return end < 0 ? Pattern.quote(line) : Pattern.quote(line.substring(0, end)) + "[^\n]*";
    }

    @Test
    void everyActOfTheBaseVocabularyStandsOnThePage() throws IOException {
        var page = Files.readString(PAGE);
        var vocabulary =
                Ran.ROOT.resolve("adapters/casefolder/src/main/resources/org/trucewatch/casefolder/vocabulary.csv");
        for (var line : Files.readAllLines(vocabulary).stream().skip(1).toList()) {
            var act = line.substring(0, line.indexOf(','));
            assertTrue(page.contains("\n| `" + act + "` |"), act);
        }
    }
}
