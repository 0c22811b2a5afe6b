package org.trucewatch.desk.work;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Titles;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.testkit.sample.TwoRivers;

class SlipTest {
    @Test
    void anArabicNameIsNotDroppedWithoutAWordWhereTheTableHasNoColumnForIt() {
        assertTrue(slipOver("id,english\nceasefire,Ceasefire\n").losesArabicName());
        assertFalse(slipOver("id,arabic\n").losesArabicName());
        assertFalse(slipOver("").losesArabicName());
    }

    private static Slip slipOver(String titles) {
        var slip = new Slip(TwoRivers.watched(), List.of(new CaseFile(Titles.FILE, Bytes.utf8(titles))));
        slip.source(heardOnTheRadio(), new Person("monitor", "Field mission", List.of()));
        return slip;
    }

    private static ReportForm heardOnTheRadio() {
        Optional<String> none = Optional.empty();
        Optional<Long> uncounted = Optional.empty();
        return new ReportForm(
                ReportForm.Kind.PUBLIC,
                none,
                Optional.of("Radio Bokra"),
                Optional.of("راديو بكرا"),
                none,
                none,
                none,
                none,
                none,
                none,
                List.of(),
                none,
                Optional.empty(),
                Optional.empty(),
                uncounted,
                none,
                none,
                none,
                none,
                none,
                List.of(),
                List.of(),
                List.of(),
                uncounted,
                uncounted,
                none,
                uncounted,
                uncounted,
                uncounted,
                uncounted,
                none,
                false,
                List.of(),
                "Shells, says the radio",
                none,
                List.of());
    }
}
