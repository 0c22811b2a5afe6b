package org.trucewatch.desk.read;

import java.util.List;
import org.trucewatch.engine.Tasks;

/// Works alone, one part after the other, and gives way between them to whoever is more in a hurry.
final class InTurns implements Tasks {
    /// So many small steps take about a millisecond.
    private static final int STEPS = 4096;

    private final Runnable giveWay;
    private int steps;

    InTurns(Runnable giveWay) {
        this.giveWay = giveWay;
    }

    @Override
    public int hands() {
        return 1;
    }

    @Override
    public void run(List<Runnable> parts) {
        for (var part : parts) {
            giveWay.run();
            part.run();
        }
    }

    /// One small step is done.
    void next() {
        if (++steps % STEPS == 0) giveWay.run(); // of two threads that count at once, one may lose a step
    }
}
