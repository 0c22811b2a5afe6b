package org.trucewatch.engine.clause;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Ration;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.verdict.Kind;

/// What must not be done, and what must not happen so and so many times.
record Bans(Scope scope, List<Demand.Permission> permissions, PatternPlane planes) {
    /// Finds the plane on which the breaches of a clause are measured.
    interface PatternPlane {
        Optional<Plane> of(ClauseId clause);
    }

    Demand mustNot(Deed deed) {
        return switch (deed) {
            case Deed.Act act -> ban(act);
            case Deed.Break pattern -> pattern(pattern);
            case Deed.Keep keep -> new Demand.Undecided(scope.frame(Kind.PROHIBITION), "cannot-be-read");
            case Deed.Let let -> new Demand.Undecided(scope.frame(Kind.PROHIBITION), "cannot-be-read");
            case Deed.Prevent prevent -> new Demand.Undecided(scope.frame(Kind.PROHIBITION), "cannot-be-read");
        };
    }

    private Demand ban(Deed.Act act) {
        var frame = scope.frame(Kind.PROHIBITION);
        var probe = scope.slots().probe(act, frame, Roles.Use.BREACH);
        return Ration.perPeriod(scope.sentence())
                .<Demand>map(count -> new Rations(scope).ceiling(ban(probe, frame), act, count))
                .orElseGet(() -> ban(scope.slots().counted(act, probe), frame));
    }

    private Demand.Ban ban(Probe told, Frame frame) {
        var probe = told;
        if (!probe.place().isTold() && !scope.header().covers().isEmpty())
            probe = probe.at(PlaceTest.in(scope.header().covers(), scope.lexicon().atlas)
                    .without(scope.header().excludes(), scope.lexicon().atlas));
        return new Demand.Ban(
                frame, probe, scope.contraries(probe), scope.hold(probe), permitted(frame, probe), Optional.empty());
    }

    /// A later permission does not lift what *prevails*.
    private List<Demand.Permission> permitted(Frame frame, Probe ban) {
        if (frame.prevails()) return List.of();
        return permissions.stream().map(permission -> permission.beside(ban)).toList();
    }

    private Demand pattern(Deed.Break deed) {
        var of = deed.clause().in(scope.header().id());
        var metres = deed.distance().map(Length::metres);
        return new Demand.Pattern(
                scope.frame(Kind.PATTERN),
                of,
                deed.times(),
                deed.within(),
                metres.map(OptionalLong::of).orElse(OptionalLong.empty()),
                planes.of(of));
    }
}
