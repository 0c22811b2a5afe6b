package org.trucewatch.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.fs.local.LocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LineFormatTest {
    private static final List<Integer> LENGTHS = List.of(0, 1, 7, 8, 9, 150, 70_000);

    @TempDir
    private Path folder;

    @Test
    void aFileIsCutAtItsLineFeedsHoweverLongTheLinesAre() throws Exception {
        var random = new Random(20_261_127);
        var file = folder.resolve("lines");
        for (int round = 0; round < 40; round++) {
            var lines = new ArrayList<String>();
            var written = new StringBuilder();
            for (int number = random.nextInt(30); number >= 0; number--) {
                var line =
                        "\u00e9\u008a".repeat(LENGTHS.get(random.nextInt(LENGTHS.size())) / 2) + "x".repeat(number % 3);
                if (!line.isEmpty()) lines.add(line);
                written.append(line).append(number == 0 ? "" : random.nextBoolean() ? "\n" : "\r\n");
            }
            Files.writeString(file, written);
            assertEquals(lines, read(file));
        }
    }

    @Test
    void theMarkWithWhichSomeProgramsBeginAFileIsNoPartOfItsFirstLine() throws Exception {
        var file = Files.writeString(folder.resolve("marked"), "\uFEFFone\r\n\uFEFFtwo\n");
        assertEquals(List.of("one", "\uFEFFtwo"), read(file));
        assertEquals(List.of(), read(Files.writeString(folder.resolve("nothing"), "\uFEFF")));
        assertEquals(List.of("x"), read(Files.writeString(folder.resolve("short"), "x")));
    }

    @Test
    void aLineThatIsTooLongIsShownInPartAndTheNextOneIsRead() throws Exception {
        var longest = "x".repeat(Handed.LONGEST);
        var file =
                Files.writeString(folder.resolve("long"), longest + "\n" + longest + "y\nnext\n" + longest.repeat(3));
        var shown = "x".repeat(200) + "…";
        var lines = read(file);
        assertEquals(
                List.of(longest.length(), shown.length(), "next".length(), shown.length()),
                lines.stream().map(String::length).toList());
        assertEquals(List.of(shown, "next", shown), lines.subList(1, lines.size()));
    }

    /// None is a line of a case, and so each is set aside as it was written.
    private static List<String> read(Path file) throws Exception {
        var lines = new ArrayList<String>();
        var stream = new LocalFileSystem().open(new org.apache.flink.core.fs.Path(file.toUri()));
        try (var reader = new LineFormat().createReader(new Configuration(), stream)) {
            for (var line = reader.read(); line != null; line = reader.read())
                lines.add(line.right().line());
        }
        return lines;
    }
}
