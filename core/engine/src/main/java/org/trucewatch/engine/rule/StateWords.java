package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;

/// What is told of a state for one party: that it holds, that it has ended, that it does not hold.
///
/// Source: judging rules, section 4 (duty to keep a state); rules of the judge, G23, J and K5.
final class StateWords {
    private final Court court;
    private final Gate gate;
    private final Demand.Keep keep;
    private final Standard standard;
    private final int party;
    private boolean told;

    StateWords(Court court, Gate gate, Demand.Keep keep, Standard standard, int party) {
        this.court = court;
        this.gate = gate;
        this.keep = keep;
        this.standard = standard;
        this.party = party;
    }

    /// One telling: the state holds, or has ended. People who link tellings of one state pool their voices (`by`), yet
    /// each telling (`hit`) keeps its own time. One that does not stand speaks only against what it overlaps.
    record Word(boolean kept, boolean stands, Happening happening, Hit hit, Span span, List<Hit> by) {}

    /// Whether anything is told, be it enough for the standard or not.
    boolean isTold() {
        return told;
    }

    /// All words of the term, in the order of their time.
    List<Word> all() {
        var judged = keep.frame().parties().all().get(party);
        return all(hit -> gate.inTime(hit.row(), judged, true));
    }

    /// All words whenever the sentence binds, in the order of their time.
    List<Word> whenever() {
        return all(hit -> Answer.IN);
    }

    private List<Word> all(Testimony.Test time) {
        var all = new ArrayList<Word>();
        add(court.hearing().happenings(keep.kept()), keep.kept(), true, time, all);
        add(notKept(), keep.ended(), false, time, all);
        all.sort(Comparator.comparingLong((Word word) -> word.span().from())
                .thenComparing(word -> word.happening().id()));
        return all;
    }

    /// That it has ended and that it does not hold are one word where people linked them.
    private List<Happening> notKept() {
        var all = new LinkedHashMap<String, Happening>();
        for (var happening : court.hearing().happenings(keep.ended())) all.put(happening.id(), happening);
        for (var happening : court.hearing().happenings(keep.denied()))
            all.merge(happening.id(), happening, Happening::and);
        return List.copyOf(all.values());
    }

    private void add(List<Happening> happenings, Probe probe, boolean kept, Testimony.Test time, List<Word> all) {
        var scale = court.scale(probe);
        var judged = keep.frame().parties().all().get(party);
        var number = probe.parties().isNamed() ? party : 0;
        for (var happening : happenings) {
            var narrowed = happening.narrowed(time::answer);
            if (narrowed.isEmpty()) continue;
            var weight = scale.weigh(narrowed.get(), number, standard);
            told |= weight.standing() != Standing.NOTHING;
            var by = weight.stands()
                    ? weight.by()
                    : credible(scale.weigh(narrowed.get(), number, Standard.ALLEGED), judged);
            for (var hit : by) all.add(new Word(kept, weight.stands(), happening, hit, hit.span(), by));
        }
    }

    /// What is only alleged speaks against a corroborated word, if not told by the debtor or his side.
    private List<Hit> credible(Weight alleged, Party debtor) {
        if (standard != Standard.CORROBORATED || !alleged.stands()) return List.of();
        return alleged.by().stream()
                .filter(hit -> court.hearing().voices().of(hit.claim().voice()).stream()
                        .anyMatch(lineage -> !court.hearing().speaksFor(lineage, keep.kept(), debtor, hit.span())))
                .toList();
    }

    /// The word that decides: the last that follows every opposed one; empty where none does.
    static Optional<Word> ruling(List<Word> words) {
        return words.stream()
                .filter(word -> word.stands() && rules(word, words))
                .reduce((one, other) -> other);
    }

    /// A word holds when it follows every opposed word: begins and ends no earlier, and one of them later.
    private static boolean rules(Word word, List<Word> words) {
        return words.stream()
                .filter(other -> other.kept() != word.kept())
                .filter(other -> other.stands() || other.span().overlaps(word.span()))
                .allMatch(other -> follows(word.span(), other.span()));
    }

    private static boolean follows(Span later, Span earlier) {
        return later.from() >= earlier.from() && later.to() >= earlier.to() && !later.equals(earlier);
    }

    /// The latest of either kind, where they stand against each other.
    static List<Word> opposed(List<Word> words) {
        var all = new ArrayList<Word>();
        latest(words, true).ifPresent(all::add);
        latest(words, false).ifPresent(all::add);
        return all;
    }

    private static Optional<Word> latest(List<Word> words, boolean kept) {
        return words.stream().filter(word -> word.kept() == kept).reduce((one, other) -> other);
    }

    boolean isStale(Word last) {
        return keep.frame().fresh().isPresent()
                && court.now()
                        >= gate.calendar()
                                .shift(last.span().to(), keep.frame().fresh().get(), 1);
    }
}
