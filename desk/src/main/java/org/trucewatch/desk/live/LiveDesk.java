package org.trucewatch.desk.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.time.Span;

/// A record that many read and some add to: every addition is signed, and the next question sees it.
public final class LiveDesk implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final LiveRecord record;
    private final InstantSource clock;
    private Instant looked = Instant.EPOCH;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Label, Made> editions = new HashMap<>();
    private final List<Consumer<Label>> listeners = new CopyOnWriteArrayList<>();

    /// An edition, and how long the ledger was when it was made.
    private record Made(long size, Edition edition) {}

    public LiveDesk(LiveRecord record, InstantSource clock) {
        this.record = record;
        this.clock = clock;
    }

    /// Other servers and commands may write to the same ledger; who asks sees what they entered a moment ago.
    private void lookForOthers() {
        lock.lock();
        try {
            var now = clock.instant();
            if (Duration.between(looked, now).abs().compareTo(BETWEEN_LOOKS) < 0) return;
            looked = now;
        } finally {
            lock.unlock();
        }
        record.catchUp();
    }

    /// The ledger beneath.
    public LiveRecord record() {
        return record;
    }

    /// The agreements on record, in the order of their first entry.
    public List<Label> agreements() {
        return record.agreements();
    }

    /// The case of `agreement` as the ledger has it now; empty where it has none.
    public Optional<Edition> edition(Label agreement) {
        lookForOthers();
        if (!record.agreements().contains(agreement)) return Optional.empty();
        long size = record.head().size();
        lock.lock();
        try {
            var made = Optional.ofNullable(editions.get(agreement))
                    .filter(one -> one.size == size)
                    .orElseGet(() -> make(agreement, size));
            editions.put(agreement, made);
            return Optional.of(made.edition);
        } finally {
            lock.unlock();
        }
    }

    /// Entries that come in meanwhile are in the next edition, whether they are in this one or not.
    private Made make(Label agreement, long size) {
        var files = CaseFile.byPath(record.files(agreement, Span.END));
        var read = record.read(agreement, Span.END).outcome();
        var found =
                read.found().orElseThrow(() -> new Refused(new Refusal.BadInput(agreement.text(), read.problems())));
        return new Made(size, new Edition(agreement.text(), found, files));
    }

    /// Enters rows, and files that replace those of the same path, if the case can be read with them.
    public LiveRecord.Taken file(Label agreement, List<CaseFile> files, List<CaseImport.NewRow> rows, Author author) {
        var taken = record.file(agreement, files, rows, author);
        if (taken instanceof LiveRecord.Taken.Entered) changed(agreement);
        return taken;
    }

    /// Enters what is no part of the case.
    public Filed enter(Draft draft) {
        return enter(List.of(draft));
    }

    /// The same for several, together.
    public Filed enter(List<Draft> drafts) {
        var filed = record.enter(drafts);
        if (filed instanceof Filed.Entered) changed(drafts.getLast().agreement());
        return filed;
    }

    private void changed(Label agreement) {
        record.publish();
        listeners.forEach(listener -> listener.accept(agreement));
    }

    /// Calls `listener` with the agreement after each addition, until the answer is closed.
    public Listening listen(Consumer<Label> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Somebody who is told of additions.
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void close() {
        record.close();
    }
}
