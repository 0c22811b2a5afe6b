package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.trucewatch.cli.page.Screen;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Printer printer(boolean terminal) {
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Printer(stream, stream, new Screen(80, true, terminal), terminal);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String during(Printer printer, String what, Progress.Work<String, RuntimeException> work) {
        return Progress.during(printer, what, () -> "34 %", Duration.ofMillis(1), work);
    }

    private String untilTold() {
        while (!told().contains("tw: reading events.csv, 34 %, 0 s; Ctrl-C stops it")) Thread.onSpinWait();
        return "read";
    }

    @Test
    void aLineIsNeverLongerThanTheScreenSoThatItCanBeTakenAway() {
        var long80 = "reading " + "x".repeat(90);
        during(printer(true), long80, () -> {
            while (!told().contains("x")) Thread.onSpinWait();
            return "read";
        });
        for (var line : told().split("\r", -1))
            assertTrue(line.replace("\u001b[K", "").length() < 80, line);
    }

    @Test
    void whatIsReadAndWrittenIsCounted() throws IOException {
        var metered = new Metered();
        try (var in =
                metered.reading(() -> new ByteArrayInputStream(new byte[50])).open()) {
            in.readNBytes(25);
            assertEquals("50 %", metered.of(50).shown());
            in.read();
            assertEquals("52 %", metered.of(50).shown());
        }
        assertEquals("", metered.of(0).shown());
    }

    @Test
    void onATerminalItIsSaidWhatTakesLongAndTheLineIsTakenAway() {
        assertEquals("read", during(printer(true), "reading events.csv", this::untilTold));
        assertTrue(told().endsWith("\r\u001b[K"));
    }

    @Test
    void inAPipeNothingIsSaid() {
        assertEquals("read", during(printer(false), "reading events.csv", () -> "read"));
        assertEquals("", told());
    }
}
