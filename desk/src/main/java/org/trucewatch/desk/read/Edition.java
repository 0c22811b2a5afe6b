package org.trucewatch.desk.read;

import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.trucewatch.desk.permit.Compartment;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.shelf.Memo;
import org.trucewatch.desk.shelf.Recent;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.desk.tiles.Points;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.engine.Compiled;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// One state of a case, made ready to be asked again and again by several readers at once.
///
/// Verdicts are kept by the time they were asked for, as many as there is room for: a slider goes back and forth.
public final class Edition {
    private static final long MOST_BYTES_OF_STATES = 160L << 20;
    private static final int MOST_CUTS = 64;
    /// A slider may go back further; what lies so far back is judged when it is asked for.
    private static final int MOST_DAYS = 366;
    private static final int MOST_EYES = 16;
    private static final int MOST_JUDGEMENTS = 4;

    private final String label;
    private final long entries;
    private final Case watched;
    private final SortedMap<String, byte[]> files;
    private final Compiled compiled;
    private final Evidence evidence;
    private final Shelf shelf;
    private final Map<Tongue, Voice> voices = new EnumMap<>(Tongue.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Memo<Points> points;
    private final Eyes all;
    private final int days;
    private final AtomicInteger prepared = new AtomicInteger();
    private final Recent<Set<Role>, Eyes> eyes = Recent.of(MOST_EYES);
    private final Recent<AsOf, State> states = new Recent<>(MOST_BYTES_OF_STATES, State::weight);
    private final Recent<AsOf, Judgement> judgements = Recent.of(MOST_JUDGEMENTS);
    private final Recent<Seen, Cut> cuts = Recent.of(MOST_CUTS);

    private record Voice(Wording wording, Sentences sentences) {}

    private record Seen(AsOf asOf, Eyes eyes) {}

    /// `label` is the name under which the ledger has the case, `entries` how long the ledger was when it was read;
    /// `files` are those of its files that are shown as they are written.
    public Edition(String label, Case watched, SortedMap<String, byte[]> files, long entries) {
        this.label = label;
        this.entries = entries;
        this.watched = watched;
        this.files = files;
        compiled = Judge.compile(watched.agreement(), watched.registry(), watched.zone());
        evidence = Evidence.of(watched.casebook(), watched.registry());
        shelf = new Shelf(watched.casebook(), watched.zone());
        points = new Memo<>(() -> new Points(shelf));
        all = new Eyes(watched, shelf, new BitSet());
        days = (int) Math.min(MOST_DAYS, 1 + ChronoUnit.DAYS.between(shelf.firstDay(), all.lastTold()));
    }

    public String label() {
        return label;
    }

    public Case watched() {
        return watched;
    }

    /// How many entries of the ledger it knows.
    public long entries() {
        return entries;
    }

    /// How many reports it has.
    public int size() {
        return shelf.size();
    }

    Shelf shelf() {
        return shelf;
    }

    Points points() {
        return points.get();
    }

    /// The bytes of one file of the case; empty where it has none of this path.
    byte[] file(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    /// What is on record.
    public Eyes all() {
        return all;
    }

    /// What people with these roles see of it.
    public Eyes eyes(Set<Role> roles) {
        return eyes.get(Set.copyOf(roles), () -> {
            var hiding = Compartment.hidden(watched.registry(), roles);
            var hidden = shelf.rows(
                    row -> hiding.test(shelf.sources().at(row), shelf.lineages().at(row)));
            return hidden.isEmpty() ? all : new Eyes(watched, shelf, hidden);
        });
    }

    /// The case at a time, in one language, with all that is on record.
    public View at(AsOf asOf, Tongue tongue) {
        return at(asOf, tongue, all);
    }

    /// The same for a reader who sees it with these eyes.
    public View at(AsOf asOf, Tongue tongue, Eyes eyes) {
        var voice = voice(tongue);
        var cut = cuts.get(new Seen(asOf, eyes), () -> new Cut(this, eyes, asOf));
        return new View(cut, voice.wording, voice.sentences);
    }

    Wording wording(Tongue tongue) {
        return voice(tongue).wording;
    }

    private Voice voice(Tongue tongue) {
        lock.lock();
        try {
            return voices.computeIfAbsent(tongue, this::speaking);
        } finally {
            lock.unlock();
        }
    }

    /// Both languages speak once before anybody else listens: what they look up first they keep.
    private Voice speaking(Tongue tongue) {
        var sentences = Sentences.of(watched, new Titles(file(Titles.FILE)).words());
        watched.agreement().texts().stream()
                .flatMap(text -> text.clauses().stream())
                .findFirst()
                .ifPresent(clause -> {
                    for (var some : Tongue.values()) sentences.of(clause.id(), "", some);
                });
        return new Voice(Wording.of(tongue, watched), sentences);
    }

    /// The verdicts at a time; two who ask at once for a time that is not kept wait for one judge.
    State state(AsOf asOf) {
        return states.get(asOf, () -> State.of(judge(asOf), shelf));
    }

    /// Judges for the days to which a slider may be moved, the latest first, until `ended`: by all that is known, and
    /// by what was known then.
    public void prepare(BooleanSupplier ended) {
        while (prepared.get() < days && !ended.getAsBoolean()) {
            var day = all.lastTold().minusDays(prepared.get());
            long end = day.plusDays(1).atStartOfDay(watched.zone()).toEpochSecond();
            prepare(AsOf.at(end).knownBy(Math.max(end, all.lastWord())));
            prepare(AsOf.at(end));
            prepared.incrementAndGet();
        }
    }

    /// How many of these days are left.
    public int daysToPrepare() {
        return days - prepared.get();
    }

    private void prepare(AsOf asOf) {
        states.get(asOf, () -> State.of(whole(asOf), shelf));
    }

    /// The complete judgement, with all that was set aside; the latest few are kept.
    public Judgement judge(AsOf asOf) {
        return judgements.get(asOf, () -> whole(asOf));
    }

    private Judgement whole(AsOf asOf) {
        var answer = compiled.judge(evidence, asOf);
        return new Judgement(watched.agreement().title(), asOf, answer.engine(), watched.digest(), answer.clauses());
    }
}
