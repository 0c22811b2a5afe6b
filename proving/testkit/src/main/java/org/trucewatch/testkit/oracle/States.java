package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.oracle.Charge.Doer;
import org.trucewatch.testkit.oracle.Charge.Search;

/// Duties to keep a state: what is told holds until a told change, as long as word is fresh.
/// Source: judging rules, section 4; rules of the judge, G23.
final class States {
    private States() {}

    /// One telling that the state holds, or that it does not. People who link tellings of one state pool their voices,
    /// yet each telling keeps its own time. One that does not stand speaks only against what it overlaps.
    record Word(Group group, Proof proof, Claim claim, boolean kept, boolean stands) {
        Span span() {
            return claim.span();
        }
    }

    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        var words = words(setting, demand, party, window);
        if (words.stream().noneMatch(Word::stands))
            return PartyAnswer.of(
                    party,
                    Verdict.NOT_DETERMINED,
                    Reason.of(isClaimed(setting, demand, party, window) ? "one-voice" : "last-word"));
        return judge(setting, demand, party, words);
    }

    /// Whether anything is told, be it enough for the standard or not.
    static boolean isClaimed(Setting setting, Demand demand, Party party, Window window) {
        for (var group : setting.seen().groups())
            if (Proof.of(setting, kept(setting, demand, window), party, group).word()
                    || Proof.of(setting, ended(setting, demand, window), party, group)
                            .word()) return true;
        return false;
    }

    static List<Word> words(Setting setting, Demand demand, Party party, Window window) {
        var words = new ArrayList<Word>();
        for (var group : setting.seen().groups()) {
            words.addAll(words(setting, kept(setting, demand, window), party, group, true));
            words.addAll(words(setting, ended(setting, demand, window), party, group, false));
        }
        words.sort(Comparator.<Word>comparingLong(word -> word.span().from())
                .thenComparing(word -> word.group().id()));
        return words;
    }

    private static List<Word> words(Setting setting, Charge charge, Party party, Group group, boolean kept) {
        var proof = Proof.of(setting, charge, party, group);
        if (proof.stands())
            return proof.by().stream()
                    .map(claim -> new Word(group, proof, claim, kept, true))
                    .toList();
        if (setting.standard() != Standard.CORROBORATED) return List.of();
        var alleged = Proof.of(setting.under(Standard.ALLEGED), charge, party, group);
        if (!alleged.stands()) return List.of();
        return alleged.by().stream()
                .filter(claim -> isCredible(setting, party, claim))
                .map(claim -> new Word(group, alleged, claim, kept, false))
                .toList();
    }

    /// Not told by the debtor or his side alone.
    private static boolean isCredible(Setting setting, Party debtor, Claim claim) {
        return Voices.behind(setting, List.of(claim)).stream()
                .anyMatch(lineage -> !Voices.speaksFor(setting, lineage, debtor, List.of(claim)));
    }

    static Charge kept(Setting setting, Demand demand, Window window) {
        return charge(setting, demand, window, Search.OF);
    }

    static Charge ended(Setting setting, Demand demand, Window window) {
        return charge(setting, demand, window, Search.ENDS);
    }

    private static Charge charge(Setting setting, Demand demand, Window window, Search search) {
        var keep = (Deed.Keep) demand.deed();
        return Charge.of(setting, demand, window)
                .lookingFor(search, begins(setting, keep))
                .doneBy(keep.state().isPresent() ? Doer.ANYBODY : Doer.PARTY, List.of())
                .whenever(window, true);
    }

    /// The act that the state is named after; without a name, the acts that bring or count the thing.
    private static List<String> begins(Setting setting, Deed.Keep keep) {
        if (keep.state().isPresent()) return List.of(keep.state().get());
        var acts = new ArrayList<String>();
        for (var kind : setting.registry().acts())
            for (var thing : keep.things().all())
                if (isAmong(kind.adds(), thing) || isAmong(kind.counts(), thing)) acts.add(kind.id());
        return acts;
    }

    /// A final s is free, in the vocabulary as in a text.
    private static boolean isAmong(List<String> names, String thing) {
        return names.stream()
                .anyMatch(name -> name.equals(thing) || name.equals(thing + "s") || thing.equals(name + "s"));
    }

    private static PartyAnswer judge(Setting setting, Demand demand, Party party, List<Word> words) {
        var standing = words.stream().filter(Word::stands).toList();
        var runs = runs(setting, demand, party, standing);
        var ruling = ruling(words);
        if (ruling.isEmpty()) return answer(party, Verdict.DISPUTED, Reason.of("opposed"), opposed(words), runs);
        var last = ruling.get();
        var date = Calendar.shown(setting, last.span().to() - 1);
        if (freshUntil(setting, demand, last) < setting.now())
            return answer(party, Verdict.NOT_DETERMINED, Reason.of("last-word", date), List.of(last), runs);
        if (!last.kept())
            return answer(party, Verdict.UNPERFORMED, Reason.of("state-ended", date), List.of(last), runs);
        var whole = standing.stream().allMatch(Word::kept);
        var verdict = whole ? Verdict.FULFILLED : Verdict.PARTLY_FULFILLED;
        return answer(party, verdict, Reason.of("state-holds", date), List.of(last), runs);
    }

    /// The word that decides: the last that follows every opposed one.
    static Optional<Word> ruling(List<Word> words) {
        return words.stream()
                .filter(word -> word.stands() && rules(word, words))
                .reduce((one, other) -> other);
    }

    /// A word holds when it follows every opposed word: begins and ends no earlier, and one of them later.
    /// Source: rules of the judge, J.
    private static boolean rules(Word word, List<Word> words) {
        return words.stream()
                .filter(other -> other.kept() != word.kept())
                .filter(other -> other.stands() || other.span().overlaps(word.span()))
                .allMatch(other -> follows(word, other));
    }

    private static boolean follows(Word later, Word earlier) {
        return later.span().from() >= earlier.span().from()
                && later.span().to() >= earlier.span().to()
                && !later.span().equals(earlier.span());
    }

    static List<Word> opposed(List<Word> words) {
        return List.of(last(words, true), last(words, false));
    }

    private static Word last(List<Word> words, boolean kept) {
        return words.stream()
                .filter(word -> word.kept() == kept)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /// The last second for which a word is fresh; for ever where the clause does not say.
    private static long freshUntil(Setting setting, Demand demand, Word word) {
        return demand.phrase(Phrase.Proof.FreshFor.class)
                .map(fresh -> Calendar.shifted(setting, word.span().to(), fresh.period(), 1))
                .orElse(Span.END);
    }

    private static PartyAnswer answer(
            Party party, Verdict verdict, Reason reason, List<Word> by, List<Occurrence> runs) {
        var since = by.stream()
                .mapToLong(word -> word.span().from())
                .filter(from -> from != Span.BEGINNING)
                .min();
        return new PartyAnswer(
                new PartyVerdict(party.id(), verdict, reports(by), since, OptionalLong.empty(), reason), runs);
    }

    static List<String> reports(List<Word> words) {
        var reports = new TreeSet<String>();
        for (var word : words) reports.addAll(word.proof().reports());
        return List.copyOf(reports);
    }

    /// The intervals of the term: each run of the same word, until the next other word or the end of what is known.
    private static List<Occurrence> runs(Setting setting, Demand demand, Party party, List<Word> words) {
        var runs = new ArrayList<Occurrence>();
        var run = new ArrayList<Word>();
        for (var word : words) {
            if (!run.isEmpty() && run.getFirst().kept() != word.kept()) {
                runs.add(run(setting, party, run, word.span().from()));
                run.clear();
            }
            run.add(word);
        }
        var end = Math.min(setting.asOf().happened(), freshUntil(setting, demand, words.getLast()));
        runs.add(run(setting, party, run, end));
        return runs;
    }

    private static Occurrence run(Setting setting, Party party, List<Word> run, long end) {
        var first = run.getFirst();
        var from = first.span().from();
        var date = Calendar.shown(setting, first.span().to() - 1);
        return new Occurrence(
                first.group().id(),
                party.id(),
                first.kept() ? Verdict.FULFILLED : Verdict.UNPERFORMED,
                new Span(from, Math.max(end, Math.max(from, Span.BEGINNING + 1) + 1)),
                reports(run),
                false,
                Reason.of(first.kept() ? "state-holds" : "state-ended", date));
    }
}
