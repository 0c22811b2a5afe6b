package org.trucewatch.testkit.worlds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// Reports kept as bytes are the reports that were handed in.
final class ReportsLawsTest {
    private static final int TRIES = 60;

    @Test
    void whatIsKeptAsBytesIsReadBackAsItWas() {
        Seeds.each(TRIES, random -> {
            var reports = Worlds.any(random).casebook().reports();
            assertEquals(reports, Reports.of(reports));
            assertEquals(
                    reports.stream().map(Report::id).toList(),
                    Reports.of(reports).ids());
        });
    }

    @Test
    void aReportIsFoundByItsIdBeforeAndAfterMoreCame() {
        Seeds.each(TRIES, random -> {
            var reports = Worlds.any(random).casebook().reports();
            var half = reports.subList(0, reports.size() / 2);
            var first = Reports.of(half);
            for (int at = 0; at < half.size(); at++)
                assertEquals(OptionalInt.of(at), first.number(half.get(at).id()));
            var all = first.plus(
                    adding -> reports.subList(half.size(), reports.size()).forEach(adding::add));
            assertEquals(reports, all);
            for (int at = 0; at < reports.size(); at++)
                assertEquals(OptionalInt.of(at), all.number(reports.get(at).id()));
            assertEquals(half, first, "the first ones stay as they are");
            assertTrue(all.number("nobody").isEmpty());
        });
    }

    @Test
    void theyAreSortedByTheirIdsAndChosenByTheirNumbers() {
        Seeds.each(TRIES, random -> {
            var reports = Worlds.any(random).casebook().reports();
            var sorted =
                    reports.stream().sorted(Comparator.comparing(Report::id)).toList();
            assertEquals(sorted, Reports.byId(Reports.of(reports)));
            assertEquals(sorted, Reports.byId(reports));
            var some =
                    reports.stream().filter(one -> one.id().hashCode() % 2 == 0).toList();
            var kept = Reports.of(reports);
            assertEquals(some, kept.only(number -> kept.id(number).hashCode() % 2 == 0));
        });
    }

    @Test
    void everyPartOfAReportIsKept() {
        var full = new Report(
                "R-\u0623\u0644\u0641",
                "S",
                List.of("L1", "L2", "L3"),
                new Span(Span.BEGINNING, -5),
                Span.BEGINNING,
                Long.MAX_VALUE - 1,
                true,
                new Span(Long.MIN_VALUE + 1, Span.END),
                List.of(
                        new Location.Named("p", Location.Nearness.UNKNOWN),
                        new Location.Point(new Position(-1_800_000_000, 900_000_000), Long.MAX_VALUE)),
                List.of(new Location.Named("q", Location.Nearness.AREA)),
                "shelling",
                "somebody",
                Report.Certainty.GROUP_NOT_NAMED,
                List.of(new Detail(Detail.Part.CONSENT_OF, "x"), new Detail(Detail.Part.WITH, "y")),
                Optional.of(new Report.Count(Range.atLeast(3), "trucks")),
                Optional.of(Range.exactly(0)),
                Optional.of(new Range(-3, 9)),
                250_000,
                Report.Modality.THREATENED,
                Report.Polarity.DENIES,
                Report.Standing.UNCONFIRMED,
                true,
                true,
                List.of("a", "b"),
                new Report.Telling(
                        "claim".repeat(100_000), "\u0642\u0627\u0641\u0644\u0629", "there", "\ud83d\udd4a", "at"));
        assertEquals(List.of(full, full), Reports.of(List.of(full, full)));
    }
}
