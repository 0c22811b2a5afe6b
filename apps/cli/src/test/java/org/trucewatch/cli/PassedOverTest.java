package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever reads the folder of a case hears of a table in it that nobody reads.
class PassedOverTest {
    private static final String WARNING =
            "holder.csv:0:0: file-unread: Warning: No table of a case is called `holder.csv`, "
                    + "so that nothing in it is read; did you mean `holders.csv`? The others are called ";

    @TempDir
    private Path folder;

    private String harbour = "";

    @BeforeEach
    void aCaseWithAMisspeltTable() throws IOException {
        var from =
                Ran.ROOT.resolve("adapters/casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour");
        var to = folder.resolve("cases").resolve("harbour");
        Copied.folder(from, to);
        Files.move(to.resolve("holders.csv"), to.resolve("holder.csv"));
        harbour = to.toString();
    }

    private static void assertTold(String said) {
        assertTrue(said.contains(WARNING), said);
        assertEquals(said.indexOf("file-unread"), said.lastIndexOf("file-unread"), said);
    }

    @Test
    void aCheckTellsItAsAWarning() {
        var ran = Ran.of("check", harbour);
        assertTold(ran.out());
        assertTrue(ran.err().endsWith(": no problems, 1 warning.\n"), ran.err());
        assertEquals(ExitCode.DONE, ran.code());
    }

    @Test
    void aVerdictStandsAndItIsToldBesideIt() {
        var ran = Ran.of("judge", harbour, "--format", "json");
        assertTold(ran.err());
        assertFalse(ran.out().contains("holder.csv"), ran.out());
        assertEquals(ExitCode.DONE, ran.code());
    }

    @Test
    void itIsToldInArabic() {
        var ran = Ran.of("judge", harbour, "--format", "json", "--lang", "ar");
        assertTrue(ran.err().contains("file-unread: تنبيه: ليس \u2068`holder.csv`\u2069 اسم جدول"), ran.err());
    }

    @Test
    void itIsToldOfACaseAmongOthers() throws IOException {
        var events = Files.writeString(folder.resolve("events.csv"), """
                id,date_start,type_of_violence,side_a,side_b,latitude,longitude,low,best,high
                7,2014-05-09,1,Reds,Blues,1,1,0,0,0
                """);
        var ran = Ran.of("judge", "--all", folder.resolve("cases").toString(), "--events", events.toString());
        assertTold(ran.err());
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
    }

    @Test
    void aRecordIsNotMadeOfTheRestWithoutAWord() {
        var ran = Ran.of(
                "import", "case", harbour, "--into", folder.resolve("data").toString());
        assertTold(ran.err());
    }
}
