package org.trucewatch.desk.many;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.desk.many.ManyCases.Judged;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// How many clauses of all cases have which verdict, under each standard. Rival readings are not counted, only the
/// answer over them.
public record Tally(int clauses, Map<Verdict, Map<Standard, Integer>> counts) {

    public static Tally of(List<Judged> all) {
        var counts = new EnumMap<Verdict, Map<Standard, Integer>>(Verdict.class);
        var clauses = 0;
        for (var judged : all)
            for (var clause : judged.answers()) {
                clauses++;
                clause.verdicts()
                        .forEach((standard, under) -> counts.computeIfAbsent(
                                        under.verdict(), any -> new EnumMap<>(Standard.class))
                                .merge(standard, 1, Integer::sum));
            }
        return new Tally(clauses, counts);
    }

    public int count(Verdict verdict, Standard standard) {
        return counts.getOrDefault(verdict, Map.of()).getOrDefault(standard, 0);
    }
}
