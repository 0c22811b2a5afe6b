package org.trucewatch.engine.clause;

import java.util.Optional;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.verdict.Kind;

/// Numbers that add up over time: so many must be let, and so many in a period are too many.
///
/// Source: rules of the judge, L15 to L19.
record Rations(Scope scope) {
    /// By a date, in every period, or at any time.
    Demand let(Deed.Let let, Deed.Act act, Quantity.Count count) {
        var frame = scope.frame(Kind.DUTY_TO_LET);
        var counted = counted(let, act);
        var told = scope.slots().naming(let.who(), scope.slots().probe(act, frame, Roles.Use.DUTY));
        var passing = passing(let, told, counted);
        var need = need(count, counted);
        var dates = scope.sentence().phrases().stream().filter(Rations::isDate).toList();
        var timing = new Timings(scope.header(), scope.frames().term(), dates).timing(need);
        return new Demand.LetThrough(
                new Lets(scope).hinderedAct(act, Optional.of(let), frame),
                passing,
                passing.by(new Probe.Doers(scope.parties(), told.named())),
                scope.contraries(passing),
                need,
                timing,
                !dates.isEmpty());
    }

    /// All that a told number may count.
    private static Names counted(Deed.Let let, Deed.Act act) {
        var done = act.thing().filter(Thing.Goods.class::isInstance).map(thing -> ((Thing.Goods) thing).names());
        return Slots.any(Slots.any(let.who(), let.of()), done);
    }

    /// Actors get through by their own acts; goods and people wherever it is told of them.
    private Probe passing(Deed.Let let, Probe told, Names counted) {
        var who = let.who().all();
        if (!who.stream().allMatch(scope.lexicon().roster::isActor))
            return scope.slots().letThrough(told.by(Probe.Doers.WHOEVER), counted);
        var doers = Parties.together(scope.header().sides().ids(who));
        return told.by(new Probe.Doers(doers, told.named()));
    }

    private static Need need(Quantity.Count count, Names counted) {
        return new Need(Math.max(1, count.minimum()), Long.MAX_VALUE, false, false, Optional.of(counted));
    }

    private static boolean isDate(Phrase phrase) {
        return phrase instanceof When.By || phrase instanceof When.Counted || phrase instanceof When.Every;
    }

    /// Of acts that are banned, in any number, this one in a period.
    Demand ceiling(Demand.Ban ban, Deed.Act act, Quantity.Count count) {
        var goods = (Thing.Goods) act.thing().orElseThrow();
        var every = scope.sentence().phrases().stream()
                .filter(When.Every.class::isInstance)
                .map(phrase -> new Timing.Every(((When.Every) phrase).period()))
                .findFirst()
                .orElseThrow();
        return new Demand.Ceiling(
                ban, need(count, Slots.any(goods.names(), goods.tail().of())), every);
    }
}
