package org.trucewatch.desk.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.read.Guarded;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.time.AsOf;

/// A record that many read and some add to: every addition is signed, and the next question sees it.
///
/// A case with very many reports is read anew in the background; until that is done, questions are answered from the
/// edition before, which says how many entries it knows.
public final class LiveDesk implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /// Below so many reports a case is read while one waits.
    public static final int MANY_REPORTS = 5_000;

    private final LiveRecord record;
    private final InstantSource clock;
    private final Background background;
    private final int many;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<Label, Shown> shown = new ConcurrentHashMap<>();
    private final List<Consumer<Label>> listeners = new CopyOnWriteArrayList<>();
    private Instant looked = Instant.EPOCH;
    private volatile Optional<String> mirrorTrouble = Optional.empty();

    /// The latest edition of one agreement.
    private static final class Shown {
        private final ReentrantLock making = new ReentrantLock();
        private volatile Optional<Made> latest = Optional.empty();
        /// Made for somebody who adds to the case, and not yet ready to be asked by everybody.
        private Optional<Made> newest = Optional.empty();
        private volatile boolean waiting;
        private final AtomicBoolean toPrepare = new AtomicBoolean();
    }

    private record Made(long version, Edition edition) {}

    /// `background` does what nobody waits for, one thing after another; a case of `many` reports is read there.
    public LiveDesk(LiveRecord record, InstantSource clock, Background background, int many) {
        this.record = record;
        this.clock = clock;
        this.background = background;
        this.many = many;
    }

    /// Other servers and commands may write to the same ledger; who asks sees what they entered a moment ago.
    private void lookForOthers() {
        looking.lock();
        try {
            var now = clock.instant();
            if (Duration.between(looked, now).abs().compareTo(BETWEEN_LOOKS) < 0) return;
            looked = now;
        } finally {
            looking.unlock();
        }
        record.catchUp();
        if (mirrorTrouble.isPresent()) bringMirrorUp();
    }

    /// The ledger beneath.
    public LiveRecord record() {
        return record;
    }

    /// The agreements on record, in the order of their first entry.
    public List<Label> agreements() {
        return record.agreements();
    }

    /// Begins to read in the background what the first question will ask for.
    public void readAhead() {
        agreements().forEach(agreement -> background.execute(() -> edition(agreement)));
    }

    /// The case of `agreement` to be read from; empty where the ledger has none.
    public Optional<Edition> edition(Label agreement) {
        lookForOthers();
        if (!record.agreements().contains(agreement)) return Optional.empty();
        var own = shown(agreement);
        var made = own.latest;
        if (made.isEmpty() || !isLarge(made.get())) return Optional.of(current(agreement, own));
        if (made.get().version != record.reached(agreement).version()) readInBackground(agreement, own);
        return Optional.of(made.get().edition);
    }

    /// The case of `agreement` as the ledger has it now, for whoever adds to it. What was added since it was read
    /// last is read, and nothing is judged before somebody asks for it.
    public Optional<Edition> current(Label agreement) {
        lookForOthers();
        if (!record.agreements().contains(agreement)) return Optional.empty();
        return Optional.of(current(agreement, shown(agreement)));
    }

    /// How many entries the record has beyond `edition` where the case is another since; 0 where it is the latest.
    public long behind(Label agreement, Edition edition) {
        var reached = record.reached(agreement);
        boolean latest = shown(agreement)
                .latest
                .filter(made -> made.edition == edition && made.version == reached.version())
                .isPresent();
        return latest ? 0 : Math.max(0, reached.entries() - edition.entries());
    }

    /// The time of which an answer about `asOf` is given: of a case with very many reports not every one is judged at
    /// once, and the nearest that is kept is answered with. The answer says which it is of.
    public AsOf answerable(Label agreement, Edition edition, AsOf asOf) {
        if (edition.size() < many) return asOf;
        var nearest = edition.nearest(asOf);
        if (!nearest.equals(asOf) && edition.daysToPrepare() == 0) prepareSoon(shown(agreement));
        return nearest;
    }

    private boolean isLarge(Made made) {
        return made.edition.size() >= many;
    }

    /// How many days of the latest editions of large cases were not judged beforehand yet.
    public int daysToJudge() {
        return shown.values().stream()
                .flatMap(own -> own.latest.stream())
                .filter(this::isLarge)
                .mapToInt(made -> made.edition.daysToPrepare())
                .sum();
    }

    /// Whether the case of each agreement is read, so that nobody who asks waits for that.
    public boolean isRead() {
        return agreements().stream()
                .allMatch(agreement -> shown(agreement).latest.isPresent());
    }

    /// Whether there is an answer at once about each large case that is read: its first day takes seconds to judge.
    public boolean isJudged() {
        return shown.values().stream()
                .flatMap(own -> own.latest.stream())
                .allMatch(made -> !isLarge(made) || made.edition.isJudged());
    }

    /// How far the first day of the large case is that is furthest behind, in percent.
    public int judged() {
        return shown.values().stream()
                .flatMap(own -> own.latest.stream())
                .filter(this::isLarge)
                .mapToInt(made -> made.edition.judged())
                .min()
                .orElse(100);
    }

    private Shown shown(Label agreement) {
        return shown.computeIfAbsent(agreement, any -> new Shown());
    }

    private Edition current(Label agreement, Shown own) {
        var made = newest(agreement, own);
        if (own.latest.isEmpty() || !isLarge(made)) publish(own, made);
        return made.edition;
    }

    private Made newest(Label agreement, Shown own) {
        own.making.lock();
        try {
            var version = record.reached(agreement).version();
            var made = own.latest
                    .filter(one -> one.version == version)
                    .or(() -> own.newest.filter(one -> one.version == version))
                    .orElseGet(() -> make(agreement, own.newest.or(() -> own.latest)));
            own.newest = Optional.of(made);
            return made;
        } finally {
            own.making.unlock();
        }
    }

    private void publish(Shown own, Made made) {
        own.making.lock();
        try {
            if (own.latest.stream().anyMatch(one -> one.version >= made.version)) return;
            own.latest = Optional.of(made);
        } finally {
            own.making.unlock();
        }
        if (isLarge(made)) prepareSoon(own);
    }

    /// Once for all who ask before its turn comes, and for the edition that is the latest then. What waits holds none:
    /// two of a million reports are more than there is memory for.
    private void prepareSoon(Shown own) {
        if (!own.toPrepare.compareAndSet(false, true)) return;
        background.execute(() -> {
            own.toPrepare.set(false);
            own.latest.ifPresent(made -> prepare(own, made));
        });
    }

    private void readInBackground(Label agreement, Shown own) {
        if (own.waiting) return;
        own.waiting = true;
        background.execute(() -> {
            own.waiting = false;
            if (isLatest(agreement, own)) return; // somebody asked while it was read
            var made = newest(agreement, own);
            made.edition.warm(own.latest.map(Made::edition));
            publish(own, made);
            listeners.forEach(listener -> listener.accept(agreement));
        });
    }

    private boolean isLatest(Label agreement, Shown own) {
        long version = record.reached(agreement).version();
        return own.latest.stream().anyMatch(made -> made.version == version);
    }

    /// Judges for the days to which a slider may be moved, as long as nothing newer is to be read.
    private void prepare(Shown own, Made made) {
        made.edition.prepare(() -> own.waiting || own.latest.stream().noneMatch(made::equals));
    }

    private Made make(Label agreement, Optional<Made> before) {
        var now = record.now(agreement);
        var found = now.outcome()
                .found()
                .orElseThrow(() -> new Refused(
                        new Refusal.BadInput(agreement.text(), now.outcome().problems())));
        var edition = new Edition(
                agreement.text(),
                found,
                Guarded.of(record.guarded(agreement)),
                now.files(),
                now.reached().entries(),
                now.readings(),
                (table, number, key) -> record.entry(agreement, table, number, key),
                background::giveWay,
                before.map(Made::edition));
        return new Made(now.reached().version(), edition);
    }

    /// Enters rows, and files that replace those of the same path, if the case can be read with them.
    /// `words` that are no part of the case are entered behind them, at once.
    public LiveRecord.Taken file(
            Label agreement, List<CaseFile> files, List<CaseImport.NewRow> rows, List<Draft> words, Author author) {
        var taken = record.file(agreement, files, rows, words, author);
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

    /// Enters `draft` unless something stands against it; empty where it does.
    Optional<Filed> enterUnless(Predicate<Ledger> against, Draft draft) {
        var filed = record.enterUnless(against, draft);
        if (filed.filter(Filed.Entered.class::isInstance).isPresent()) changed(draft.agreement());
        return filed;
    }

    private void changed(Label agreement) {
        bringMirrorUp();
        listeners.forEach(listener -> listener.accept(agreement));
    }

    /// What was entered is on record and would survive a power cut, whatever becomes of its copy for others: to whoever
    /// filed, a mirror that cannot be written is no reason to file again. It is tried again soon.
    private void bringMirrorUp() {
        try {
            record.publish();
            mirrorTrouble = Optional.empty();
        } catch (Refused refused) {
            mirrorTrouble = Optional.of(refused.refusal().sentence());
        } catch (StoreFailure failure) {
            mirrorTrouble = Optional.of(failure.sentence());
        }
    }

    /// Why the mirror is behind the record, in one sentence for whoever runs the server; empty where it is not.
    public Optional<String> mirrorTrouble() {
        return mirrorTrouble;
    }

    /// The same in one word: `current`, or `behind`.
    public String mirror() {
        return mirrorTrouble.isEmpty() ? "current" : "behind";
    }

    /// Calls `listener` with the agreement after each addition, and again when a large case was read with it, until the
    /// answer is closed.
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
