package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlessTest {
    @TempDir
    Path talks;

    private Path page(String name, String from, String to) throws IOException {
        var page = Files.readString(Ran.ROOT.resolve("agreements/cases").resolve(name));
        assertTrue(Pattern.compile(from).matcher(page).find(), page);
        var into = Files.createDirectories(talks.resolve("cases")).resolve(name);
        return Files.writeString(into, page.replaceFirst(from, to));
    }

    @Test
    void whereOnePageAsksForWhatIsNotThereNoneIsRewrittenAndAllIsTold() throws IOException {
        var sound = page("again.md", "pending", "broken");
        var wrong = page("denied.md", "```verdict as-of=\\S+", "```verdict");
        var worse = page("count.md", "```verdict as-of=\\S+", "```verdict as-of=2017-02-30");
        var before = Files.readString(sound);
        var ran = Ran.of("bless", talks.toString());
        assertEquals(
                2,
                ran.err()
                        .lines()
                        .filter(line -> line.contains(" verdict-when: "))
                        .count(),
                ran.err());
        assertTrue(ran.err().contains(wrong + ":") && ran.err().contains(worse + ":"), ran.err());
        assertTrue(ran.err().endsWith(talks + " has 2 problems that must be mended first; nothing was done.\n"));
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertEquals("", ran.out());
        assertEquals(before, Files.readString(sound));
    }

    @Test
    void itSpeaksArabicToo() throws IOException {
        var sound = page("again.md", "pending", "broken");
        assertEquals(
                "\u2068" + sound + "\u2069: كُتب من جديد\n",
                Ran.of("bless", talks.toString(), "--lang", "ar").out());
        page("denied.md", "```verdict as-of=\\S+", "```verdict");
        var err = Ran.of("bless", talks.toString(), "--lang", "ar").err();
        assertTrue(err.contains(": verdict-when: قل لأي وقت"), err);
    }
}
