package org.trucewatch.desk.many;

import java.util.List;
import java.util.Map;
import org.trucewatch.desk.report.Document;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// How many clauses of many cases have which verdict, in words: the verdicts in the order in which they weigh.
public final class TallyReport {
    private TallyReport() {}

    public static Document of(int cases, int events, Tally tally, List<Standard> standards, Wording wording) {
        var points = tally.counts().entrySet().stream()
                .map(counted -> point(counted, standards, wording))
                .toList();
        var title = wording.say("many.title", cases, tally.clauses(), events);
        return new Document(title, List.of(new Document.Points(points)));
    }

    private static String point(
            Map.Entry<Verdict, Map<Standard, Integer>> counted, List<Standard> standards, Wording wording) {
        var counts = standards.stream()
                .map(standard -> wording.say(
                        "many.count",
                        wording.standard(standard),
                        counted.getValue().getOrDefault(standard, 0)))
                .toList();
        return wording.say(
                "many.verdict", wording.verdict(counted.getKey()), String.join(wording.say("comma"), counts));
    }
}
