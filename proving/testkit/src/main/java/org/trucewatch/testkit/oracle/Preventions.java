package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.evidence.Range;

/// An attempt at what was owed that another bound party stopped. Source: judging rules, sections 4 and 8; rules of
/// the judge, E and G21.
final class Preventions {
    private Preventions() {}

    /// The first prevention that stands, and the party that did it.
    record Prevented(Party by, Group group, Proof proof) {}

    /// The first attempt made in time that was stopped.
    static Optional<Prevented> of(Setting setting, Charge owed, Party debtor, Instalment instalment) {
        return all(setting, owed, debtor).stream()
                .filter(prevented -> inTime(prevented.proof(), instalment) == Tri.IN)
                .findFirst();
    }

    /// Attempts stopped between the two ends of a deadline: in time or not, nobody can tell.
    static List<Prevented> perhaps(Setting setting, Charge owed, Party debtor, Instalment instalment) {
        return all(setting, owed, debtor).stream()
                .filter(prevented -> inTime(prevented.proof(), instalment) == Tri.CANNOT_TELL)
                .toList();
    }

    /// Attempts stopped after the day: they show that it was not done by then. Source: rules of the judge, D10.
    static List<Performance.Deed> late(Setting setting, Charge owed, Party debtor, Instalment instalment) {
        return all(setting, owed, debtor).stream()
                .filter(prevented -> instalment.one() && isLate(prevented.proof(), instalment))
                .map(prevented -> new Performance.Deed(prevented.group(), prevented.proof(), Range.exactly(1)))
                .toList();
    }

    private static List<Prevented> all(Setting setting, Charge owed, Party debtor) {
        var charge = owed.lookingFor(Charge.Search.AGAINST, owed.acts());
        var found = new ArrayList<Prevented>();
        for (var name : setting.bound()) {
            if (debtor.names().contains(name)) continue;
            for (var group : setting.seen().groups()) {
                var matches = Match.all(setting, charge, Party.of(name), group).stream()
                        .map(match -> byAnother(setting, debtor, match))
                        .toList();
                var own = Attempts.of(setting, owed, debtor, matches);
                var proof = Proof.of(setting, charge, Party.of(name), group, own);
                if (proof.stands()) found.add(new Prevented(Party.of(name), group, proof));
            }
        }
        return found.stream()
                .sorted(Comparator.<Prevented>comparingLong(
                                it -> it.proof().span().from())
                        .thenComparing(it -> it.group().id()))
                .toList();
    }

    /// Nobody is prevented by his own side, whoever else answers for it.
    private static Match byAnother(Setting setting, Party debtor, Match match) {
        var claim = match.claim();
        var other = Actors.notOf(setting, claim.report().actor(), debtor, claim.span());
        return new Match(claim, match.reached(), match.answer().and(other));
    }

    /// An attempt belongs to the period in which it was made.
    private static Tri inTime(Proof proof, Instalment instalment) {
        if (proof.span().to() <= instalment.from() || isLate(proof, instalment)) return Tri.OUT;
        var due = instalment.due();
        return due.isEmpty() || proof.span().from() < due.get().min() ? Tri.IN : Tri.CANNOT_TELL;
    }

    private static boolean isLate(Proof proof, Instalment instalment) {
        var due = instalment.due();
        return due.isPresent() && proof.span().from() >= due.get().max();
    }
}
