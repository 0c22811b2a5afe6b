package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Span;

/// Whether and when something that a term, a deadline or a notice is tied to has happened, under the standard that is
/// asked. Source: language, sections 3 and 6.
final class Events {
    private Events() {}

    /// One time that it happened, and the claims that tell it. Where it takes several happenings the span runs
    /// from when they may be enough until they surely are, or to the end of time; `surely` is the first second
    /// of the last of them.
    record Happening(Span span, long surely, String id, List<Claim> by) {
        Happening(Span span, String id, List<Claim> by) {
            this(span, span.from(), id, by);
        }

        boolean isSure() {
            return surely != Span.END;
        }

        /// The ids of the reports behind it.
        List<String> reports() {
            return by.stream().map(claim -> claim.report().id()).sorted().toList();
        }

        /// From when it may have happened until it surely has.
        Span hull() {
            return isSure() ? span : Span.from(span.from());
        }
    }

    /// The first, or the last where the words say so; empty as long as it has not come.
    static Optional<Span> next(Setting setting, Event event, Optional<Party> same) {
        return nextHappening(setting, event, same).map(Happening::hull);
    }

    static Optional<Happening> nextHappening(Setting setting, Event event, Optional<Party> same) {
        var all = all(setting, event, same);
        var sure = all.stream().filter(Happening::isSure).findFirst();
        if (sure.isEmpty() || all.getFirst().isSure()) return all.stream().findFirst();
        var from = all.getFirst().span().from();
        var surely = Math.max(from, sure.get().surely());
        var hull = new Span(from, sure.get().span().to());
        return Optional.of(
                new Happening(hull, surely, sure.get().id(), sure.get().by()));
    }

    /// Whether it may have happened and is not sure.
    static boolean isUnsure(Setting setting, Event event, Optional<Party> same) {
        return nextHappening(setting, event, same)
                .filter(happening -> !happening.isSure())
                .isPresent();
    }

    /// Those that surely happened.
    static List<Happening> sure(Setting setting, Event event) {
        return all(setting, event, Optional.empty()).stream()
                .filter(Happening::isSure)
                .toList();
    }

    static Optional<Span> first(Setting setting, Event event) {
        return sure(setting, event).stream().map(Happening::span).findFirst();
    }

    static List<Happening> all(Setting setting, Event event, Optional<Party> same) {
        return switch (event) {
            case Event.OfAct act -> ofAct(setting, act, same);
            case Event.OfClause clause -> sorted(Outcomes.of(setting, clause, same));
        };
    }

    private static List<Happening> ofAct(Setting setting, Event.OfAct act, Optional<Party> same) {
        return switch (act.name()) {
            case "signature" ->
                builtIn(
                        setting,
                        act,
                        setting.header(Property.Signed.class).stream()
                                .flatMap(line -> Calendar.pin(setting, line.moment()).stream())
                                .map(Calendar.Pin::span)
                                .findFirst());
            case "announcement" ->
                builtIn(
                        setting,
                        act,
                        setting.header(Property.Announced.class).stream()
                                .flatMap(line -> Calendar.pin(setting, line.moment()).stream())
                                .map(Calendar.Pin::span)
                                .findFirst());
            case "entry-into-force" -> builtIn(setting, act, entryIntoForce(setting));
            default ->
                told(
                        setting,
                        act,
                        same,
                        List.of(Proof.Outcome.STANDS, Proof.Outcome.DISPUTED, Proof.Outcome.UNCERTAIN));
        };
    }

    private static List<Happening> builtIn(Setting setting, Event.OfAct act, Optional<Span> span) {
        return span.filter(it -> it.from() < setting.asOf().happened())
                .map(it -> List.of(new Happening(it, act.name(), List.of())))
                .orElse(List.of());
    }

    /// The header's own start: an instant, or the day that it names.
    private static Optional<Span> entryIntoForce(Setting setting) {
        for (var line : setting.header(Property.InForce.class))
            for (var phrase : line.phrases())
                if (phrase instanceof Phrase.When.From from)
                    return Calendar.pin(setting, from.moment()).map(Calendar.Pin::span);
        var opens = Terms.window(setting).opens();
        return opens == Span.BEGINNING || opens == Span.END ? Optional.empty() : Optional.of(Span.at(opens));
    }

    /// Tellings of an act that somebody specifically denies.
    static List<Happening> denied(Setting setting, Event.OfAct act) {
        return told(setting, act, Optional.empty(), List.of(Proof.Outcome.DISPUTED));
    }

    private static List<Happening> told(
            Setting setting, Event.OfAct act, Optional<Party> same, List<Proof.Outcome> outcomes) {
        var window = setting.ofTerm() ? Window.ALWAYS : Terms.window(setting);
        var charge = Charge.of(setting, act, same).whenever(window, false);
        var whom = charge.whom().isEmpty() ? Party.of(Party.ANYONE) : new Party("", charge.whom());
        var found = new ArrayList<Happening>();
        for (var group : setting.seen().groups()) {
            var proof = Proof.of(setting, charge, whom, group);
            if (!outcomes.contains(proof.outcome())) continue;
            var surely = proof.stands() ? proof.span().from() : Span.END;
            found.add(new Happening(proof.span(), surely, group.id(), proof.by()));
        }
        return selected(setting, act, sorted(found));
    }

    /// *First* and *last* are one of all; of a number it is told when it was reached.
    private static List<Happening> selected(Setting setting, Event.OfAct act, List<Happening> all) {
        if (all.isEmpty()) return all;
        var needed = act.quantity().or(act::times).map(Events::least).orElse(1L);
        if (needed > 1) return Several.of(setting, act, all, needed).stream().toList();
        var sure = all.stream().filter(Happening::isSure).toList();
        if (sure.isEmpty()) return all;
        return switch (act.which()) {
            case FIRST -> all.subList(0, all.indexOf(sure.getFirst()) + 1);
            case LAST -> List.of(sure.getLast());
            case NONE, EACH, ANY -> all;
        };
    }

    private static long least(Quantity quantity) {
        return quantity instanceof Quantity.Count count ? count.minimum() : 1;
    }

    private static List<Happening> sorted(List<Happening> happenings) {
        return happenings.stream()
                .sorted(Comparator.<Happening>comparingLong(it -> it.span().from())
                        .thenComparing(Happening::id))
                .toList();
    }

    /// Whether a condition on *it*, the act of a claim, holds for that claim.
    static Tri holdsFor(Setting setting, Event.Fact fact, Optional<Party> same, Claim claim) {
        var answer = Tri.OUT;
        for (var happening : all(setting, fact.event(), same))
            answer = Tri.either(
                    answer,
                    Tri.both(
                            happening.isSure() ? Tri.IN : Tri.CANNOT_TELL,
                            limits(setting, fact, happening, claim.span(), Optional.of(claim))));
        return answer;
    }

    /// Without a word of time, a condition must be met before the act.
    static Tri limits(Setting setting, Event.Fact fact, Happening happening, Span it, Optional<Claim> claim) {
        var answer = Tri.IN;
        var timed = false;
        for (var limit : fact.limits())
            switch (limit) {
                case Event.Limit.CoveringIt covering ->
                    answer = Tri.both(
                            answer,
                            claim.map(act -> covers(setting, happening, act)).orElse(Tri.IN));
                case Event.Limit.BeforeIt before -> {
                    timed = true;
                    answer = Tri.both(answer, before(setting, happening.span(), it, before.distance()));
                }
                case Event.Limit.AfterIt after -> {
                    timed = true;
                    answer = Tri.both(answer, before(setting, it, happening.span(), after.distance()));
                }
            }
        return timed ? answer : Tri.both(answer, before(setting, happening.span(), it, Optional.empty()));
    }

    /// `first` lies before `second`, and within, or at least, so long before it. The last instant is in.
    static Tri before(Setting setting, Span first, Span second, Optional<Event.Distance> distance) {
        var order = order(first, second);
        if (distance.isEmpty()) return order;
        var period = distance.get().period();
        var far = Tri.both(order, isNotBefore(setting, first, second, period));
        return distance.get().atLeast() ? Tri.both(order, isAtLeast(setting, first, second, period)) : far;
    }

    static Tri order(Span first, Span second) {
        if (first.to() - 1 <= second.from()) return Tri.IN;
        return first.from() > second.to() - 1 ? Tri.OUT : Tri.CANNOT_TELL;
    }

    private static Tri isNotBefore(Setting setting, Span first, Span second, Period period) {
        var latest = earlier(setting, second.to() - 1, period);
        var earliest = earlier(setting, second.from(), period);
        if (first.from() >= latest) return Tri.IN;
        return first.to() - 1 < earliest ? Tri.OUT : Tri.CANNOT_TELL;
    }

    private static Tri isAtLeast(Setting setting, Span first, Span second, Period period) {
        var latest = earlier(setting, second.to() - 1, period);
        var earliest = earlier(setting, second.from(), period);
        if (first.to() - 1 <= earliest) return Tri.IN;
        return first.from() > latest ? Tri.OUT : Tri.CANNOT_TELL;
    }

    private static long earlier(Setting setting, long second, Period period) {
        return second == Span.BEGINNING || second >= Span.END - 1
                ? second
                : Calendar.shifted(setting, second, period, -1);
    }

    /// A notice covers an act inside its circle, or inside the place it names.
    static Tri covers(Setting setting, Happening notice, Claim act) {
        var answer = Tri.OUT;
        for (var claim : notice.by()) answer = Tri.either(answer, covers(setting, claim, act));
        return answer;
    }

    private static Tri covers(Setting setting, Claim notice, Claim act) {
        if (notice.place().isEmpty() || act.place().isEmpty()) return Tri.CANNOT_TELL;
        var radius = notice.report().coverMetres();
        if (radius == 0) return coversByName(setting, notice, act);
        var centre = Places.disc(setting, notice.place().get());
        var struck = Places.disc(setting, act.place().get());
        if (centre.isEmpty() || struck.isEmpty()) return Tri.CANNOT_TELL;
        var reach = Distances.between(centre.get(), struck.get());
        return reach.atMost((double) radius).tri();
    }

    private static Tri coversByName(Setting setting, Claim notice, Claim act) {
        if (!(notice.place().get() instanceof Location.Named named)) return Tri.CANNOT_TELL;
        return Places.in(setting, act.place().get(), named.place(), act.span()).tri();
    }
}
