package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.Compiled;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Verdict;

/// The founding case is judged for every week of its year, and no answer takes back what time alone cannot undo.
@Tag("slow")
final class EveryWeekTest {
    private static final LocalDate FIRST = LocalDate.of(2017, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 6, 30);

    private static Case founding;
    private static Compiled compiled;
    private static Evidence evidence;

    @BeforeAll
    static void read() {
        founding = CaseFolder.read(Path.of("../../agreements/northern-homs"))
                .found()
                .orElseThrow();
        compiled = Judge.compile(founding.agreement(), founding.registry(), founding.zone());
        evidence = Evidence.of(founding.casebook(), founding.registry());
    }

    @Test
    void noBreachIsTakenBackAsTimeGoesOn() {
        var takenBack = new ArrayList<String>();
        var before = new TreeMap<String, Verdict>();
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusWeeks(1)) {
            var now = verdicts(judged(day, Span.END));
            for (var broken : before.keySet())
                if (before.get(broken) == Verdict.BROKEN && now.get(broken) != Verdict.BROKEN)
                    takenBack.add(day + " " + broken + " " + now.get(broken));
            before.clear();
            before.putAll(now);
        }
        assertFalse(before.isEmpty());
        assertEquals(List.of(), takenBack);
    }

    @Test
    void whatWasNotKnownYetIsAskedForToo() {
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusMonths(1))
            for (var known : List.of(start(day), start(day.plusDays(40)))) judged(day, known);
    }

    private static Judgement judged(LocalDate day, long known) {
        return compiled.judge(evidence, new AsOf(start(day), known, Span.END));
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(founding.zone()).toEpochSecond();
    }

    /// By clause, reading, standard and party.
    private static Map<String, Verdict> verdicts(Judgement judgement) {
        Map<String, Verdict> all = new TreeMap<>();
        for (var clause : judgement.clauses())
            clause.verdicts()
                    .forEach((standard, verdict) -> verdict.parties()
                            .forEach(party -> all.put(
                                    clause.clause() + " \"" + clause.reading() + "\" " + standard + " " + party.party(),
                                    party.verdict())));
        return all;
    }
}
