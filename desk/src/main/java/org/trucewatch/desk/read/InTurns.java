package org.trucewatch.desk.read;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.trucewatch.engine.Tasks;

/// Works alone, one part after the other, and gives way between them to whoever is more in a hurry.
final class InTurns implements Tasks {
    /// So many small steps take about a millisecond.
    private static final int STEPS = 4096;

    private final Runnable giveWay;
    private int steps;
    private volatile Optional<Errand> errand = Optional.empty();

    /// What one thread does only as long as nothing more urgent came.
    private record Errand(Thread thread, BooleanSupplier ended) {}

    /// Ends what nobody asked for in the middle; no part of it is kept.
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super("something more urgent came", null, false, false);
        }
    }

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
            pause();
            part.run();
        }
    }

    /// Does `act`, which works with these turns and for which nobody waits; false where it was given up, for
    /// it was `ended` in the middle. One at a time.
    boolean unless(BooleanSupplier ended, Runnable act) {
        errand = Optional.of(new Errand(Thread.currentThread(), ended));
        try {
            act.run();
            return true;
        } catch (GivenUp overtaken) {
            return false;
        } finally {
            errand = Optional.empty();
        }
    }

    private void pause() {
        giveWay.run();
        var own = errand;
        if (own.isPresent()
                && own.get().thread == Thread.currentThread()
                && own.get().ended.getAsBoolean()) throw new GivenUp();
    }

    /// One small step is done.
    void next() {
        if (++steps % STEPS == 0) pause(); // of two threads that count at once, one may lose a step
    }
}
