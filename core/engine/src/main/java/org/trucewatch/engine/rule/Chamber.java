package org.trucewatch.engine.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.DetailTest;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Scale;
import org.trucewatch.model.evidence.Detail;

/// One court as it hears what bears on one duty, behind the gate of its sentence.
record Chamber(Court court, Gate gate, Demand.Duty duty) {
    private static final Set<Detail.Part> CREDITORS = Set.of(Detail.Part.TO, Detail.Part.FOR);

    /// How a happening bears on a duty.
    enum Bearing {
        /// It is told as done.
        DONE,
        /// It is told as not done.
        DENIED,
        /// An act shows that it was not done.
        UNDONE,
        /// He who was to leave is made to, and so was there.
        OUSTED,
        /// It is prevented.
        STOPPED
    }

    List<Happening> happenings(Bearing bearing) {
        return switch (bearing) {
            case DONE -> of(duty.act());
            case DENIED -> of(duty.denials());
            case UNDONE -> of(duty.deniers());
            case OUSTED -> duty.ousted().map(ousted -> of(ousted.probe())).orElse(List.of());
            case STOPPED -> of(duty.preventers());
        };
    }

    private List<Happening> of(Probe probe) {
        return court.hearing().happenings(probe);
    }

    /// That on which performances are weighed, against those who deny them.
    Scale performed() {
        var speakAgainst = List.of(duty.contraries().denials(), duty.deniers());
        return court.scale(duty.act(), speakAgainst, this::creditors);
    }

    /// To whom, or for whom, it is owed.
    private Party creditors() {
        var names = duty.act().tests().roles().stream()
                .flatMap(test -> test instanceof DetailTest.NotOther role && CREDITORS.contains(role.part())
                        ? role.names().all().stream()
                        : Stream.of())
                .toList();
        return new Party("", names);
    }

    Scale refused() {
        return court.scale(duty.denials());
    }

    Scale stopped() {
        return court.scale(duty.preventers(), List.of(duty.preventions().denials()));
    }

    Party debtor(int party) {
        return duty.frame().parties().all().get(party);
    }
}
