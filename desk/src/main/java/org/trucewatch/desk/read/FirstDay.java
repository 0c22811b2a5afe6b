package org.trucewatch.desk.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.trucewatch.engine.Tasks;
import org.trucewatch.model.agreement.ClauseId;

/// How far the first day of an edition is judged, for whoever waits: it only ever grows. The parts are as long as they
/// were found to be with very many reports, which is roughly.
final class FirstDay implements Tasks {
    private static final int ALL = 100;
    /// By then all reports were looked through.
    private static final int LOOKED = 40;
    /// By then each clause has its verdict, and why each report counts or not is left.
    private static final int DECIDED = 60;

    private final InTurns turns;
    private final AtomicInteger percent = new AtomicInteger();
    private final Set<ClauseId> told = new HashSet<>();
    private boolean looked;

    FirstDay(InTurns turns) {
        this.turns = turns;
    }

    int percent() {
        return percent.get();
    }

    private void reached(int now) {
        percent.accumulateAndGet(now, Math::max);
    }

    @Override
    public int hands() {
        return 1;
    }

    /// The first work that is shared out is the look through the reports, page by page.
    @Override
    public void run(List<Runnable> parts) {
        boolean looking = !looked;
        looked = true;
        if (looking)
            turns.run(IntStream.range(0, parts.size())
                    .mapToObj(at -> looking(parts, at))
                    .toList());
        else turns.run(parts);
    }

    private Runnable looking(List<Runnable> parts, int at) {
        return () -> {
            parts.get(at).run();
            reached(LOOKED * (at + 1) / parts.size());
        };
    }

    /// What was set aside of one of `all` clauses is told.
    void tells(ClauseId clause, int all) {
        turns.next();
        if (told.add(clause)) reached(DECIDED + (ALL - DECIDED) * (told.size() - 1) / Math.max(1, all));
    }

    void done() {
        reached(ALL);
    }
}
