package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.rule.StateWords.Word;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.time.Span;
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

    StateRule(Court court, Gate gate, Demand.Keep keep, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.keep = keep;
        this.standard = standard;
    }

    Ruling judge() {
        var verdicts = new ArrayList<PartyRuling>();
        var found = new ArrayList<Found>();
        var names = Court.names(keep.frame().parties());
        for (var party = 0; party < names.size(); party++) {
            var told = new StateWords(court, gate, keep, standard, party);
            verdicts.add(verdict(names.get(party), told));
            found.addAll(intervals(told, party));
        }
        return Fold.clause(verdicts, Court.sorted(found));
    }

    private PartyRuling verdict(String party, StateWords told) {
        var words = told.all();
        var standing = words.stream().filter(Word::stands).toList();
        if (standing.isEmpty())
            return verdict(
                    party, Verdict.NOT_DETERMINED, told.isTold() ? Reasons.ONE_VOICE : Reasons.LAST_WORD, List.of());
        var ruling = StateWords.ruling(words);
        if (ruling.isEmpty()) return verdict(party, Verdict.DISPUTED, Reasons.OPPOSED, StateWords.opposed(words));
        var last = ruling.get();
        if (told.isStale(last)) return verdict(party, Verdict.NOT_DETERMINED, on("last-word", last), List.of(last));
        if (!last.kept()) return verdict(party, Verdict.UNPERFORMED, on("state-ended", last), List.of(last));
        var whole = standing.stream().allMatch(Word::kept);
        return verdict(
                party, whole ? Verdict.FULFILLED : Verdict.PARTLY_FULFILLED, on("state-holds", last), List.of(last));
    }

    private Reason on(String code, Word word) {
        return Reasons.on(code, gate.calendar(), word.span().to() - 1);
    }

    private PartyRuling verdict(String party, Verdict verdict, Reason reason, List<Word> rests) {
        var by = Happening.ids(
                court.evidence(),
                rests.stream().flatMap(word -> word.by().stream()).toList());
        var since = Span.END;
        for (var word : rests)
            if (word.span().from() != Span.BEGINNING)
                since = Math.min(since, word.span().from());
        return new PartyRuling(party, verdict, by, Fold.since(since), OptionalLong.empty(), reason);
    }

    /// Runs of the same word, each until the next, the time asked about, or the end of its freshness.
    private List<Found> intervals(StateWords told, int party) {
        var words = told.all().stream().filter(Word::stands).toList();
        var all = new ArrayList<Found>();
        for (var start = 0; start < words.size(); ) {
            var end = start;
            var by = new ArrayList<Hit>();
            while (end < words.size()
                    && words.get(end).kept() == words.get(start).kept())
                by.addAll(words.get(end++).by());
            all.add(interval(told, words, start, end, by, party));
            start = end;
        }
        return all;
    }

    private Found interval(StateWords told, List<Word> words, int start, int end, List<Hit> by, int party) {
        var first = words.get(start);
        var until = end < words.size()
                ? words.get(end).span().from()
                : court.hearing().asOf().happened();
        if (end == words.size() && told.isStale(words.get(end - 1)))
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
