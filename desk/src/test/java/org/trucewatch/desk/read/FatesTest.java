package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.report.ReportRoles;
import org.trucewatch.model.verdict.Reason;

/// What became of reports stays theirs when others come to stand between them.
class FatesTest {
    private static final int SEEDS = 40;
    private static final int SEVERAL = 5;
    private static final List<ReportRoles.Fate> KNOWN = List.of(
            ReportRoles.Fate.NO_CLAUSE,
            ReportRoles.Fate.aside(Reason.of("other-place")),
            ReportRoles.Fate.aside(Reason.of("not-told")));

    @Test
    void whateverComesBetweenThemWhatBecameOfReportsGoesWithThem() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            int rows = random.nextInt(9_000);
            var all = several(rows, random);
            var fresh = fresh(rows, random);

            var moved = Fates.moved(all, fresh);

            for (int at = 0; at < all.size(); at++) {
                int old = 0;
                for (int row = 0; row < rows + fresh.cardinality(); row++)
                    assertEquals(
                            fresh.get(row) ? 0 : all.get(at).code(old++),
                            moved.get(at).code(row),
                            "seed " + seed);
                var every = new BitSet();
                every.set(0, rows + fresh.cardinality());
                var counts = all.get(at).counts(every);
                counts[0] += fresh.cardinality();
                assertArrayEquals(counts, moved.get(at).counts(every), "seed " + seed);
            }
        }
    }

    /// A few, or more than a page.
    private static BitSet fresh(int rows, Random random) {
        int most = random.nextBoolean() ? 3 : 6_000;
        var fresh = new BitSet();
        int count = random.nextInt(most);
        while (fresh.cardinality() < count) fresh.set(random.nextInt(rows + count));
        return fresh;
    }

    /// Each like the one before but for some rows.
    private static List<Fates> several(int rows, Random random) {
        var all = new ArrayList<Fates>();
        Optional<Fates> last = Optional.empty();
        for (int at = 0; at < SEVERAL; at++) {
            var builder = new Fates.Builder(rows, last);
            last.ifPresent(builder::begin);
            for (int some = random.nextInt(20); some > 0 && rows > 0; some--)
                builder.take(random.nextInt(rows), KNOWN.get(random.nextInt(KNOWN.size())));
            last = Optional.of(builder.build());
            all.add(last.get());
        }
        return all;
    }
}
