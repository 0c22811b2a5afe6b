package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.verdict.Kind;

/// What must be done: once or again, in parts, in exchange, in order, or announced before.
record Duties(Scope scope) {
    Demand duty(Deed.Act act, boolean effort) {
        var timing = new Timings(
                scope.header(), scope.frames().term(), scope.sentence().phrases());
        var notice = timing.notice();
        if (notice.isPresent()) return notice(act, notice.get());
        var frame = scope.frame(effort ? Kind.DUTY_OF_EFFORT : Kind.DUTY_TO_ACT);
        return duty(act, frame, timing, effort);
    }

    private Demand.Duty duty(Deed.Act act, Frame frame, Timings timing, boolean effort) {
        return duty(act, frame, timing, effort, scope.slots());
    }

    /// Each *of them* is the same act on a part, and where it says so to a place.
    private List<Demand.Duty> parts(Deed.Act act, Frame frame, Timings timing, Slots slots) {
        if (!(act.thing().orElse(null) instanceof Thing.Goods goods)) return List.of();
        var all = new ArrayList<Demand.Duty>();
        for (var part : goods.tail().parts()) {
            var names = part.name().map(Names::of).orElse(goods.names());
            var thing = new Thing.Goods(Optional.of(part.quantity()), names, Tail.NONE);
            var own = part.to().map(slots::to).orElse(slots);
            all.add(duty(new Deed.Act(act.acts(), Optional.of(thing)), frame, timing, false, own));
        }
        return all;
    }

    /// Each of what *and* joins is a duty of its own, and the sentence asks for them all.
    private List<Demand.Duty> each(Deed.Act act, Frame frame, Timings timing, Slots slots) {
        var all = new ArrayList<Demand.Duty>();
        var acts = Conjuncts.of(act);
        var each = Conjuncts.isOfOneNumber(act) ? List.of(slots) : slots.each();
        if (acts.size() * each.size() == 1) return List.of();
        for (var one : acts)
            for (var own : each) all.add(duty(one, frame, timing, false, own).begunAnyTime());
        return all;
    }

    private Demand.Duty duty(Deed.Act act, Frame frame, Timings timing, boolean effort, Slots slots) {
        var each = effort ? List.<Demand.Duty>of() : each(act, frame, timing, slots);
        var need = slots.need(act);
        var told = slots.probe(act, frame, Roles.Use.DUTY);
        var probe = effort ? told : slots.notMore(need, told);
        var undone = slots.notLeft(probe, act).unproved().overlapping();
        var denials = undone.of(probe.acts(), Polarity.DENIES);
        var stopping = scope.lexicon().acts.preventers(probe.acts());
        var deniers = slots.ofWhole(undone.of(scope.lexicon().acts.deniers(probe.acts()), Polarity.ASSERTS), stopping)
                .by(slots.undoing(act, probe));
        var preventers =
                slots.stopped(probe).unproved().of(stopping, Polarity.ASSERTS).by(preventers(probe));
        return new Demand.Duty(
                frame,
                probe,
                scope.contraries(probe),
                denials,
                deniers,
                slots.ousted(act, undone),
                preventers,
                scope.contraries(preventers),
                need,
                timing.timing(need),
                timing.starting(),
                exchange(act),
                each.isEmpty() ? parts(act, frame, timing, slots) : each,
                !each.isEmpty(),
                effort);
    }

    private Probe.Doers preventers(Probe owed) {
        var named = new LinkedHashSet<>(owed.named());
        named.addAll(scope.header().bound());
        return new Probe.Doers(Parties.each(scope.header().bound()), named);
    }

    private Optional<Demand.Exchange> exchange(Deed.Act act) {
        var rate = act.thing()
                .filter(Thing.Goods.class::isInstance)
                .flatMap(thing -> ((Thing.Goods) thing).tail().rate());
        for (var phrase : scope.sentence().phrases())
            if (phrase instanceof Term.InExchange exchange)
                return Optional.of(new Demand.Exchange(
                        scope.frames()
                                .triggers()
                                .trigger(exchange.event(), scope.frames().term()),
                        rate.isPresent(),
                        rates(rate)));
        return Optional.empty();
    }

    /// The rows of the table that the rate names, by category.
    private Map<String, Long> rates(Optional<Tail.Rate> rate) {
        var all = new LinkedHashMap<String, Long>();
        if (rate.isPresent() && rate.get() instanceof Tail.Rate.AsInTable table)
            scope.lexicon().declaration(table.table()).ifPresent(declaration -> {
                for (var row : Lexicon.entries(declaration))
                    for (var share : row.shares())
                        if (share.name().isEmpty() && share.quantity() instanceof Quantity.Count count)
                            all.put(row.name(), count.number());
            });
        return all;
    }

    private Demand notice(Deed.Act act, Timings.Notice notice) {
        var frame = scope.frame(Kind.NOTICE);
        var announced = scope.frames().triggers().probe(notice.event(), frame.window());
        var told = scope.slots().probe(act, frame, Roles.Use.DUTY).whenever().at(PlaceTest.ANYWHERE);
        if (Triggers.isBySame(notice.event()))
            announced = announced.by(new Probe.Doers(scope.parties(), scope.named()));
        return new Demand.Notice(
                frame,
                announced,
                scope.contraries(announced).denials(),
                told,
                told.of(told.acts(), Polarity.DENIES),
                notice.distance(),
                notice.covers(),
                plane(notice.event()));
    }

    /// Radii are measured on the plane of the first place that the announced act names.
    private Optional<Plane> plane(Event.OfAct event) {
        return event.about().stream()
                .filter(Event.About.At.class::isInstance)
                .flatMap(about -> ((Event.About.At) about).place().any().stream())
                .filter(Phrase.Where.Named.class::isInstance)
                .flatMap(where -> ((Phrase.Where.Named) where).places().all().stream())
                .flatMap(name -> scope.lexicon().atlas.plane(name).stream())
                .findFirst();
    }

    Demand sequence() {
        var steps = new ArrayList<Demand.Duty>();
        var frame = scope.frame(kindOfSequence());
        var timing = new Timings(
                scope.header(), scope.frames().term(), scope.sentence().phrases());
        for (var deed : scope.sentence().deeds())
            if (deed instanceof Deed.Act act) steps.add(duty(act, frame, timing, false));
        if (steps.size() < scope.sentence().deeds().size()) return new Demand.Undecided(frame, "cannot-be-read");
        return new Demand.Sequence(frame, steps);
    }

    private Kind kindOfSequence() {
        return switch (scope.sentence().modal()) {
            case MUST -> Kind.DUTY_TO_ACT;
            case MUST_TRY -> Kind.DUTY_OF_EFFORT;
            case MUST_NOT -> Kind.PROHIBITION;
            case MAY -> Kind.PERMISSION;
        };
    }
}
