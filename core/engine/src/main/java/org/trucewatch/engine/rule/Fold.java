package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Folds occurrences into the verdict of a party, and parties into that of a clause.
///
/// Source: judging rules, section 5 (precedence); rules of the judge, G10 to G12.
final class Fold {
    private static final Comparator<PartyRuling> LAST_FIRST = Comparator.<PartyRuling>comparingLong(
                    one -> -one.since().orElse(0))
            .thenComparing(one -> one.reason().code())
            .thenComparing(one -> String.join(" ", one.reason().parts()));

    private Fold() {}

    /// The verdict that occurrences of one party come to, or empty where there are none.
    static Optional<PartyRuling> party(Evidence evidence, String party, List<Found> own) {
        return party(party, own, verdict -> () -> Happening.ids(evidence, behind(verdict, own)));
    }

    private static List<Hit> behind(Verdict verdict, List<Found> own) {
        var by = new ArrayList<Hit>();
        for (var found : own) if (found.verdict() == verdict) by.addAll(found.by());
        return by;
    }

    /// The same of things owed.
    static Optional<PartyRuling> party(String party, List<Debt> debts) {
        return party(party, Debt.found(debts), verdict -> {
            var rests = new ArrayList<Done>();
            for (var debt : debts) if (debt.found().verdict() == verdict) rests.addAll(debt.rests());
            var ids = Done.ids(rests);
            return () -> ids;
        });
    }

    private static Optional<PartyRuling> party(
            String party, List<Found> own, Function<Verdict, Supplier<List<String>>> idsBehind) {
        if (own.isEmpty()) return Optional.empty();
        var first = own.get(0);
        for (var found : own) if (found.verdict().compareTo(first.verdict()) < 0) first = found;
        var since = Span.END;
        for (var found : own)
            if (found.verdict() == first.verdict()
                    && !found.by().isEmpty()
                    && found.span().from() != Span.BEGINNING)
                since = Math.min(since, found.span().from());
        var by = idsBehind.apply(first.verdict());
        return Optional.of(new PartyRuling(party, first.verdict(), by, since(since), first.owed(), first.reason()));
    }

    static OptionalLong since(long instant) {
        return instant == Span.END || instant == Span.BEGINNING ? OptionalLong.empty() : OptionalLong.of(instant);
    }

    /// The first in precedence, with the reason of the first party that carries it.
    static Ruling clause(List<PartyRuling> parties, List<Found> found) {
        if (parties.isEmpty()) return new Ruling(Verdict.NOT_DETERMINED, Reason.NONE, parties, found);
        var first = parties.get(0);
        for (var party : parties) if (outranks(party.verdict(), first.verdict())) first = party;
        var isPartly = isDone(first.verdict())
                && parties.stream().anyMatch(party -> party.verdict() == Verdict.NOT_DETERMINED);
        return isPartly
                ? new Ruling(Verdict.PARTLY_FULFILLED, Reasons.DONE_PARTLY, parties, found)
                : new Ruling(first.verdict(), first.reason(), parties, found);
    }

    /// Which comes first of several parties or sentences.
    static boolean outranks(Verdict one, Verdict other) {
        return Verdict.BESIDE_OTHERS.compare(one, other) < 0;
    }

    /// Where the text does not say who is bound, nobody is known to have broken it.
    static Ruling unnamed(Parties parties, Ruling ruling) {
        if (parties.whose() != Parties.Whose.SOMEONE) return ruling;
        var all = ruling.parties().stream()
                .map(one -> one.verdict() == Verdict.BROKEN
                        ? new PartyRuling(
                                one.party(), Verdict.UNCERTAIN, one.by(), one.since(), one.due(), Reasons.ACTOR_UNKNOWN)
                        : one)
                .toList();
        return new Ruling(ruling.verdict(), ruling.reason(), all, ruling.found());
    }

    /// The first in precedence over several debts of one party; done beside unknown is done in part.
    static PartyRuling worst(List<PartyRuling> debts) {
        var first = debts.get(0);
        for (var debt : debts) if (outranks(debt.verdict(), first.verdict())) first = debt;
        var unknown = debts.stream().anyMatch(debt -> debt.verdict() == Verdict.NOT_DETERMINED);
        if (!unknown || !isDone(first.verdict())) return first;
        return new PartyRuling(
                first.party(), Verdict.PARTLY_FULFILLED, first.by(), first.since(), first.due(), Reasons.DONE_PARTLY);
    }

    /// The same, carried by all that one of the first carries. Of several alike the last to come to it says when and
    /// why, in whichever order they are named.
    static PartyRuling worstOfEach(List<PartyRuling> debts) {
        var worst = worst(debts.stream().sorted(LAST_FIRST).toList());
        var first = debts.stream()
                .map(PartyRuling::verdict)
                .min(Verdict.BESIDE_OTHERS)
                .orElseThrow();
        Supplier<List<String>> by = () -> debts.stream()
                .filter(debt -> debt.verdict() == first)
                .flatMap(debt -> debt.by().get().stream())
                .distinct()
                .sorted()
                .toList();
        return new PartyRuling(worst.party(), worst.verdict(), by, worst.since(), worst.due(), worst.reason());
    }

    /// What is done beside what nobody knows of is done in part.
    static boolean isDone(Verdict verdict) {
        return verdict == Verdict.FULFILLED || verdict == Verdict.FULFILLED_LATE;
    }

    /// Nothing is wanting yet, or nobody knows that anything is.
    static boolean isOpenOrKept(Verdict verdict) {
        return verdict == Verdict.FULFILLED || verdict == Verdict.PENDING || verdict == Verdict.NOT_DETERMINED;
    }

    /// Of a party of which nothing is told: silence is no breach on record, and is confirmed by nobody.
    static PartyRuling noBreach(String party, Standard standard) {
        var none = OptionalLong.empty();
        var verdict = standard == Standard.VERIFIED ? Verdict.NOT_DETERMINED : Verdict.NO_BREACH_RECORDED;
        return new PartyRuling(party, verdict, List.of(), none, none, Reasons.NO_BREACH);
    }

    /// The same for every party, without any occurrence.
    static Ruling same(List<String> parties, Verdict verdict, Reason reason, OptionalLong due) {
        var all = new ArrayList<PartyRuling>();
        for (var party : parties)
            all.add(new PartyRuling(party, verdict, List.of(), OptionalLong.empty(), due, reason));
        return new Ruling(verdict, reason, all, List.of());
    }
}
