package org.trucewatch.peers.flink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.trucewatch.bench.judge.OwnJudge;

/// What both jobs must tell of so many agreements, each of which sees the same events, by the oracle's lines.
record Expected(int agreements, List<String> oracle) {
    /// The rules of the oracle whose every line is a breach of a clause.
    private static final Map<String, String> CLAUSES =
            Map.of("R1", "r1", "R1x", "r1", "R5", "r5", "R6", "r6", "R7", "r7");

    static Expected of(int agreements, int events) {
        return new Expected(agreements, OwnJudge.load(events).judge(0));
    }

    boolean isToldBy(LineJobs job, List<String> told) {
        return job == LineJobs.PLAIN ? isOracles(told) : isCounted(told);
    }

    private boolean isOracles(List<String> told) {
        var all = new ArrayList<String>();
        for (int agreement = 0; agreement < agreements; agreement++)
            for (var line : oracle) all.add(TextLines.name(agreement) + "\t" + line);
        Collections.sort(all);
        return told.equals(all);
    }

    /// Ours tells clauses and not events: for each party, as many breaches of a clause as the oracle has lines.
    private boolean isCounted(List<String> told) {
        var expected = new TreeMap<String, Integer>();
        for (var line : oracle) {
            var cells = line.split(",", -1);
            var clause = CLAUSES.get(cells[1]);
            if (clause == null) continue;
            for (int agreement = 0; agreement < agreements; agreement++)
                expected.merge(key(TextLines.name(agreement), clause, cells[4]), 1, Integer::sum);
        }
        var counted = new TreeMap<String, Integer>();
        for (var line : told) {
            var fields = line.split("\t", -1);
            var cells = fields[3].split(",", -1);
            int breaches = Integer.parseInt(cells[9]);
            if (breaches > 0 && cells[5].equals("alleged") && CLAUSES.containsValue(cells[1]))
                counted.put(key(fields[1], cells[1], cells[7]), breaches);
        }
        return counted.equals(expected);
    }

    private static String key(String agreement, String clause, String party) {
        return agreement + " " + clause + " " + party.toLowerCase(Locale.ROOT);
    }
}
