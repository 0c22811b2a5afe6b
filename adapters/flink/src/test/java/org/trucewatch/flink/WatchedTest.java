package org.trucewatch.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.publish.JudgementCsv;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// One agreement in memory, without a cluster around it.
final class WatchedTest {
    private static final Instant FROM = Instant.parse("2014-01-01T00:00:00Z");
    private static final long UNTIL = Instant.parse("2017-08-14T00:00:00Z").getEpochSecond();

    private final List<Line> lines = new ArrayList<>();
    private final List<RawLine> accepted = new ArrayList<>();
    private int told;
    private int passedOver;

    @Test
    void whatIsToldOfHomsAtTheEndOfEachWeekIsTheAnswerOfTheBatchJudge() throws Exception {
        lines.addAll(lines("../../agreements/northern-homs"));
        ask(Duration.ofDays(7));
        assertTrue(told > 1, told + " answers");
    }

    @Test
    void reportsThatBearOnNothingChangeNothing() throws Exception {
        lines.addAll(lines("../casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour"));
        var header = "id,source,said_to,happened_from,happened_to,places,act,actor,claim\n";
        for (int day = 10; day < 28; day++)
            for (var act : List.of("meeting", "sniping")) {
                var date = "2014-05-" + day;
                var row = String.join(",", act + day, "PAPER", date, date, date, "old-pier", act, "north", "made up");
                long known = Instant.parse(date + "T20:00:00Z").getEpochSecond() + (act.equals("meeting") ? 0 : 90_000);
                lines.add(new Line(known, "one", "reports.csv", header + row + "\n"));
            }
        ask(Duration.ofHours(1));
        assertTrue(told > 18 && passedOver >= 18, told + " answers, " + passedOver + " passed over");
    }

    private static List<Line> lines(String folder) throws Exception {
        return CaseLines.of("one", CaseFolder.files(Path.of(folder)), Main::read, FROM).stream()
                .filter(line -> line.known() < UNTIL)
                .toList();
    }

    private void ask(Duration every) throws Exception {
        var whole = new Gathered(Main::read).take(lines, List::of).found().orElseThrow();
        var watched = new Watched(Main::read, new Stretches(every.toSeconds(), UNTIL));
        watched.await(TwoCases.raw(lines));
        long last = Long.MIN_VALUE;
        while (last < UNTIL) {
            long at = watched.next();
            assertTrue(at > last);
            last = at;
            var fresh = watched.awaited(at);
            assertTrue(watched.take(fresh, at, () -> accepted).isEmpty());
            accepted.addAll(fresh);
            var verdicts = watched.verdicts(at);
            if (verdicts.isEmpty()) passedOver++;
            else told++;
            if (verdicts.isPresent()) assertSame(rows(whole, at), verdicts.get().rows(), "as of " + at);
        }
        assertEquals(lines.size(), accepted.size());
    }

    /// A few rows say more than all of them.
    private static void assertSame(Set<String> expected, Set<String> rows, String when) {
        var missing = new TreeSet<>(expected);
        missing.removeAll(rows);
        var others = new TreeSet<>(rows);
        others.removeAll(expected);
        assertEquals(missing, others, when);
    }

    private static Set<String> rows(Case watched, long at) {
        var wording = Wording.of(Tongue.ENGLISH, watched);
        var judgement = Judge.judge(watched, AsOf.at(at));
        var csv = JudgementCsv.write(watched, judgement, List.of(Standard.values()), wording);
        return new TreeSet<>(csv.lines().skip(1).toList());
    }
}
