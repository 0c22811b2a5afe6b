package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.oracle.Instalment.Needed;

/// Acts to be done in their order: each a duty of its own, and the wrong order is a breach.
/// Source: judging rules, section 4 (sequence); rules of the judge, L2.
final class Orders {
    private Orders() {}

    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        var wrong = new ArrayList<Occurrence>();
        for (int i = 1; i < demand.sentence().deeds().size(); i++) {
            var earlier = first(setting, demand, demand.sentence().deeds().get(i - 1), party, window);
            var later = first(setting, demand, demand.sentence().deeds().get(i), party, window);
            if (later.isPresent()) order(demand, party, earlier, later.get()).ifPresent(wrong::add);
        }
        if (!wrong.isEmpty()) return PartyAnswer.folded(party, wrong, OptionalLong.empty());
        var verdicts = new ArrayList<PartyVerdict>();
        var occurrences = new ArrayList<Occurrence>();
        for (var deed : demand.sentence().deeds()) {
            var answer = Duties.judge(setting, demand.step(deed), party, window);
            verdicts.add(answer.verdict());
            occurrences.addAll(answer.occurrences());
        }
        return new PartyAnswer(Folding.worst(verdicts), occurrences);
    }

    /// The first performance that stands.
    private static Optional<Performance.Deed> first(
            Setting setting, Demand demand, Deed deed, Party party, Window window) {
        var charge = Charge.of(setting, demand.step(deed), window);
        var ever = Instalment.once(Optional.empty(), Needed.ONCE);
        return Performance.of(setting, charge, party, ever, false).standing().stream()
                .min(Comparator.<Performance.Deed>comparingLong(
                                one -> one.proof().span().from())
                        .thenComparing(one -> one.group().id()));
    }

    /// Of an earlier step that nobody tells it cannot be said that it came too late, unless silence counts.
    private static Optional<Occurrence> order(
            Demand demand, Party party, Optional<Performance.Deed> earlier, Performance.Deed later) {
        if (earlier.isEmpty())
            return Optional.of(
                    demand.phrase(Phrase.Proof.SilenceCounts.class).isPresent()
                            ? occurrence(party, later, Verdict.BROKEN, "wrong-order")
                            : occurrence(party, later, Verdict.UNCERTAIN, "order-not-told"));
        return switch (Events.order(earlier.get().proof().span(), later.proof().span())) {
            case IN -> Optional.empty();
            case OUT -> Optional.of(occurrence(party, later, Verdict.BROKEN, "wrong-order"));
            case CANNOT_TELL -> Optional.of(occurrence(party, later, Verdict.UNCERTAIN, "time-straddles"));
        };
    }

    private static Occurrence occurrence(Party party, Performance.Deed later, Verdict verdict, String code) {
        return PartyAnswer.occurrence(party, later.group(), later.proof(), verdict, Reason.of(code));
    }
}
