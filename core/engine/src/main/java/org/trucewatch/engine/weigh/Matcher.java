package org.trucewatch.engine.weigh;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.DetailTest;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.Shape;
import org.trucewatch.engine.names.Sides.Whose;
import org.trucewatch.engine.place.Atlas;
import org.trucewatch.model.evidence.Report.Certainty;
import org.trucewatch.model.evidence.Report.Modality;
import org.trucewatch.model.time.Span;

/// One probe laid over one body of evidence: small tables for all that repeats, exact answers for the rest.
final class Matcher {
    private final Probe probe;
    private final Evidence evidence;
    private final Voices voices;
    private final boolean[] acts;
    private final boolean[] doubtfulActs;
    private final List<Map<Certainty, Whose>> actors = new ArrayList<>();
    private final boolean[] timelessActors;
    private final Answer[] spots;
    private final boolean timelessPlace;
    private final Atlas.Area area;
    private final boolean hasArea;
    private final Answer[] roles;
    private final Answer[] things;
    private final IdentityHashMap<Probe.Exemption, Answer[]> exempted = new IdentityHashMap<>();
    private final boolean timelessRoles;
    private final boolean timelessThings;

    private static final Answer UNKNOWN_YET = Answer.REFUTED;

    Matcher(Probe probe, Evidence evidence, Voices voices) {
        this.probe = probe;
        this.evidence = evidence;
        this.voices = voices;
        acts = new boolean[evidence.acts().size()];
        doubtfulActs = new boolean[acts.length];
        for (var act = 0; act < acts.length; act++) {
            acts[act] = probe.asksFor(evidence.acts().at(act));
            doubtfulActs[act] =
                    !acts[act] && probe.perhapsAsksFor(evidence.acts().at(act));
        }
        timelessActors = new boolean[evidence.actors().size()];
        for (var actor = 0; actor < timelessActors.length; actor++) prepareActor(actor);
        probe.tests().exceptions().forEach(this::prepare);
        timelessPlace = probe.place().isTimeless();
        spots = unasked(timelessPlace ? evidence.spots().size() : 0);
        hasArea = probe.place().area().isPresent();
        area = probe.place().area().orElse((lon, lat) -> false);
        timelessRoles = probe.tests().roles().stream().allMatch(DetailTest::isTimeless);
        timelessThings = probe.tests().things().stream().allMatch(DetailTest::isTimeless);
        roles = unasked(timelessRoles ? evidence.details().size() : 0);
        things = unasked(timelessThings ? evidence.details().size() : 0);
    }

    /// Laid out before several threads look at it; an answer written twice is the same answer.
    private void prepare(Probe.Exemption exception) {
        exempted.put(exception, unasked(evidence.details().size()));
        exception.butNot().ifPresent(this::prepare);
    }

    private static Answer[] unasked(int size) {
        var answers = new Answer[size];
        Arrays.fill(answers, UNKNOWN_YET);
        return answers;
    }

    private void prepareActor(int actor) {
        var name = evidence.actors().at(actor);
        timelessActors[actor] = probe.sides().isTimeless(name);
        actors.add(new EnumMap<>(Certainty.class));
    }

    /// Worked out at the first claim of that actor and certainty.
    private Whose timeless(Shape shape) {
        var known = actors.get(shape.actor());
        var whose = known.get(shape.certainty());
        if (whose == null) {
            var name = evidence.actors().at(shape.actor());
            whose = probe.sides().whose(name, shape.certainty(), probe.parties(), probe.named(), Span.ALWAYS);
            known.put(shape.certainty(), whose);
        }
        return whose;
    }

    /// Whether claims of this shape need a closer look.
    boolean wants(Shape shape) {
        if (!isTold(shape) || shape.polarity() != probe.what().polarity()) return false;
        if (!acts[shape.act()] && !doubtfulActs[shape.act()]) return false;
        if (!timelessActors[shape.actor()]) return true;
        var whose = timeless(shape);
        return whose.in() != 0 || whose.doubt() != 0;
    }

    private boolean isTold(Shape shape) {
        return shape.modality() == Modality.TOLD;
    }

    boolean isRelevant(int row) {
        var act = evidence.shape(row).act();
        return acts[act] || doubtfulActs[act];
    }

    /// A cheap look at time and place that puts out most claims of a wanted shape; *no* says nothing.
    boolean isSurelyOut(int row) {
        var window = probe.window();
        if (evidence.to(row) <= window.earliestStart() || evidence.from(row) >= window.latestEnd()) return true;
        return hasArea && isExact(row) && !area.covers(evidence.lonE7(row), evidence.latE7(row));
    }

    private boolean isExact(int row) {
        return evidence.isPoint(row) && evidence.precision(row) == 0;
    }

    /// The hit that a claim is, or the reason why it is none: that of the attribute it got furthest to.
    Hit match(int row) {
        var shape = evidence.shape(row);
        if (!isTold(shape)) return Hit.out(row, Answer.NOT_TOLD);
        if (shape.polarity() != probe.what().polarity()) return Hit.out(row, Answer.DENIAL);
        var time = time(row);
        if (time.isOut()) return Hit.out(row, time);
        var place = place(row).and(all(probe.tests().places(), row));
        if (place.isOut()) return Hit.out(row, place);
        var whose = whose(row, shape);
        if (whose.in() == 0 && whose.doubt() == 0) return Hit.out(row, whose.why());
        return beyondTheActor(row, shape, time.and(place), whose);
    }

    private Hit beyondTheActor(int row, Shape shape, Answer early, Whose whose) {
        var role = role(row, shape);
        if (role.isOut()) return Hit.out(row, role);
        var thing = thing(row, shape);
        if (thing.isOut()) return Hit.out(row, thing);
        var except = exception(row);
        if (except.isOut()) return Hit.out(row, except);
        var proof = all(probe.tests().proofs(), row);
        if (proof.isOut()) return Hit.out(row, proof);
        if (voices.isAnonymous(evidence.voice(row))) return Hit.out(row, Answer.ANONYMOUS);
        var late = role.and(thing).and(meaning(shape)).and(except).and(proof);
        return new Hit(row, whose.in(), whose.doubt(), whose.proved(), early, whose.why(), late, Answer.IN);
    }

    private Answer meaning(Shape shape) {
        if (probe.what().undefined()) return Answer.MEANING_UNKNOWN;
        return doubtfulActs[shape.act()] ? Answer.LIST_OPEN : Answer.IN;
    }

    private Answer time(int row) {
        var answer = probe.window()
                .answer(evidence.from(row), evidence.to(row), probe.when().overlap());
        if (answer.isOut() || probe.when().hours().isEmpty()) return answer;
        return answer.and(hours(probe.when().hours().get(), evidence.from(row), evidence.to(row)));
    }

    private static Answer hours(Probe.Hours hours, long from, long to) {
        if (from == Span.BEGINNING) return Answer.TIME_UNKNOWN;
        if (!hours.days().isEmpty()) {
            var span = new Span(from, to);
            if (hours.days().stream().noneMatch(day -> day.overlaps(span))) return Answer.AFTER_WINDOW;
            if (hours.days().stream().noneMatch(day -> day.covers(span))) return Answer.TIME_STRADDLES;
        }
        if (hours.from().equals(LocalTime.MIN) && hours.to().equals(LocalTime.MAX)) return Answer.IN;
        return clock(hours, from, to);
    }

    /// Hours that run over midnight began the day before; what lasts beyond the next day meets them surely.
    private static Answer clock(Probe.Hours hours, long from, long to) {
        var told = new Span(from, to);
        var answer = Answer.AFTER_WINDOW;
        var first = hours.calendar().date(from);
        for (var days = -1; days <= 1; days++) {
            var open = hours.on(first.plusDays(days));
            if (open.covers(told)) return Answer.IN;
            if (open.overlaps(told)) answer = Answer.TIME_STRADDLES;
        }
        return answer;
    }

    private Answer place(int row) {
        var spot = evidence.spot(row);
        if (hasArea && isExact(row))
            return area.covers(evidence.lonE7(row), evidence.latE7(row)) ? Answer.IN : Answer.OUTSIDE_PLACE;
        if (spot < 0 || !timelessPlace) return probe.place().answer(evidence, row);
        if (spots[spot] == UNKNOWN_YET) spots[spot] = probe.place().answer(evidence, row);
        return spots[spot];
    }

    Whose whose(int row, Shape shape) {
        if (timelessActors[shape.actor()]) return timeless(shape);
        return probe.sides()
                .whose(evidence.actor(row), shape.certainty(), probe.parties(), probe.named(), evidence.span(row));
    }

    private Answer role(int row, Shape shape) {
        if (!timelessRoles) return all(probe.tests().roles(), row);
        if (roles[shape.details()] == UNKNOWN_YET)
            roles[shape.details()] = all(probe.tests().roles(), row);
        return roles[shape.details()];
    }

    private Answer thing(int row, Shape shape) {
        if (!timelessThings) return all(probe.tests().things(), row);
        if (things[shape.details()] == UNKNOWN_YET)
            things[shape.details()] = all(probe.tests().things(), row);
        return things[shape.details()];
    }

    private Answer all(Iterable<DetailTest> tests, int row) {
        var answer = Answer.IN;
        for (var test : tests) answer = answer.and(test.answer(evidence, row));
        return answer;
    }

    /// The first exception that surely applies, else one of which it cannot be told.
    private Answer exception(int row) {
        var answer = Answer.IN;
        for (var exception : probe.tests().exceptions()) {
            var applies = applies(exception, row);
            if (applies.isIn()) return Answer.EXCEPTION;
            if (answer.isIn() && applies.isDoubt()) answer = applies;
        }
        return answer;
    }

    /// The further parts that an exception asks for, worked out once for each set of them.
    private Answer tests(Probe.Exemption exception, int row) {
        for (var test : exception.tests()) if (!test.isTimeless()) return all(exception.tests(), row);
        var known = exempted.get(exception);
        if (known == null) return all(exception.tests(), row);
        var details = evidence.shape(row).details();
        if (known[details] == UNKNOWN_YET) known[details] = all(exception.tests(), row);
        return known[details];
    }

    /// Every condition must be supported; what *but not* names is touched after all.
    private Answer applies(Probe.Exemption exception, int row) {
        var answer = exception.window().answer(evidence.from(row), evidence.to(row), false);
        if (answer.isOut()) return answer;
        answer = answer.and(exception.place().answer(evidence, row)).and(tests(exception, row));
        if (exception.by().isPresent()) {
            var by = exception.by().get().all().get(0);
            answer = answer.and(probe.sides().matches(evidence.actor(row), by, evidence.span(row)));
        }
        if (answer.isOut() || exception.butNot().isEmpty()) return answer;
        var touched = applies(exception.butNot().get(), row);
        if (touched.isIn()) return Answer.AFTER_WINDOW;
        return touched.isDoubt() ? answer.and(touched) : answer;
    }
}
