package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.testkit.sample.TwoRivers;

/// Whoever waits for the first day of a very large case sees that it comes on.
class FirstDayTest {
    @Test
    void whoWaitsSeesItGrowAndNeverShrink() {
        var day = new FirstDay(new InTurns(() -> {}));
        var seen = new ArrayList<Integer>();
        Runnable look = () -> seen.add(day.percent());
        day.run(List.of(look, look, look, look));
        look.run();
        day.run(List.of(look, look));
        var clauses = TwoRivers.watched().agreement().texts().stream()
                .flatMap(text -> text.clauses().stream())
                .map(clause -> clause.id())
                .limit(2)
                .toList();
        for (var clause : clauses) {
            day.tells(clause, 2);
            look.run();
        }
        day.done();
        look.run();

        assertEquals(List.of(0, 10, 20, 30, 40, 40, 40, 60, 80, 100), seen);
    }
}
