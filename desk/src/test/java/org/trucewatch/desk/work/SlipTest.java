package org.trucewatch.desk.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Titles;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.registry.Source;
import org.trucewatch.testkit.sample.TwoRivers;

class SlipTest {
    private static final Person MONITOR = new Person("monitor", "Field mission", List.of());

    @Test
    void anArabicNameIsNotDroppedWithoutAWordWhereTheTableHasNoColumnForIt() {
        assertTrue(slipOver("id,english\nceasefire,Ceasefire\n").losesArabicName());
        assertFalse(slipOver("id,arabic\n").losesArabicName());
        assertFalse(slipOver("").losesArabicName());
    }

    private static Slip slipOver(String titles) {
        var slip =
                new Slip(TwoRivers.watched(), List.of(new CaseFile(Titles.FILE, Bytes.utf8(titles))), source -> true);
        slip.source(heardOnTheRadio(), MONITOR, "R007");
        return slip;
    }

    /// Filed under that one, the report would be closed to whoever filed it, and so would tell of it.
    @Test
    void aHiddenSourceOfTheSameNameMakesNoDifference() {
        var none = new Slip(TwoRivers.watched(), List.of(), source -> true);
        var hidden = new Slip(withSource("PUBLIC-radio-bokra"), List.of(), source -> false);
        var there = new Slip(withSource("PUBLIC-radio-bokra-R003"), List.of(), source -> true);

        assertEquals("PUBLIC-radio-bokra-R007", none.source(heardOnTheRadio(), MONITOR, "R007"));
        assertEquals("PUBLIC-radio-bokra-R007", hidden.source(heardOnTheRadio(), MONITOR, "R007"));
        assertEquals("PUBLIC-radio-bokra-R003", there.source(heardOnTheRadio(), MONITOR, "R007"));
    }

    /// The judge hears one voice for both; what is anonymous has none, and the report would be hidden with it.
    @Test
    void anOriginOfTheSameNameIsTheSameUnlessItIsAnonymous() {
        assertEquals("DESK-radio-bokra", originOver(false));
        assertEquals("DESK-radio-bokra-R007", originOver(true));
    }

    private static String originOver(boolean isAnonymous) {
        var watched = TwoRivers.watched();
        var old = watched.registry();
        var lineages = new ArrayList<>(old.lineages());
        lineages.add(new Lineage(
                "DESK-radio-bokra", "Radio Bokra", "page", Optional.empty(), Optional.empty(), isAnonymous, ""));
        var registry = new Registry(
                old.actors(), old.sides(), old.places(), old.drawings(), old.acts(), old.sources(), lineages);
        var slip = new Slip(
                new Case(
                        watched.name(),
                        watched.agreement(),
                        registry,
                        watched.casebook(),
                        watched.zone(),
                        watched.digest()),
                List.of(),
                source -> true);
        slip.source(heardOnTheRadio(), MONITOR, "R007");
        var sources = CsvBytes.records(slip.changed().getLast().content());
        return CsvBytes.text(CsvBytes.cells(sources.getLast()).get(2));
    }

    private static Case withSource(String id) {
        var watched = TwoRivers.watched();
        var old = watched.registry();
        var sources = new ArrayList<>(old.sources());
        sources.add(new Source(
                id,
                "Radio Bokra",
                "public or media",
                "",
                old.lineages().getFirst().id(),
                Optional.empty(),
                ""));
        var registry = new Registry(
                old.actors(), old.sides(), old.places(), old.drawings(), old.acts(), sources, old.lineages());
        return new Case(
                watched.name(), watched.agreement(), registry, watched.casebook(), watched.zone(), watched.digest());
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
