package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;

/// From parties to a sentence, from sentences to a clause: the first in precedence.
/// Source: judging rules, section 5; rules of the judge, F, G4 and G12.
final class Folding {
    private static final Reason IN_PART = Reason.of("done-partly");
    private static final Comparator<PartyVerdict> WORST =
            Comparator.comparing(PartyVerdict::verdict, Verdict.BESIDE_OTHERS);

    private static final Comparator<PartyVerdict> LAST_FIRST = Comparator.<PartyVerdict>comparingLong(
                    one -> -one.since().orElse(0))
            .thenComparing(one -> one.reason().code())
            .thenComparing(one -> String.join(" ", one.reason().parts()));

    private Folding() {}

    static StandardVerdict parties(Setting setting, Demand demand, List<PartyAnswer> answers) {
        var parties =
                answers.stream().map(PartyAnswer::verdict).map(Folding::unnamed).toList();
        var occurrences = answers.stream()
                .flatMap(answer -> answer.occurrences().stream())
                .sorted(PartyAnswer.ORDER)
                .toList();
        if (parties.isEmpty())
            return new StandardVerdict(Verdict.NOT_DETERMINED, Reason.NONE, List.of(), List.of(), List.of(), List.of());
        var first = worst(answers.stream().map(PartyAnswer::verdict).toList());
        var verdict = first.verdict();
        var reason = first.reason();
        if (isProvedOfNobody(setting, demand, parties)) {
            verdict = Verdict.BROKEN;
            reason = Reason.of("broken");
        }
        var aside = Asides.of(setting, demand);
        var patterns = SingleSource.of(setting, demand);
        return new StandardVerdict(verdict, reason, parties, occurrences, aside, patterns);
    }

    /// The first in precedence; what is done beside something that nobody knows of is done in part.
    /// Source: rules of the judge, D15.
    static PartyVerdict worst(List<PartyVerdict> verdicts) {
        var first = verdicts.stream().min(WORST).orElseThrow();
        var all = verdicts.stream().map(PartyVerdict::verdict).toList();
        if (!isInPart(first.verdict(), all)) return first;
        return new PartyVerdict(
                first.party(), Verdict.PARTLY_FULFILLED, first.by(), first.since(), first.due(), IN_PART);
    }

    /// The same, carried by all that one of the first carries. Of several alike the last to come to it says when and
    /// why, in whichever order they are named.
    static PartyVerdict worstOfEach(List<PartyVerdict> verdicts) {
        var first = verdicts.stream().min(WORST).orElseThrow().verdict();
        var by = new TreeSet<String>();
        for (var verdict : verdicts) if (verdict.verdict() == first) by.addAll(verdict.by());
        var worst = worst(verdicts.stream().sorted(LAST_FIRST).toList());
        return new PartyVerdict(
                worst.party(), worst.verdict(), List.copyOf(by), worst.since(), worst.due(), worst.reason());
    }

    static boolean isInPart(Verdict first, List<Verdict> all) {
        return (first == Verdict.FULFILLED || first == Verdict.FULFILLED_LATE) && all.contains(Verdict.NOT_DETERMINED);
    }

    /// Where the text does not say who is bound, nobody is found to have broken it.
    private static PartyVerdict unnamed(PartyVerdict party) {
        if (!party.party().equals(Party.SOMEONE) || party.verdict() != Verdict.BROKEN) return party;
        return new PartyVerdict(
                party.party(), Verdict.UNCERTAIN, party.by(), party.since(), party.due(), Reason.of("actor-unknown"));
    }

    private static boolean isProvedOfNobody(Setting setting, Demand demand, List<PartyVerdict> parties) {
        if (!demand.isOfSingleActs()) return false;
        for (var party : parties) if (party.verdict().compareTo(Verdict.DISPUTED) <= 0) return false;
        return Unattributed.isProved(setting, demand, Clauses.judged(setting, demand));
    }

    /// Each party's worst over the sentences that speak of it; all occurrences; what no sentence counted.
    static StandardVerdict items(List<StandardVerdict> items) {
        if (items.size() == 1) return items.getFirst();
        var first = items.stream()
                .min(Comparator.comparing(StandardVerdict::verdict, Verdict.BESIDE_OTHERS))
                .orElseThrow();
        var inPart = isInPart(
                first.verdict(), items.stream().map(StandardVerdict::verdict).toList());
        var parties = new LinkedHashMap<String, List<PartyVerdict>>();
        var occurrences = new ArrayList<Occurrence>();
        var patterns = new ArrayList<Pattern>();
        for (var item : items) {
            for (var party : item.parties())
                parties.computeIfAbsent(party.party(), name -> new ArrayList<>())
                        .add(party);
            occurrences.addAll(item.occurrences());
            patterns.addAll(item.patterns());
        }
        occurrences.sort(PartyAnswer.ORDER);
        return new StandardVerdict(
                inPart ? Verdict.PARTLY_FULFILLED : first.verdict(),
                inPart ? IN_PART : first.reason(),
                parties.values().stream().map(Folding::worst).toList(),
                occurrences,
                asides(items, occurrences),
                patterns);
    }

    private static List<Aside> asides(List<StandardVerdict> items, List<Occurrence> occurrences) {
        Map<String, Aside> asides = new TreeMap<>();
        for (var item : items) for (var aside : item.aside()) asides.putIfAbsent(aside.id(), aside);
        for (var occurrence : occurrences) occurrence.by().forEach(asides::remove);
        return List.copyOf(asides.values());
    }
}
