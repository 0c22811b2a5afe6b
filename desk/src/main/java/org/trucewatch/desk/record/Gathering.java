package org.trucewatch.desk.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.trucewatch.model.Defect;

/// Lets many callers share one slow act, without a thread of its own.
///
/// The first caller leads: it acts for all who wait by then, hands each its own result, and passes the lead to the
/// first of those who came meanwhile. Nobody leads twice while others wait, so no caller is kept for the others' sake.
final class Gathering<I, O> {
    private final Function<List<I>, List<O>> act;
    private final ToIntFunction<I> weight;
    private final int mostWeight;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Slip<I, O>> waiting = new ArrayDeque<>();
    private boolean led;

    /// `act` answers each item in order. One act takes items until their weights reach `mostWeight`.
    Gathering(Function<List<I>, List<O>> act, ToIntFunction<I> weight, int mostWeight) {
        this.act = act;
        this.weight = weight;
        this.mostWeight = mostWeight;
    }

    /// What a waiting caller is told: to lead, or that it was served.
    private sealed interface Call<O> {
        record Lead<O>() implements Call<O> {}

        record Served<O>(O result) implements Call<O> {}
    }

    private record Slip<I, O>(I item, CompletableFuture<Call<O>> call, CompletableFuture<O> result) {}

    O bring(I item) {
        var slip = new Slip<I, O>(item, new CompletableFuture<>(), new CompletableFuture<>());
        enqueue(slip);
        return switch (slip.call.join()) {
            case Call.Served<O>(var result) -> result;
            case Call.Lead<O> _ -> lead(slip);
        };
    }

    private void enqueue(Slip<I, O> slip) {
        lock.lock();
        try {
            waiting.add(slip);
            if (!led) slip.call.complete(new Call.Lead<>());
            led = true;
        } finally {
            lock.unlock();
        }
    }

    private O lead(Slip<I, O> own) {
        var slips = take();
        try {
            var results = act.apply(slips.stream().map(Slip::item).toList());
            for (int at = 0; at < slips.size(); at++) serve(slips.get(at), results.get(at));
            return own.result.join();
        } finally {
            // Only a defect leaves somebody unserved; nobody may wait for ever because of it.
            for (var slip : slips)
                slip.call.completeExceptionally(new Defect("the act that this waited for broke off"));
            passOn();
        }
    }

    private void serve(Slip<I, O> slip, O result) {
        slip.result.complete(result);
        slip.call.complete(new Call.Served<>(result));
    }

    private List<Slip<I, O>> take() {
        var slips = new ArrayList<Slip<I, O>>();
        lock.lock();
        try {
            for (int taken = 0; !waiting.isEmpty() && taken < mostWeight; ) {
                taken += weight.applyAsInt(waiting.getFirst().item);
                slips.add(waiting.removeFirst());
            }
        } finally {
            lock.unlock();
        }
        return slips;
    }

    private void passOn() {
        lock.lock();
        try {
            if (waiting.isEmpty()) led = false;
            else waiting.getFirst().call.complete(new Call.Lead<>());
        } finally {
            lock.unlock();
        }
    }
}
