package org.trucewatch.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trucewatch.casefolder.CaseFolder;

/// Rows that bear on nothing, and lines that name them later.
final class SiftedTest {
    private static final Instant FROM = Instant.parse("2014-01-01T00:00:00Z");
    private static final long AT = Instant.parse("2014-07-01T00:00:00Z").getEpochSecond();
    private static final String HEADER = "id,source,said_to,places,act,actor,claim\n";
    private static final String MEETING = ",PAPER,2014-06-01T10:00:00Z,hill,meeting,north,";

    private final List<RawLine> accepted = new ArrayList<>();
    private final Sifted sifted = new Sifted(Main::read);
    private final Gathered whole = new Gathered(Main::read);
    private Map<Line, String> aside = Map.of();
    private int weight;

    @BeforeEach
    void takeTheHarbour() throws Exception {
        var folder = Path.of("../casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour");
        take(CaseLines.of("harbour", CaseFolder.files(folder), Main::read, FROM));
        assertEquals(Map.of(), aside);
        take(List.of(meeting("X1", "one"), meeting("X2", "two")));
        weight = sifted.weight();
        assertEquals(Map.of(), aside);
    }

    private static Line meeting(String id, String claim) {
        return line("reports.csv", HEADER + id + MEETING + claim + "\n");
    }

    private static Line line(String path, String text) {
        return new Line(Instant.parse("2014-06-01T12:00:00Z").getEpochSecond(), "harbour", path, text);
    }

    /// Takes the lines in twice, sifted and as a whole, and compares what is set aside and what is answered.
    private void take(List<Line> fresh) throws Exception {
        var before = List.copyOf(accepted);
        aside = sifted.take(TwoCases.raw(fresh), AT, () -> before);
        var taken = whole.take(fresh, () -> before);
        assertEquals(taken.aside(), new LinkedHashMap<>(aside));
        var judged = sifted.judged().orElseThrow();
        assertEquals(
                new Judged(taken.found().orElseThrow(), AT).verdicts(AT).rows(),
                judged.verdicts(AT).rows());
        accepted.addAll(TwoCases.raw(
                fresh.stream().filter(line -> !aside.containsKey(line)).toList()));
    }

    @Test
    void aRowThatComesAgainIsOneRow() throws Exception {
        take(List.of(meeting("X1", "one")));
        assertEquals(weight, sifted.weight());
        assertEquals(Map.of(), aside);
    }

    @Test
    void anotherRowWithItsIdIsSetAsideAndTheRowsBesideItAreNot() throws Exception {
        var other = meeting("X2", "another");
        take(List.of(meeting("X3", "three"), other));
        assertEquals(List.of(other), List.copyOf(aside.keySet()));
        assertTrue(reason(aside.values()).contains("X2"), aside.toString());
    }

    private static String reason(Collection<String> reasons) {
        return String.join(" ", reasons);
    }

    @Test
    void aLinkFindsTheReportsItNames() throws Exception {
        take(List.of(line("links.csv", "id,incident,reports,why,known_on\nL9,i9,X1|X2,one,2014-06-01\n")));
        assertEquals(Map.of(), aside);
        var none = line("links.csv", "id,incident,reports,why,known_on\nL8,i8,X1|X7,one,2014-06-01\n");
        take(List.of(none, meeting("X4", "four")));
        assertEquals(List.of(none), List.copyOf(aside.keySet()));
    }

    @Test
    void aCorrectionFindsTheReportItCorrects() throws Exception {
        var header = HEADER.strip() + ",corrects\n";
        take(List.of(line("reports.csv", header + "X5" + MEETING + "five,X1\n"), meeting("X6", "six")));
        assertEquals(Map.of(), aside);
        var none = line("reports.csv", header + "X8" + MEETING + "eight,X7\n");
        take(List.of(none));
        assertEquals(List.of(none), List.copyOf(aside.keySet()));
    }

    @Test
    void rowsThatCannotBeReadAreSetAsideAndTheOthersStay() throws Exception {
        var nobody = line("reports.csv", HEADER + "X5,PAPER,2014-06-01T10:00:00Z,hill,meeting,nobody,five\n");
        var ragged = line("reports.csv", HEADER + "X6,PAPER,2014-06-01T10:00:00Z,hill,meeting\n");
        take(List.of(nobody, meeting("X7", "seven"), ragged));
        assertEquals(2, aside.size());
        take(List.of(meeting("X7", "seven")));
        assertEquals(Map.of(), aside);
    }

    @Test
    void anUpdateOfAFileReadsAllAnew() throws Exception {
        var more = "id,name,lineage\nPAPER2,Another,PAPER2\n";
        take(List.of(line("notes.md", more), meeting("X9", "nine")));
        assertEquals(Map.of(), aside);
    }
}
