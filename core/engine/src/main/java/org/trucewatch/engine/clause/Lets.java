package org.trucewatch.engine.clause;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Ration;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.verdict.Kind;

/// What must be let, what must be prevented, and what may be done: who hinders it, or lets it come, is in breach.
record Lets(Scope scope) {
    private static final Set<String> POWERS = Set.of("extend", "end", "suspend", "amend", "interpret", "rule");

    Demand hindered(Deed inner, Optional<Deed.Let> let, Frame frame) {
        return inner instanceof Deed.Act act ? hinderedAct(act, let, frame) : keepHindered(inner, frame);
    }

    /// What ends the act, or undoes it, keeps nobody from it.
    Demand.Ban hinderedAct(Deed.Act act, Optional<Deed.Let> let, Frame frame) {
        return hindered(
                act, let, frame, scope.lexicon().acts.preventers(scope.slots().acts(act.acts())));
    }

    private Demand.Ban hindered(Deed.Act act, Optional<Deed.Let> let, Frame frame, Set<String> hinder) {
        var probe = scope.slots()
                .hindering(scope.slots().mustTell(scope.slots().probe(act, frame, Roles.Use.BREACH)))
                .of(hinder, Polarity.ASSERTS);
        if (let.isPresent())
            probe = scope.slots().naming(let.get().who(), scope.slots().withThings(probe, let.get()));
        return new Demand.Ban(
                frame, probe, scope.contraries(probe), Optional.empty(), List.of(), Ration.ofTime(scope.sentence()));
    }

    /// To let somebody keep something: what ends the keeping is the breach.
    private Demand keepHindered(Deed inner, Frame frame) {
        if (!(inner instanceof Deed.Keep keep)) return new Demand.Undecided(frame, "cannot-be-read");
        var act = new Deed.Act(
                Names.of("keep"), Optional.of(new Thing.Goods(keep.quantity(), keep.things(), keep.tail())));
        var acts = scope.slots().acts(act.acts());
        var hinder = new LinkedHashSet<>(scope.lexicon().acts.preventers(acts));
        hinder.addAll(scope.lexicon().acts.opposites(acts));
        return hindered(act, Optional.empty(), frame, hinder);
    }

    Demand prevented(Deed.Prevent prevent) {
        var frame = scope.frame(Kind.DUTY_TO_PREVENT);
        if (!(prevent.deed() instanceof Deed.Act act)) return new Demand.Undecided(frame, "cannot-be-read");
        var others = prevent.who().isOnly("anyone")
                ? Parties.ANYONE
                : Parties.together(scope.header().sides().ids(prevent.who().all()));
        var probe = scope.slots()
                .naming(prevent.who(), scope.slots().counted(act, scope.slots().probe(act, frame, Roles.Use.BREACH)));
        probe = probe.by(new Probe.Doers(others, probe.named()));
        return new Demand.Ban(frame, probe, scope.contraries(probe), scope.hold(probe), List.of(), Optional.empty());
    }

    Demand may(Deed deed) {
        if (isPower(deed)) return new Demand.Power(scope.frame(Kind.POWER));
        var holders = scope.named();
        var others = scope.header().bound().stream()
                .filter(name -> !holders.contains(name))
                .toList();
        var tolerating = others.isEmpty() ? scope.header().bound() : others;
        var frame = scope.frame(Kind.PERMISSION).toleratedBy(Parties.each(tolerating));
        return switch (deed) {
            case Deed.Let let -> hindered(let.deed(), Optional.of(let), frame);
            default -> hindered(deed, Optional.empty(), frame);
        };
    }

    boolean isPower(Deed deed) {
        if (!(deed instanceof Deed.Act act)) return false;
        var ofText =
                act.thing().filter(thing -> !(thing instanceof Thing.Goods)).isPresent();
        return ofText
                || act.acts().all().stream()
                        .anyMatch(name -> scope.lexicon().acts.fallsUnder(name, POWERS));
    }
}
