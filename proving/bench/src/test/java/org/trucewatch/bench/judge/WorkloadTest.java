package org.trucewatch.bench.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkloadTest {
    @Test
    void twoMillionEventsAreThoseTheOracleJudged() throws IOException, NoSuchAlgorithmException {
        var md5 = MessageDigest.getInstance("MD5");
        EventTable.write(2_000_000, new DigestOutputStream(OutputStream.nullOutputStream(), md5));
        assertEquals("1bbe3f0a01a1cc4c4fc11ade6bc1e683", HexFormat.of().formatHex(md5.digest()));
    }

    @Test
    void whatIsReadFromTheTableIsWhatWasWritten() throws IOException {
        var table = Files.createTempFile("workload", ".csv");
        try {
            EventTable.write(20_000, Files.newOutputStream(table));
            var read = new ArrayList<Event>();
            TableReader.read(table, read::add);
            var made = new ArrayList<Event>();
            new Generator(20_000).each(made::add);
            assertEquals(made, read);
        } finally {
            Files.delete(table);
        }
    }

    @Test
    void theNineRulesInOurLanguageGiveTheOraclesVerdictsForBothDrafts() {
        var told = new ByteArrayOutputStream();
        var code = JudgeBench.run(new PrintStream(told, true, StandardCharsets.UTF_8), List.of("--quick"));
        var text = told.toString(StandardCharsets.UTF_8);
        assertEquals(0, code, text);
        assertTrue(text.contains("draft 1: 16,435 verdicts, equal to the oracle's"), text);
    }
}
