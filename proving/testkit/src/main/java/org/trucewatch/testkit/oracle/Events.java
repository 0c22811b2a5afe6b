package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Moment;
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

    /// An event that the header dates itself.
    static boolean isBuiltIn(Event event) {
        return event instanceof Event.OfAct act
                && List.of("signature", "announcement", "entry-into-force").contains(act.name());
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
        if (isBuiltIn(act)) return builtIn(setting, act, dated(setting, act));
        var shown = List.of(Proof.Outcome.STANDS, Proof.Outcome.DISPUTED, Proof.Outcome.UNCERTAIN);
        var each = each(act);
        return each.isEmpty() ? told(setting, act, same, shown) : ofEach(setting, act, each, shown);
    }

    /// When it is, whether it has come or not; empty where the header does not date it.
    static Optional<Span> dated(Setting setting, Event event) {
        return switch (((Event.OfAct) event).name()) {
            case "signature" -> first(setting, setting.header(Property.Signed.class), Property.Signed::moment);
            case "announcement" -> first(setting, setting.header(Property.Announced.class), Property.Announced::moment);
            default -> entryIntoForce(setting);
        };
    }

    private static <T> Optional<Span> first(Setting setting, List<T> lines, Function<T, Moment> moment) {
        return lines.stream()
                .flatMap(line -> Calendar.pin(setting, moment.apply(line)).stream())
                .map(Calendar.Pin::span)
                .findFirst();
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

    /// Those whom *and* joins, of whom each must have done it. Source: rules of the judge, L29.
    private static List<String> each(Event.OfAct act) {
        if (act.which() != Event.Selector.NONE
                || act.quantity().isPresent()
                || act.times().isPresent()) return List.of();
        for (var about : act.about())
            if (about instanceof Event.About.By by
                    && by.doer() instanceof Event.Doer.Named named
                    && named.names().join() == Names.Join.AND)
                return named.names().all();
        return List.of();
    }

    /// It has happened with the last of them, once for each time that all did it.
    private static List<Happening> ofEach(
            Setting setting, Event.OfAct act, List<String> names, List<Proof.Outcome> shown) {
        var each = new ArrayList<List<Happening>>();
        var sure = new ArrayList<List<Happening>>();
        for (var name : names) {
            var charge = charge(setting, act, Optional.empty()).doneBy(Charge.Doer.OTHERS, List.of(name));
            var told = told(setting, act, charge, new Party("", names), shown);
            each.add(told);
            sure.add(told.stream().filter(Happening::isSure).toList());
        }
        var all = new ArrayList<>(rounds(sure));
        for (var happening : rounds(each)) if (!happening.isSure()) all.add(happening);
        all.sort(Comparator.comparingLong(happening -> happening.span().from()));
        return all;
    }

    private static List<Happening> rounds(List<List<Happening>> each) {
        var most = each.stream().mapToInt(List::size).min().orElseThrow();
        var rounds = new ArrayList<Happening>();
        for (int i = 0; i < most; i++) {
            var round = new ArrayList<Happening>();
            for (var own : each) round.add(own.get(i));
            rounds.add(together(round));
        }
        return rounds;
    }

    private static Happening together(List<Happening> round) {
        var from = round.stream().mapToLong(one -> one.span().from()).max().orElseThrow();
        var to = round.stream().mapToLong(one -> one.span().to()).max().orElseThrow();
        var surely = round.stream().mapToLong(Happening::surely).max().orElseThrow();
        var by = round.stream().flatMap(one -> one.by().stream()).toList();
        return new Happening(new Span(from, to), surely, round.getLast().id(), by);
    }

    private static Charge charge(Setting setting, Event.OfAct act, Optional<Party> same) {
        var window = setting.ofTerm() ? Window.ALWAYS : Terms.window(setting);
        return Charge.of(setting, act, same).whenever(window, false);
    }

    private static List<Happening> told(
            Setting setting, Event.OfAct act, Optional<Party> same, List<Proof.Outcome> outcomes) {
        var charge = charge(setting, act, same);
        var whom = charge.whom().isEmpty() ? Party.of(Party.ANYONE) : new Party("", charge.whom());
        return told(setting, act, charge, whom, outcomes);
    }

    private static List<Happening> told(
            Setting setting, Event.OfAct act, Charge charge, Party whom, List<Proof.Outcome> outcomes) {
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
