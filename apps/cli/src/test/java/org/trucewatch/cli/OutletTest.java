package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trucewatch.cli.page.Screen;

class OutletTest {
    private static final String SHEET =
            Ran.ROOT.resolve("agreements/cases/again.md").toString();

    /// A stream that takes some bytes, and then fails as the system says it.
    private static final class Full extends OutputStream {
        private final String why;
        private int room;

        Full(int room, String why) {
            this.room = room;
            this.why = why;
        }

        @Override
        public void write(int one) throws IOException {
            if (room-- <= 0) throw new IOException(why);
        }
    }

    private record Ended(int code, String err) {}

    private static Ended judge(OutputStream out, String... more) {
        var err = new ByteArrayOutputStream();
        var printer = new Printer(
                new PrintStream(new Outlet(out), false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                new Screen(80, true, false));
        var words = new ArrayList<>(List.of("judge", SHEET));
        words.addAll(List.of(more));
        int code = Main.run(
                words, printer, new Defects(Path.of("target"), Clock.systemUTC()), Clock.systemUTC(), Map.of());
        return new Ended(code, err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anAnswerThatIsCutShortIsSaidAndIsNoSuccess() {
        for (var room : List.of(0, 100)) {
            var ended = judge(new Full(room, "No space left on device"), "--format", "json");
            assertEquals(69, ended.code);
            assertEquals(
                    "tw: answer-cut: The answer could not be written to its end; make room where it goes, "
                            + "and ask again. "
                            + "What the command did besides stands.\n",
                    ended.err);
        }
    }

    @Test
    void itIsSaidInTheLanguageAskedFor() {
        var err = judge(new Full(0, "No space left on device"), "--lang", "ar").err;
        assertEquals(
                "tw: answer-cut: تعذرت كتابة الجواب إلى آخره؛ أفسح مكاناً حيث يُكتب، ثم اسأل من جديد. "
                        + "وما عدا ذلك مما فعله الأمر باقٍ.\n",
                err);
    }

    @Test
    void whoReadsNoFurtherHasHadWhatTheyWanted() {
        assertEquals(new Ended(0, ""), judge(new Full(100, "Broken pipe")));
    }
}
