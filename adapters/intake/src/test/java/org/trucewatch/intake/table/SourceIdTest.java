package org.trucewatch.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class SourceIdTest {
    @Test
    void aNameInLatinLettersIsCitedAsItIs() {
        assertEquals("GED-GEDEvent_v18_1", SourceId.of("GED", "GEDEvent_v18_1.csv"));
        assertEquals("ACLED-export-2024-1-", SourceId.of("ACLED", "export 2024 (1).csv.gz"));
    }

    @Test
    void twoFilesWithArabicNamesHaveTwoIds() {
        var one = SourceId.of("GED", "أحداث.csv");
        var two = SourceId.of("GED", "تقارير.csv");
        assertNotEquals(one, two);
        for (var id : new String[] {one, two}) assertTrue(id.matches("GED-[0-9a-f]{8}"), id);
    }

    @Test
    void whatCanBeReadOfSuchANameStaysInItsId() {
        assertTrue(SourceId.of("ACLED", "سوريا-2024.csv").matches("ACLED-2024-[0-9a-f]{8}"));
        assertNotEquals(SourceId.of("ACLED", "سوريا-2024.csv"), SourceId.of("ACLED", "اليمن-2024.csv"));
    }

    @Test
    void oneNameHasOneIdHoweverItsAccentsAreWritten() {
        var name = "événements.csv";
        assertEquals(
                SourceId.of("GED", Normalizer.normalize(name, Normalizer.Form.NFC)),
                SourceId.of("GED", Normalizer.normalize(name, Normalizer.Form.NFD)));
    }
}
