package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.model.Defect;

class DefectsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-06-01T10:20:30Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void aFaultOfOursIsOneSentenceAndATraceInAFile() throws IOException {
        var sentence = new Defects(folder, CLOCK).record(new Defect("a gap in a chain"), List.of("judge", "x"));
        var file = folder.resolve("defect-20180601-102030000.log");
        assertEquals(
                "defect-20180601-102030000: a fault of ours, not of your input. What happened is in " + file
                        + "; please send it with the command.",
                sentence);
        var trace = Files.readString(file);
        assertTrue(trace.startsWith("tw judge x\n"));
        assertTrue(trace.contains("a gap in a chain"));
    }

    @Test
    void aTraceThatCannotBeWrittenIsShown() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        var sentence = new Defects(file, CLOCK).record(new Defect("a gap in a chain"), List.of());
        assertTrue(sentence.contains("the log could not be written"));
        assertTrue(sentence.contains("a gap in a chain"));
    }

    @Test
    void tooLittleMemoryIsNoFaultButARequirement() {
        var sentence = Defects.noMemory(1L << 30);
        assertTrue(sentence.startsWith("no-memory: this wants more than the 1024 MB"), sentence);
        assertTrue(sentence.contains("-Xmx4g"), sentence);
    }
}
