package org.trucewatch.cli.page;

import java.util.List;
import java.util.Locale;
import org.trucewatch.desk.many.Tally;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// How many clauses of many cases have which verdict.
public final class TallyPage {
    private static final int COLUMN = 14;
    private static final int WORDS = 22;

    private TallyPage() {}

    public static String of(int cases, int events, Tally tally, List<Standard> standards) {
        var out = new StringBuilder(
                String.format(Locale.ROOT, "%,d cases, %,d clauses, %,d events%n%n", cases, tally.clauses(), events));
        out.append(" ".repeat(WORDS));
        for (var standard : standards) out.append(right(standard.word()));
        out.append('\n');
        for (var verdict : tally.counts().keySet()) out.append(row(verdict, tally, standards));
        return out.toString();
    }

    private static String row(Verdict verdict, Tally tally, List<Standard> standards) {
        var row = new StringBuilder(verdict.word())
                .append(" ".repeat(WORDS - verdict.word().length()));
        for (var standard : standards)
            row.append(right(String.format(Locale.ROOT, "%,d", tally.count(verdict, standard))));
        return row.append('\n').toString();
    }

    private static String right(String words) {
        return " ".repeat(COLUMN - words.length()) + words;
    }
}
