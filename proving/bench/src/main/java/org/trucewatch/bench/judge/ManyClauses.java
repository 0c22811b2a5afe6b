package org.trucewatch.bench.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Agreements of many clauses: each forbids one party one act in the zone for two weeks.
final class ManyClauses {
    static final int COUNT = 1_000;

    private static final List<String> PARTIES = List.of("a", "b", "c");
    private static final int DAYS = 180;
    private static final int TERM = 13;

    private ManyClauses() {}

    static BenchCase all() {
        return of(IntStream.range(0, COUNT).toArray());
    }

    /// One of them in an agreement of its own.
    static BenchCase one(int number) {
        return of(number);
    }

    private static BenchCase of(int... numbers) {
        var text = new StringBuilder("# Many\n\n```text\ntext B1 \"Many\" in force from 2017-08-03 12:00 UTC")
                .append(" binds a, b and c counts days from the hour\n```\n\n```clause\n");
        for (var number : numbers) text.append(clause(number)).append('\n');
        return BenchCase.draft(0).with(text.append("```\n").toString());
    }

    private static String clause(int number) {
        var from = LocalDate.ofInstant(Instant.ofEpochSecond(Generator.START), ZoneOffset.UTC)
                .plusDays(1 + number % DAYS);
        return String.format(
                Locale.ROOT,
                "c%d: %s must not %s in zone from %s until %s",
                number,
                PARTIES.get(number % PARTIES.size()),
                BenchCase.act(Names.FORCE.get(number % Names.FORCE.size())),
                from,
                from.plusDays(TERM));
    }
}
