package org.trucewatch.server.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Head;

/// How far a desk has come on its way to the first board. A large record takes a minute, and whoever waits is told; to
/// ask waits for nothing.
public final class Progress {
    private enum Stage {
        OPENING,
        READING,
        JUDGING,
        READY
    }

    /// What is being done, and how much of it is, in whole percent: the ledger is opened (`opening`), the case is
    /// read (`reading`, its reports as a share of all entries, so it need not reach 100), the first day is judged
    /// (`judging`). No number is told: whoever asks need not have signed in, and how much is on record is not
    /// theirs to know.
    public record Step(String stage, int percent) {}

    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong all = new AtomicLong();
    private final AtomicLong reports = new AtomicLong();
    private volatile Optional<LiveDesk> desk = Optional.empty();

    /// Counts what is read from `store`.
    public Store counting(Store store) {
        return new Counting(store);
    }

    /// Counts the reports that `reader` has read.
    public CaseReader counting(CaseReader reader) {
        return (held, files) -> {
            var outcome = reader.read(held, files);
            outcome.found()
                    .ifPresent(found -> reports.set(found.casebook().reports().size()));
            return outcome;
        };
    }

    /// The ledger of `opened` is read.
    public void opened(LiveDesk opened) {
        desk = Optional.of(opened);
    }

    public boolean isOpen() {
        return desk.isPresent();
    }

    public Step now() {
        return switch (stage()) {
            case OPENING -> step(Stage.OPENING, share(entries));
            case READING -> step(Stage.READING, share(reports));
            case JUDGING -> step(Stage.JUDGING, desk.map(LiveDesk::judged).orElse(0));
            case READY -> step(Stage.READY, 100);
        };
    }

    private static Step step(Stage stage, int percent) {
        return new Step(stage.name().toLowerCase(Locale.ROOT), percent);
    }

    private int share(AtomicLong done) {
        return (int) Math.min(100, done.get() * 100 / Math.max(1, all.get()));
    }

    private Stage stage() {
        if (desk.isEmpty()) return Stage.OPENING;
        if (!desk.get().isRead()) return Stage.READING;
        return desk.get().isJudged() ? Stage.READY : Stage.JUDGING;
    }

    private final class Counting implements Store {
        private final Store store;

        Counting(Store store) {
            this.store = store;
            all.set(store.head().size());
        }

        @Override
        public Head head() {
            return store.head();
        }

        @Override
        public Head append(Head expected, Batch batch) throws Stale {
            return store.append(expected, batch);
        }

        @Override
        public List<Entry> read(long from, int most) {
            var read = store.read(from, most);
            entries.set(from + read.size());
            return read;
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
