package org.trucewatch.desk.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.watch.Watch;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.engine.Compiled;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Judgement;

/// One state of a case, made ready to be asked again and again by several readers at once.
///
/// Judgements are kept by the time they were asked for, the latest of them only: a slider goes back and forth.
public final class Edition {
    private static final int MOST_JUDGEMENTS = 256;

    private final String label;
    private final Case watched;
    private final SortedMap<String, byte[]> files;
    private final Compiled compiled;
    private final Evidence evidence;
    private final Map<Tongue, Voice> voices = new EnumMap<>(Tongue.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<AsOf, Judgement> kept = new LinkedHashMap<>(MOST_JUDGEMENTS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AsOf, Judgement> eldest) {
            return size() > MOST_JUDGEMENTS;
        }
    };

    private record Voice(Wording wording, Sentences sentences) {}

    /// `label` is the name under which the ledger has the case; `files` are its files.
    public Edition(String label, Case watched, SortedMap<String, byte[]> files) {
        this.label = label;
        this.watched = watched;
        this.files = files;
        compiled = Judge.compile(watched.agreement(), watched.registry(), watched.zone());
        evidence = Evidence.of(watched.casebook(), watched.registry());
    }

    public String label() {
        return label;
    }

    public Case watched() {
        return watched;
    }

    /// The bytes of one file of the case; empty where it has none of this path.
    byte[] file(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    /// The case without the reports `hidden`.
    public Case without(Set<String> hidden) {
        return new Sight(hidden).of(watched);
    }

    /// The end of the last day on which the desk learnt anything.
    public static long lastWord(Case watched) {
        return Watch.lastWord(watched).orElse(0);
    }

    /// The last local day on which something told as past begins: where a reader who names no date is taken.
    public static LocalDate lastTold(Case watched) {
        return watched.casebook().reports().stream()
                .filter(report -> report.modality() == Report.Modality.TOLD)
                .map(report -> report.happened().from())
                .filter(from -> from != Span.BEGINNING)
                .max(Comparator.naturalOrder())
                .map(from -> Instant.ofEpochSecond(from).atZone(watched.zone()).toLocalDate())
                .orElse(LocalDate.EPOCH);
    }

    /// The case at a time, in one language, with all that is on record.
    public View at(AsOf asOf, Tongue tongue) {
        return at(asOf, tongue, Set.of());
    }

    /// The same for a reader who may not see the reports `hidden`.
    public View at(AsOf asOf, Tongue tongue, Set<String> hidden) {
        var voice = voice(tongue);
        var sight = new Sight(hidden);
        return new View(this, sight.of(watched), sight.of(judge(asOf)), voice.wording, voice.sentences);
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
        var sentences = Sentences.of(watched);
        watched.agreement().texts().stream()
                .flatMap(text -> text.clauses().stream())
                .findFirst()
                .ifPresent(clause -> {
                    for (var some : Tongue.values()) sentences.of(clause.id(), "", some);
                });
        return new Voice(Wording.of(tongue, watched), sentences);
    }

    /// Two who ask at once for a time that is not kept both judge: the answers are the same.
    public Judgement judge(AsOf asOf) {
        var before = keep(asOf, Optional.empty());
        if (before.isPresent()) return before.get();
        var answer = compiled.judge(evidence, asOf);
        var judgement =
                new Judgement(watched.agreement().title(), asOf, answer.engine(), watched.digest(), answer.clauses());
        keep(asOf, Optional.of(judgement));
        return judgement;
    }

    private Optional<Judgement> keep(AsOf asOf, Optional<Judgement> fresh) {
        lock.lock();
        try {
            fresh.ifPresent(judgement -> kept.put(asOf, judgement));
            return Optional.ofNullable(kept.get(asOf));
        } finally {
            lock.unlock();
        }
    }
}
