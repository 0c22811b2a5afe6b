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
                .filter(prevented -> isInTime(prevented.proof(), instalment))
                .findFirst();
    }

    /// Attempts stopped after the day: they show that it was not done by then. Source: rules of the judge, D10.
    static List<Performance.Deed> late(Setting setting, Charge owed, Party debtor, Instalment instalment) {
        return all(setting, owed, debtor).stream()
                .filter(prevented -> instalment.one() && !isInTime(prevented.proof(), instalment))
                .map(prevented -> new Performance.Deed(prevented.group(), prevented.proof(), Range.exactly(1)))
                .toList();
    }

    private static List<Prevented> all(Setting setting, Charge owed, Party debtor) {
        var charge = owed.lookingFor(Charge.Search.AGAINST, owed.acts());
        var found = new ArrayList<Prevented>();
        for (var name : setting.bound()) {
            if (debtor.names().contains(name)) continue;
            for (var group : setting.seen().groups()) {
                var proof = Proof.of(setting, charge, Party.of(name), group);
                if (proof.stands()) found.add(new Prevented(Party.of(name), group, proof));
            }
        }
        return found.stream()
                .sorted(Comparator.<Prevented>comparingLong(
                                it -> it.proof().span().from())
                        .thenComparing(it -> it.group().id()))
                .toList();
    }

    /// An attempt belongs to the period in which it was made.
    private static boolean isInTime(Proof proof, Instalment instalment) {
        if (!instalment.one() && proof.span().to() <= instalment.from()) return false;
        return instalment.due().isEmpty()
                || proof.span().from() < instalment.due().get().min();
    }
}
