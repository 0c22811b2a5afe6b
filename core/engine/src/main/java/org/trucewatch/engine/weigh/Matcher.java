package org.trucewatch.engine.weigh;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Hours;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Area;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.Wanted;
import org.trucewatch.engine.names.Sides.Whose;
import org.trucewatch.engine.place.Atlas;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.time.Span;

/// One probe laid over one body of evidence: small tables for all that repeats, exact answers for the rest.
final class Matcher {
    private final Probe probe;
    private final Evidence evidence;
    private final Voices voices;
    private final Window window;
    private final boolean overlap;
    private final Optional<Hours> hours;
    private final ShapeTable shapes;
    private final Answer[] spots;
    private final boolean timelessPlace;
    private final Area area;
    private final boolean asksArea;
    private final Asked places;
    private final Asked roles;
    private final Asked things;
    private final Asked proofs;
    private final Excepted[] exceptions;

    Matcher(Probe probe, Evidence evidence, Voices voices, ShapeTable shapes) {
        this.probe = probe;
        this.evidence = evidence;
        this.voices = voices;
        window = probe.window();
        overlap = probe.when().overlap();
        hours = probe.when().hours();
        this.shapes = shapes;
        exceptions = probe.tests().exceptions().stream().map(this::excepted).toArray(Excepted[]::new);
        timelessPlace = probe.place().isTimeless();
        spots = Asked.unasked(timelessPlace ? evidence.spots().size() : 0);
        area = probe.place().area().orElse(Wanted.ANYWHERE);
        asksArea = probe.place().area().isPresent();
        places = new Asked(probe.tests().places(), evidence);
        roles = new Asked(probe.tests().roles(), evidence);
        things = new Asked(probe.tests().things(), evidence);
        proofs = new Asked(probe.tests().proofs(), evidence);
    }

    /// An exception, its further tests, and what it touches after all, of which there is at most one.
    private record Excepted(Probe.Exemption rule, boolean anywhere, Asked tests, List<Excepted> but) {}

    private Excepted excepted(Probe.Exemption rule) {
        return new Excepted(
                rule,
                rule.place().isAnywhere(),
                new Asked(rule.tests(), evidence),
                rule.butNot().stream().map(this::excepted).toList());
    }

    /// What it asks of shapes, with all that ask for the same.
    ShapeTable shapes() {
        return shapes;
    }

    /// How a page of rows lies to the time asked for.
    Heard.Time timeOfPage(int page) {
        var pages = evidence.pages();
        if (pages.isOutside(page, window.earliestStart(), window.latestEnd())) return Heard.Time.ALL_OUT;
        return pages.isInside(page, window.earliestStart(), window.latestEnd()) ? Heard.Time.ALL_IN : Heard.Time.ASK;
    }

    /// A cheap look at time that puts out most claims of a wanted shape; *no* says nothing.
    boolean isSurelyOutOfTime(Claim claim) {
        return claim.to() <= window.earliestStart() || claim.from() >= window.latestEnd();
    }

    /// The area in which points must lie, or [Wanted#ANYWHERE].
    Area area() {
        return area;
    }

    /// The hit that a claim is, or the reason why it is none: that of the attribute it got furthest to.
    Hit match(Claim claim) {
        var shape = evidence.shape(claim);
        if (!ShapeTable.isTold(shape)) return Hit.out(claim, Answer.NOT_TOLD);
        if (shape.polarity() != probe.what().polarity()) return Hit.out(claim, Answer.DENIAL);
        return matchWanted(claim, claim.isPoint() ? lies(evidence, claim, area) : Answer.IN);
    }

    /// The same for a claim of a shape that is wanted; if it is a point, `lies` is how it lies to the area asked for.
    Hit matchWanted(Claim claim, Answer lies) {
        var time = time(claim);
        if (time.isOut()) return Hit.out(claim, time);
        var place = (asksArea && claim.isPoint() ? lies : place(claim)).and(places.answer(claim));
        if (place.isOut()) return Hit.out(claim, place);
        var number = claim.shape();
        var whose = shapes.isKnown(number) ? shapes.whose(number) : whose(claim);
        if (whose.in() == 0 && whose.doubt() == 0) return Hit.out(claim, whose.why());
        return beyondTheActor(claim, time.and(place), whose);
    }

    private Hit beyondTheActor(Claim claim, Answer early, Whose whose) {
        var role = roles.answer(claim);
        if (role.isOut()) return Hit.out(claim, role);
        var thing = things.answer(claim);
        if (thing.isOut()) return Hit.out(claim, thing);
        var except = exception(claim);
        if (except.isOut()) return Hit.out(claim, except);
        var proof = proofs.answer(claim);
        if (proof.isOut()) return Hit.out(claim, proof);
        if (isAnonymous(claim)) return Hit.out(claim, Answer.ANONYMOUS);
        var late = role.and(thing).and(meaning(claim)).and(except).and(proof);
        return new Hit(claim, whose.in(), whose.doubt(), whose.proved(), early, whose.why(), late, Answer.IN);
    }

    boolean isAnonymous(Claim claim) {
        return voices.isAnonymous(claim.voice());
    }

    private Answer meaning(Claim claim) {
        if (probe.what().undefined()) return Answer.MEANING_UNKNOWN;
        return shapes.isDoubtful(claim.shape()) ? Answer.LIST_OPEN : Answer.IN;
    }

    private Answer time(Claim claim) {
        var answer = window.answer(claim.from(), claim.to(), overlap);
        if (answer.isOut() || hours.isEmpty()) return answer;
        if (overlap) return hours.get().touched(window, claim.from(), claim.to());
        return answer.and(hours(hours.get(), claim.from(), claim.to()));
    }

    private static Answer hours(Hours hours, long from, long to) {
        if (from == Span.BEGINNING) return Answer.TIME_UNKNOWN;
        if (!hours.days().isEmpty()) {
            var span = new Span(from, to);
            if (hours.days().stream().noneMatch(day -> day.overlaps(span))) return Answer.AFTER_WINDOW;
            if (hours.days().stream().noneMatch(day -> day.covers(span))) return Answer.TIME_STRADDLES;
        }
        if (hours.areAll()) return Answer.IN;
        return clock(hours, from, to);
    }

    /// Hours that run over midnight began the day before; what lasts beyond the next day meets them surely.
    private static Answer clock(Hours hours, long from, long to) {
        var answer = Answer.AFTER_WINDOW;
        var first = hours.calendar().date(from);
        for (var days = -1; days <= 1; days++) {
            var one = hours.on(first.plusDays(days)).answer(from, to, false);
            if (one.isIn()) return one;
            if (one.isDoubt()) answer = one;
        }
        return answer;
    }

    /// How a point lies to an area.
    static Answer lies(Evidence evidence, Claim point, Area area) {
        return Atlas.lies(point.lonE7(), point.latE7(), evidence.precision(point), area);
    }

    private Answer place(Claim claim) {
        var spot = claim.spot();
        if (spot < 0 || !timelessPlace) return probe.place().answer(evidence, claim.row());
        if (Asked.isUnasked(spots[spot])) spots[spot] = probe.place().answer(evidence, claim.row());
        return spots[spot];
    }

    private Whose whose(Claim claim) {
        var timeless = shapes.timeless(claim.shape());
        return timeless.isPresent() ? timeless.get() : changing(claim);
    }

    private Whose changing(Claim claim) {
        var shape = evidence.shape(claim);
        var actor = evidence.actors().at(shape.actor());
        return probe.sides().whose(actor, shape.certainty(), probe.parties(), probe.named(), claim.span());
    }

    /// The first exception that surely applies, else one of which it cannot be told.
    private Answer exception(Claim claim) {
        var answer = Answer.IN;
        for (var exception : exceptions) {
            var applies = applies(exception, claim);
            if (applies.isIn()) return Answer.EXCEPTION;
            if (answer.isIn() && applies.isDoubt()) answer = applies;
        }
        return answer;
    }

    /// Every condition must be supported; what *but not* names is touched after all.
    private Answer applies(Excepted exception, Claim claim) {
        var rule = exception.rule();
        var answer = rule.when().window().answer(claim.from(), claim.to(), false);
        if (answer.isOut()) return answer;
        if (rule.when().hours().isPresent())
            answer = answer.and(hours(rule.when().hours().get(), claim.from(), claim.to()));
        if (answer.isOut()) return answer;
        var told = exception.tests().answer(claim);
        if (told.isOut()) return told;
        if (!exception.anywhere()) answer = answer.and(rule.place().answer(evidence, claim.row()));
        answer = answer.and(told);
        if (rule.by().isPresent()) {
            var by = rule.by().get().all().get(0);
            answer = answer.and(probe.sides().matches(evidence.actor(claim.row()), by, claim.span()));
        }
        if (answer.isOut()) return answer;
        for (var but : exception.but()) {
            var touched = applies(but, claim);
            if (touched.isIn()) return Answer.AFTER_WINDOW;
            if (touched.isDoubt()) answer = answer.and(touched);
        }
        return answer;
    }
}
