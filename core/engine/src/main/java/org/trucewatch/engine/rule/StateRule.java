package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// A state to be kept: what the last word says, and the intervals before it.
///
/// Source: judging rules, section 4 (duty to keep a state); rules of the judge, G23.
final class StateRule {
    private final Court court;
    private final Gate gate;
    private final Demand.Keep keep;
    private final Standard standard;
    private boolean told;

    StateRule(Court court, Gate gate, Demand.Keep keep, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.keep = keep;
        this.standard = standard;
    }

    /// One telling: the state holds, or has ended. People who link tellings of one state pool their voices, yet each
    /// telling keeps its own time. One that does not stand speaks only against what it overlaps.
    private record Word(boolean kept, boolean stands, Happening happening, Span span, List<Hit> by) {}

    Ruling judge() {
        var verdicts = new ArrayList<PartyVerdict>();
        var found = new ArrayList<Found>();
        var names = Court.names(keep.frame().parties());
        for (var party = 0; party < names.size(); party++) {
            var words = words(party);
            verdicts.add(verdict(names.get(party), words));
            found.addAll(intervals(words.stream().filter(Word::stands).toList(), party));
        }
        return Fold.clause(verdicts, Court.sorted(found));
    }

    private List<Word> words(int party) {
        var all = new ArrayList<Word>();
        add(court.hearing().happenings(keep.kept()), keep.kept(), true, party, all);
        add(notKept(), keep.ended(), false, party, all);
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

    private void add(List<Happening> happenings, Probe probe, boolean kept, int party, List<Word> all) {
        var scale = court.scale(probe);
        var judged = keep.frame().parties().all().get(party);
        for (var happening : happenings) {
            var narrowed = happening.narrowed(hit -> gate.answer(hit.row(), judged), hit -> false);
            if (narrowed.isEmpty()) continue;
            var weight = scale.weigh(narrowed.get(), 0, standard);
            told |= weight.standing() != Standing.NOTHING;
            var by = weight.stands() ? weight.by() : credible(scale.weigh(narrowed.get(), 0, Standard.ALLEGED), judged);
            for (var hit : by)
                all.add(new Word(
                        kept, weight.stands(), happening, court.evidence().span(hit.row()), by));
        }
    }

    /// What is only alleged speaks against a corroborated word, if not told by the debtor or his side.
    private List<Hit> credible(Weight alleged, Party debtor) {
        if (standard != Standard.CORROBORATED || !alleged.stands()) return List.of();
        var evidence = court.evidence();
        return alleged.by().stream()
                .filter(hit -> court.hearing().voices().of(evidence.voice(hit.row())).stream()
                        .anyMatch(lineage ->
                                !court.hearing().speaksFor(lineage, keep.kept(), debtor, evidence.span(hit.row()))))
                .toList();
    }

    private PartyVerdict verdict(String party, List<Word> words) {
        if (words.stream().noneMatch(Word::stands))
            return verdict(party, Verdict.NOT_DETERMINED, told ? Reasons.ONE_VOICE : Reasons.LAST_WORD, List.of());
        var ruling = words.stream()
                .filter(word -> word.stands() && rules(word, words))
                .reduce((one, other) -> other);
        if (ruling.isEmpty()) {
            var opposed = List.of(
                    latest(words, true).orElseThrow(), latest(words, false).orElseThrow());
            return verdict(party, Verdict.DISPUTED, Reasons.OPPOSED, opposed);
        }
        var last = ruling.get();
        if (isStale(last)) return verdict(party, Verdict.NOT_DETERMINED, on("last-word", last), List.of(last));
        if (!last.kept()) return verdict(party, Verdict.UNPERFORMED, on("state-ended", last), List.of(last));
        var whole = words.stream().filter(Word::stands).allMatch(Word::kept);
        return verdict(
                party, whole ? Verdict.FULFILLED : Verdict.PARTLY_FULFILLED, on("state-holds", last), List.of(last));
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

    private static Optional<Word> latest(List<Word> words, boolean kept) {
        var found = Optional.<Word>empty();
        for (var word : words) if (word.kept() == kept) found = Optional.of(word);
        return found;
    }

    private boolean isStale(Word last) {
        return keep.frame().fresh().isPresent()
                && court.now()
                        >= gate.calendar()
                                .shift(last.span().to(), keep.frame().fresh().get(), 1);
    }

    private Reason on(String code, Word word) {
        return Reasons.on(code, gate.calendar(), word.span().to() - 1);
    }

    private PartyVerdict verdict(String party, Verdict verdict, Reason reason, List<Word> rests) {
        var by = Happening.ids(
                court.evidence(),
                rests.stream().flatMap(word -> word.by().stream()).toList());
        var since = Span.END;
        for (var word : rests)
            if (word.span().from() != Span.BEGINNING)
                since = Math.min(since, word.span().from());
        return new PartyVerdict(party, verdict, by, Fold.since(since), OptionalLong.empty(), reason);
    }

    /// Runs of the same word, each until the next, the time asked about, or the end of its freshness.
    private List<Found> intervals(List<Word> words, int party) {
        var all = new ArrayList<Found>();
        for (var start = 0; start < words.size(); ) {
            var end = start;
            var by = new ArrayList<Hit>();
            while (end < words.size()
                    && words.get(end).kept() == words.get(start).kept())
                by.addAll(words.get(end++).by());
            all.add(interval(words, start, end, by, party));
            start = end;
        }
        return all;
    }

    private Found interval(List<Word> words, int start, int end, List<Hit> by, int party) {
        var first = words.get(start);
        var until = end < words.size()
                ? words.get(end).span().from()
                : court.hearing().asOf().happened();
        if (end == words.size() && isStale(words.get(end - 1)))
            until = gate.calendar()
                    .shift(words.get(end - 1).span().to(), keep.frame().fresh().get(), 1);
        var span = new Span(
                first.span().from(), Math.max(until, Math.max(first.span().from(), Span.BEGINNING + 1) + 1));
        var verdict = first.kept() ? Verdict.FULFILLED : Verdict.UNPERFORMED;
        return new Found(
                first.happening().id(),
                party,
                verdict,
                span,
                by,
                on(first.kept() ? "state-holds" : "state-ended", first));
    }
}
