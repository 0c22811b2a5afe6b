package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trucewatch.cli.page.Screen;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    /// What a thread that tells died of, which nobody waits for.
    private final AtomicReference<Throwable> died = new AtomicReference<>();
    private final Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void listen() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> died.set(failure));
    }

    @AfterEach
    void listenNoMore() {
        Thread.setDefaultUncaughtExceptionHandler(usual);
    }

    private Printer printer(boolean terminal) {
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Printer(stream, stream, new Screen(80, true, terminal), terminal);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String during(Printer printer, String what, Progress.Work<String, RuntimeException> work) {
        return during(printer, english(what), work);
    }

    private static Progress.Told english(String what) {
        return new Progress.Told(() -> new Words(what, what), Tongue.ENGLISH);
    }

    private static String during(Printer printer, Progress.Told told, Progress.Work<String, RuntimeException> work) {
        return Progress.during(printer, told, () -> Gaps.name("34 %"), Duration.ofMillis(1), work);
    }

    private String untilTold() {
        return untilTold("tw: reading events.csv, 34 %, 0 s; Ctrl-C stops it");
    }

    private String untilTold(String line) {
        while (!told().contains(line)) {
            var failure = died.get();
            if (failure != null) throw new IllegalStateException(failure);
            Thread.onSpinWait();
        }
        return "read";
    }

    @Test
    void whoWaitsForALineHearsWhyItNeverComes() {
        var broken = new Progress.Told(
                () -> {
                    throw new IllegalStateException("no such key");
                },
                Tongue.ENGLISH);
        var failure = assertThrows(IllegalStateException.class, () -> during(printer(true), broken, this::untilTold));
        assertEquals("java.lang.IllegalStateException: no such key", failure.getMessage());
    }

    @Test
    void aLineIsNeverLongerThanTheScreenSoThatItCanBeTakenAway() {
        var long80 = "reading " + "x".repeat(90);
        during(printer(true), long80, () -> untilTold("x"));
        for (var line : told().split("\r", -1))
            assertTrue(line.replace("\u001b[K", "").length() < 80, line);
    }

    @Test
    void whatIsReadAndWrittenIsCounted() throws IOException {
        var metered = new Metered();
        try (var in =
                metered.reading(() -> new ByteArrayInputStream(new byte[50])).open()) {
            in.readNBytes(25);
            assertEquals("50 %", metered.of(50).shown().english());
            in.read();
            assertEquals("52 %", metered.of(50).shown().english());
        }
        assertEquals("", metered.of(0).shown().english());
    }

    @Test
    void onATerminalItIsSaidWhatTakesLongAndTheLineIsTakenAway() {
        assertEquals("read", during(printer(true), "reading events.csv", this::untilTold));
        assertTrue(told().endsWith("\r\u001b[K"));
    }

    @Test
    void itIsSaidInTheLanguageOfWhoeverWaits() {
        var told = new Progress.Told(() -> Aside.READING.with("events.csv"), Tongue.ARABIC);
        var line = "tw: قراءة \u2068events.csv\u2069، \u206834 %\u2069، "
                + "\u20680\u2069 ثانية؛ \u2068`Ctrl-C`\u2069 يوقفه";
        assertEquals("read", during(printer(true), told, () -> untilTold(line)));
        assertFalse(told().contains("reading"), told());
    }

    @Test
    void whereTheScreenHasNoArabicLettersItIsSaidInEnglish() {
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        var plain = new Printer(stream, stream, new Screen(80, false, true), true);
        var told = new Progress.Told(() -> Aside.READING.with("events.csv"), Tongue.ARABIC);
        assertEquals("read", during(plain, told, this::untilTold));
    }

    @Test
    void inAPipeNothingIsSaid() {
        assertEquals("read", during(printer(false), "reading events.csv", () -> "read"));
        assertEquals("", told());
    }
}
