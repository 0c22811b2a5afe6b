package org.trucewatch.engine.rule;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;

/// One happening that bears on a duty, with the court that heard it: whoever asks later, after more came in that does
/// not touch it, is answered from the same evidence.
final class Testimony {
    private final Chamber chamber;
    private final Happening happening;
    private final Span span;
    /// What it comes to where no period cuts anything from it, which is nearly always; by standard and party.
    private final Map<Standard, Map<Integer, Optional<Done>>> whole = new EnumMap<>(Standard.class);

    /// Lays a test over each claim.
    interface Test {
        Answer answer(Hit hit);
    }

    Testimony(Chamber chamber, Happening happening) {
        this.chamber = chamber;
        this.happening = happening;
        span = happening.reach();
    }

    Chamber chamber() {
        return chamber;
    }

    Happening happening() {
        return happening;
    }

    /// The time of all its claims together.
    Span span() {
        return span;
    }

    /// What the claims that pass a test, and tell it of the party, come to.
    Optional<Done> done(int party, Standard standard, Test test) {
        var debtor = chamber.debtor(party);
        var gate = chamber.gate();
        var narrowed = happening.narrowed(hit -> test.answer(hit).and(gate.answer(hit.row(), debtor)));
        if (narrowed.isEmpty()) return Optional.empty();
        if (narrowed.get() != happening) return weighed(narrowed.get(), party, standard);
        return whole.computeIfAbsent(standard, any -> new HashMap<>(2))
                .computeIfAbsent(party, any -> weighed(happening, party, standard));
    }

    private Optional<Done> weighed(Happening told, int party, Standard standard) {
        var weight = chamber.performed().weigh(told, party, standard);
        if (weight.standing() == Standing.NOTHING) return Optional.empty();
        return Optional.of(Done.of(told, weight));
    }
}
