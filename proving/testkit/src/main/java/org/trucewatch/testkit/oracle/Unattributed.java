package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.registry.Actor;

/// An act that one of several bound parties did, and nobody says which: it is proved, and not attributable.
/// Source: judging rules, section 5 (overall); rules of the judge, C (either) and G12.
final class Unattributed {
    private Unattributed() {}

    static boolean isProved(Setting setting, Demand demand, List<Party> parties) {
        return setting.seen().groups().stream().anyMatch(group -> isProved(setting, demand, parties, group));
    }

    /// All of them, as the times at which the clause was surely broken.
    static List<Events.Happening> all(Setting setting, Demand demand) {
        var found = new ArrayList<Events.Happening>();
        if (!demand.isOfSingleActs() || Clauses.isBeyond(setting, demand)) return found;
        for (var group : setting.seen().groups())
            proof(setting, demand, Clauses.judged(setting, demand), group)
                    .filter(Proof::stands)
                    .ifPresent(proof -> found.add(new Events.Happening(proof.span(), group.id(), proof.by())));
        return found;
    }

    private static boolean isProved(Setting setting, Demand demand, List<Party> parties, Group group) {
        return proof(setting, demand, parties, group).filter(Proof::stands).isPresent();
    }

    private static Optional<Proof> proof(Setting setting, Demand demand, List<Party> parties, Group group) {
        if (group.claims().stream().noneMatch(claim -> either(setting, claim).isPresent())) return Optional.empty();
        var all = new Party(
                "", parties.stream().flatMap(party -> party.names().stream()).toList());
        var charge = charge(setting, demand, parties.getFirst());
        var matches = new ArrayList<Match>();
        for (var claim : group.claims())
            if (charge.concerns(setting, claim)) matches.add(best(setting, demand, parties, group, claim));
        return Optional.of(Proof.of(setting, charge, all, group, matches));
    }

    /// The claim against whichever party it fits best, or against nobody in particular.
    private static Match best(Setting setting, Demand demand, List<Party> parties, Group group, Claim claim) {
        if (isOfBound(setting, demand, parties, claim)) {
            var anybody = charge(setting, demand, parties.getFirst()).doneBy(Charge.Doer.ANYBODY, List.of());
            return Match.of(setting, anybody, parties.getFirst(), group, claim);
        }
        return parties.stream()
                .map(party -> Match.of(setting, charge(setting, demand, party), party, group, claim))
                .reduce((one, other) ->
                        one.answer().tri().compareTo(other.answer().tri()) <= 0 ? one : other)
                .orElseThrow();
    }

    /// True where whoever of the two it was, a bound party answers for it.
    private static boolean isOfBound(Setting setting, Demand demand, List<Party> parties, Claim claim) {
        var actor = either(setting, claim);
        if (actor.isEmpty()) return false;
        var named = demand.named(setting);
        var whom = charge(setting, demand, parties.getFirst()).whom();
        var answering = whom.isEmpty() ? parties : List.of(new Party("", whom));
        for (var membership : actor.get().parents())
            if (answering.stream()
                    .noneMatch(party -> Actors.answer(setting, membership.parent(), party, named, claim)
                            .isIn())) return false;
        return !actor.get().parents().isEmpty();
    }

    private static Optional<Actor> either(Setting setting, Claim claim) {
        return Actors.actor(setting, claim.report().actor())
                .filter(actor -> actor.kind().equals("either"));
    }

    private static Charge charge(Setting setting, Demand demand, Party party) {
        return Charge.of(setting, demand, Clauses.window(setting, demand, party));
    }
}
