package org.trucewatch.desk.record;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Recorded;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.model.Defect;

/// Enters drafts into the ledger of the desk, for any number of callers at once.
///
/// Those who come while the disk is busy wait and are entered together with one sync. What was answered with
/// [Filed.Entered] would survive a power cut. The clerk has no thread: callers do the work and wait in turn.
public final class Clerk implements AutoCloseable {
    private static final String FULL = "There is no room left for the ledger: make some on its disk, then start again."
            + " What was acknowledged is safe";

    private static final int MOST_BYTES = 4 << 20;
    private static final int ENVELOPE_BYTES = 400;

    private final Medium medium;
    private final InstantSource clock;
    private final Gathering<List<Draft>, Filed> gathering = new Gathering<>(this::enter, Clerk::weight, MOST_BYTES);
    /// Guards what is below: who appends, who reads and who settles a failure take turns.
    private final ReentrantLock lock = new ReentrantLock();
    private final Ledger ledger;
    private Store store;
    private Condition condition = new Condition.Ready();

    private sealed interface Condition {
        record Ready() implements Condition {}

        /// The store failed, and whether the last batch is in it is not known yet.
        record Unsettled() implements Condition {}

        /// Settled, but nothing more is written until [Clerk#resume].
        record ReadOnly(String sentence) implements Condition {}

        record Stopped(String notice) implements Condition {}
    }

    private Clerk(Medium medium, InstantSource clock, Store store, Ledger ledger) {
        this.medium = medium;
        this.clock = clock;
        this.store = store;
        this.ledger = ledger;
    }

    /// Opens the ledger on `medium` and reads it all; `reader` is handed each entry once and in order, now and later.
    public static Clerk open(Medium medium, InstantSource clock, Consumer<Recorded> reader) throws Damaged {
        var store = medium.open();
        boolean opened = false;
        try {
            var clerk = new Clerk(medium, clock, store, Ledger.open(store, reader));
            opened = true;
            return clerk;
        } finally {
            if (!opened) store.close();
        }
    }

    /// Enters `drafts` together and in this order, and returns once it is known what became of them.
    public Filed file(List<Draft> drafts) {
        if (drafts.isEmpty()) throw new Defect("nothing was handed in");
        return gathering.bring(List.copyOf(drafts));
    }

    private static int weight(List<Draft> drafts) {
        return drafts.stream()
                .mapToInt(draft -> ENVELOPE_BYTES + draft.payload().size())
                .sum();
    }

    private List<Filed> enter(List<List<Draft>> slips) {
        return locked(() -> {
            settle();
            return condition instanceof Condition.Ready ? append(slips) : refuse(slips, refusal());
        });
    }

    private Filed.NotEntered refusal() {
        return switch (condition) {
            case Condition.ReadOnly(var sentence) -> new Filed.NotEntered(Filed.Why.READ_ONLY, sentence);
            case Condition.Stopped(var notice) -> new Filed.NotEntered(Filed.Why.STOPPED, notice);
            case Condition.Unsettled _, Condition.Ready _ ->
                new Filed.NotEntered(Filed.Why.AWAY, "The store of the ledger cannot be reached now; file again later");
        };
    }

    /// Enters `draft` unless `against` finds something in the record that stands against it; empty where it
    /// does.
    ///
    /// It is asked of the very record to which the entry is added: where another server was first, it
    /// is asked again.
    public Optional<Filed> fileUnless(Predicate<Ledger> against, Draft draft) {
        return locked(() -> {
            settle();
            try {
                return appendUnless(against, draft);
            } catch (StoreFailure failure) {
                note(failure);
                return Optional.of(new Filed.NotEntered(Filed.Why.UNSURE, failure.sentence()));
            } catch (Damaged damaged) {
                return Optional.of(new Filed.NotEntered(Filed.Why.STOPPED, stop(damaged)));
            }
        });
    }

    private Optional<Filed> appendUnless(Predicate<Ledger> against, Draft draft) throws Damaged {
        while (condition instanceof Condition.Ready || condition instanceof Condition.ReadOnly) {
            if (against.test(ledger)) return Optional.empty();
            if (condition instanceof Condition.ReadOnly) break;
            try {
                return Optional.of(new Filed.Entered(ledger.append(List.of(draft), clock.instant())));
            } catch (Stale first) {
                ledger.catchUp();
            }
        }
        return Optional.of(refusal());
    }

    private List<Filed> append(List<List<Draft>> slips) {
        var drafts = slips.stream().flatMap(List::stream).toList();
        try {
            return served(slips, appendAfterOthers(drafts));
        } catch (StoreFailure failure) {
            // Also when the store is found to hold them: a sync that failed may have left them in memory alone.
            note(failure);
            return refuse(slips, new Filed.NotEntered(Filed.Why.UNSURE, failure.sentence()));
        } catch (Damaged damaged) {
            return refuse(slips, new Filed.NotEntered(Filed.Why.STOPPED, stop(damaged)));
        }
    }

    /// Somebody always wins a race for the head, so the losers come on as well.
    private List<Recorded> appendAfterOthers(List<Draft> drafts) throws Damaged {
        while (true) {
            try {
                return ledger.append(drafts, clock.instant());
            } catch (Stale first) {
                ledger.catchUp();
            }
        }
    }

    private static List<Filed> served(List<List<Draft>> slips, List<Recorded> recorded) {
        var filed = new ArrayList<Filed>(slips.size());
        int from = 0;
        for (var slip : slips) {
            filed.add(new Filed.Entered(recorded.subList(from, from + slip.size())));
            from += slip.size();
        }
        return filed;
    }

    private static List<Filed> refuse(List<List<Draft>> slips, Filed.NotEntered refusal) {
        return Collections.nCopies(slips.size(), refusal);
    }

    /// Asks about the ledger as it stands. No entry is added meanwhile, so be short.
    public <T> T read(Function<Ledger, T> question) {
        return locked(() -> {
            settle();
            try {
                return question.apply(ledger);
            } catch (StoreFailure failure) {
                note(failure);
                throw failure;
            }
        });
    }

    /// Reads what other servers of the same ledger added; the reader of [#open] is told of each entry.
    public void catchUp() throws Damaged {
        lock.lock();
        try {
            settle();
            if (condition instanceof Condition.Ready || condition instanceof Condition.ReadOnly) ledger.catchUp();
        } catch (StoreFailure failure) {
            note(failure);
        } catch (Damaged damaged) {
            stop(damaged);
            throw damaged;
        } finally {
            lock.unlock();
        }
    }

    /// Says that there is room again, and goes on writing.
    public void resume() {
        locked(() -> {
            if (condition instanceof Condition.ReadOnly) condition = new Condition.Unsettled();
            settle();
            return condition;
        });
    }

    /// Why nothing can be filed now, in one sentence; empty while all is well. Anybody may be told it: where the store
    /// lies does not stand in it.
    public String notice() {
        return locked(() -> switch (condition) {
            case Condition.Ready _ -> "";
            case Condition.Unsettled _ -> "The store of the ledger cannot be reached; what was acknowledged is safe";
            case Condition.ReadOnly _ -> FULL;
            case Condition.Stopped(var notice) -> notice;
        });
    }

    /// Why nothing can be filed now, for a program; empty while all is well.
    public Optional<Filed.Why> closed() {
        return locked(() -> {
            settle();
            return condition instanceof Condition.Ready
                    ? Optional.empty()
                    : Optional.of(refusal().why());
        });
    }

    private void note(StoreFailure failure) {
        if (condition instanceof Condition.Stopped) return;
        condition = new Condition.Unsettled();
        if (failure.remedy() == StoreFailure.Remedy.FREE_SPACE) {
            settle(); // reading goes on
            if (condition instanceof Condition.Ready) condition = new Condition.ReadOnly(failure.sentence());
        }
    }

    private String stop(Damaged damaged) {
        var notice = "The ledger is damaged and takes nothing more; run tw verify to see what is still good: "
                + damaged.getMessage();
        condition = new Condition.Stopped(notice);
        return notice;
    }

    /// Opens the store again after a failure and finds out whether the last batch is in it.
    private void settle() {
        if (!(condition instanceof Condition.Unsettled)) return;
        closeBroken();
        try {
            store = medium.open();
            ledger.resume(store);
            condition = new Condition.Ready();
        } catch (StoreFailure stillAway) {
            condition = new Condition.Unsettled();
        } catch (Damaged damaged) {
            stop(damaged);
        }
    }

    private void closeBroken() {
        try {
            store.close();
        } catch (StoreFailure alreadyGone) {
            condition = new Condition.Unsettled(); // what cannot be closed is given up all the same
        }
    }

    private <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> {
            store.close();
            condition = new Condition.Stopped("The desk is closed");
            return condition;
        });
    }
}
