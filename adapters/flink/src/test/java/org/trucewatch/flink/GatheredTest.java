package org.trucewatch.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.casefolder.CaseFolder;

final class GatheredTest {
    private static final Instant FROM = Instant.parse("2014-01-01T00:00:00Z");
    private static final String HEADER = "id,source,said_to,places,act,actor,claim\n";

    private final Gathered gathered = new Gathered(Main::read);
    private final List<Line> accepted = new ArrayList<>();

    private static Line row(String header, String row) {
        long known = Instant.parse("2014-06-01T12:00:00Z").getEpochSecond();
        return new Line(known, "harbour", "reports.csv", header + row + "\n");
    }

    private Gathered.Taken take(List<Line> fresh) throws Exception {
        var taken = gathered.take(fresh, () -> TwoCases.raw(accepted));
        fresh.stream()
                .filter(line -> !taken.aside().containsKey(line))
                .distinct()
                .forEach(accepted::add);
        return taken;
    }

    private static List<Line> harbour() throws Exception {
        var folder = Path.of("../casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour");
        return CaseLines.of("harbour", CaseFolder.files(folder), Main::read, FROM);
    }

    private void takeHarbour() throws Exception {
        var taken = take(harbour());
        assertTrue(
                taken.found().isPresent() && taken.aside().isEmpty(),
                taken.aside().toString());
    }

    @Test
    void amongGoodRowsThoseThatCannotBeReadAreSetAsideEachWithItsReason() throws Exception {
        takeHarbour();
        var unknown = row(HEADER, "X1,PAPER,2014-06-01,hill,shelling,nobody,one");
        var ragged = row(HEADER, "X2,PAPER,2014-06-01,hill,shelling,north");
        var good = row(HEADER, "X3,PAPER,2014-06-01,hill,shelling,north,three");
        var taken = take(List.of(unknown, ragged, good));
        assertEquals(List.of(unknown, ragged), List.copyOf(taken.aside().keySet()));
        assertTrue(taken.aside().getOrDefault(unknown, "").contains("`nobody`"));
        assertTrue(taken.aside().getOrDefault(ragged, "").contains("cells"));
        assertFalse(taken.anew());
    }

    @Test
    void aRowThatCannotBeReadDoesNotKeepTheCaseAwayWhoseFilesComeAfterIt() throws Exception {
        var unknown = row(HEADER, "X1,PAPER,2014-06-01,hill,shelling,nobody,one");
        var good = row(HEADER, "X2,PAPER,2014-06-01,hill,shelling,north,two");
        var waiting = take(List.of(unknown, good));
        assertTrue(waiting.found().isEmpty() && waiting.aside().isEmpty());
        assertEquals("no file of its case is known", gathered.missing());
        var taken = take(harbour());
        assertEquals(List.of(unknown), List.copyOf(taken.aside().keySet()));
        var reports = taken.found().orElseThrow().casebook().reports();
        assertTrue(reports.stream().anyMatch(report -> report.id().equals("X2")));
    }

    @Test
    void anUpdateThatCannotBeReadDoesNotKeepTheCaseAwayWhenAllIsAskedAtOnce() throws Exception {
        var all = new ArrayList<>(harbour());
        var update = new Line(FROM.plusSeconds(1).getEpochSecond(), "harbour", "agreement.md", "no agreement");
        all.add(update);
        var taken = take(all);
        assertEquals(List.of(update), List.copyOf(taken.aside().keySet()));
        assertTrue(taken.found().isPresent());
    }

    @Test
    void oneRowWrittenUnderTwoHeadersIsOneRow() throws Exception {
        takeHarbour();
        var first = row(HEADER, "X1,PAPER,2014-06-01,hill,shelling,north,one");
        var again = row("act,source,said_to,places,id,actor,claim\n", "shelling,PAPER,2014-06-01,hill,X1,north,one");
        assertTrue(take(List.of(first)).aside().isEmpty());
        var taken = take(List.of(again));
        assertTrue(taken.anew() && taken.aside().isEmpty(), taken.aside().toString());
        var other = row(HEADER, "X1,PAPER,2014-06-01,hill,sniping,north,another");
        assertTrue(take(List.of(other)).aside().getOrDefault(other, "").contains("X1"));
    }
}
