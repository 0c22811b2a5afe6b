package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;

/// What is told of a stock, place by place and in the order of time.
final class Tellings {
    private final Court court;
    private final Demand.Stock stock;
    private final int party;
    private final Standard standard;
    private final List<String> names;
    private final Posts posts;
    private final Window window;
    private boolean told;
    private final Map<String, IdentityHashMap<Limit, Boolean>> units = new HashMap<>();

    /// How a telling moves a stock.
    enum Move {
        SET,
        ADD,
        TAKE
    }

    /// One telling that stands.
    record Telling(Move move, Range amount, Happening happening, Span span, Weight weight) {
        List<Hit> by() {
            return weight.by();
        }

        Range after(Range before) {
            return switch (move) {
                case SET -> amount;
                case ADD -> new Range(plus(before.from(), amount.from()), plus(before.to(), amount.to()));
                case TAKE ->
                    new Range(
                            before.from() - Math.min(amount.to(), before.from()),
                            Math.max(0, less(before.to(), amount.from())));
            };
        }

        private static long plus(long one, long other) {
            return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
        }

        private static long less(long one, long other) {
            return one == Long.MAX_VALUE ? one : one - other;
        }
    }

    Tellings(Court court, Demand.Stock stock, Window window, int party, Standard standard) {
        this.court = court;
        this.window = window;
        this.stock = stock;
        this.party = party;
        this.standard = standard;
        names = posts();
        posts = new Posts(court.evidence(), stock.counted().lexicon().atlas(), names);
    }

    /// The posts named, and for a class of posts that nobody named every place at which such a count is told.
    private List<String> posts() {
        if (!stock.anyPost()) return stock.posts();
        var all = new TreeSet<>(stock.posts());
        var atlas = stock.counted().lexicon().atlas();
        for (var hit : court.hearing().hits(stock.counted()))
            court.evidence()
                    .place(hit.claim())
                    .filter(Location.Named.class::isInstance)
                    .map(place -> atlas.id(((Location.Named) place).place()))
                    .filter(place -> !atlas.isLine(place))
                    .filter(place -> stock.posts().stream().noneMatch(post -> atlas.isPartOf(place, post)))
                    .ifPresent(all::add);
        return List.copyOf(all);
    }

    /// Whether anything is told for the term, be it enough for the standard or not.
    boolean isTold() {
        return told;
    }

    /// One timeline for each post, or one for all places together.
    List<List<Telling>> of(Limit limit) {
        var all = new ArrayList<List<Telling>>();
        for (var post = 0; post < Math.max(1, names.size()); post++) all.add(new ArrayList<>());
        add(stock.counted(), Move.SET, limit, all);
        add(stock.added(), Move.ADD, limit, all);
        add(stock.removed(), Move.TAKE, limit, all);
        for (var timeline : all)
            timeline.sort(Comparator.comparingLong((Telling one) -> one.span().from())
                    .thenComparing(one -> one.happening().id()));
        return all;
    }

    private void add(Probe probe, Move move, Limit limit, List<List<Telling>> all) {
        for (var happening : court.hearing().happenings(probe)) {
            if (!stock.each() || names.isEmpty()) { // a class of posts of which none is named or told yet
                add(happening, hit -> Answer.IN, probe, move, limit, all.get(0));
                continue;
            }
            var one = posts.of(happening.hits().get(0));
            if (happening.hits().size() == 1 && one != Posts.SEVERAL) {
                add(happening, hit -> Answer.IN, probe, move, limit, all.get(one));
                continue;
            }
            for (var post = 0; post < all.size(); post++) {
                var asked = post;
                add(happening, hit -> posts.answer(hit, asked), probe, move, limit, all.get(post));
            }
        }
    }

    /// Voices are counted over those that tell a number of what is limited, at the post asked about.
    private void add(
            Happening happening,
            Function<Hit, Answer> place,
            Probe probe,
            Move move,
            Limit limit,
            List<Telling> timeline) {
        var narrowed = happening.narrowed(hit ->
                isNumber(hit.claim(), probe, move, limit) ? time(hit).and(place.apply(hit)) : Answer.OTHER_THING);
        if (narrowed.isEmpty()) return;
        var weight = court.scale(probe).weigh(narrowed.get(), party, standard);
        if (!weight.isShown() || isOfWider(weight)) return;
        var span = Happening.span(weight.by());
        var lies = window.answer(span.from(), span.to(), true);
        if (lies == Answer.AFTER_WINDOW) return;
        told |= lies.isIn();
        timeline.add(new Telling(move, amount(weight.by(), probe, move, limit), happening, span, weight));
    }

    /// A number of no known day may be from before the term, or from before another number.
    private Answer time(Hit hit) {
        return hit.from() == Span.BEGINNING ? Answer.TIME_UNKNOWN : Answer.IN;
    }

    /// A number told of a whole area is no number at a place that may lie in it.
    private boolean isOfWider(Weight weight) {
        return weight.standing() == Standing.UNCERTAIN
                && weight.by().stream()
                        .allMatch(hit -> court.evidence()
                                .place(hit.claim())
                                .filter(place ->
                                        place instanceof Location.Named named && named.nearness() == Nearness.AREA)
                                .isPresent());
    }

    /// Whether a claim tells a number in a fitting unit; an act of another part of the stock tells none.
    private boolean isNumber(Claim claim, Probe probe, Move move, Limit limit) {
        var acts = switch (move) {
            case SET -> limit.counts();
            case ADD -> limit.adds();
            case TAKE -> limit.removes();
        };
        var told = court.evidence().amount(claim);
        return isOf(probe, claim, acts)
                && told.isPresent()
                && counts(probe, told.get().unit(), limit);
    }

    /// The hull of the numbers told.
    private Range amount(List<Hit> by, Probe probe, Move move, Limit limit) {
        var from = Long.MAX_VALUE;
        var to = 0L;
        for (var hit : by) {
            var range = range(hit.claim(), probe, move, limit);
            from = Math.min(from, range.from());
            to = Math.max(to, range.to());
        }
        return new Range(from, to);
    }

    /// A number told of several places is no number at each of them: there is at least one. A count of a part is at
    /// least that many of the whole; a change of a part is what it is.
    private Range range(Claim claim, Probe probe, Move move, Limit limit) {
        var told = court.evidence().amount(claim).orElseThrow();
        var range = told.range();
        if (court.evidence().isOneOfSeveral(claim.row())) range = new Range(Math.min(1, range.from()), range.to());
        var isPart = move == Move.SET && probe.isPart(told.unit(), limit.need().unit());
        return isPart ? Range.atLeast(range.from()) : range;
    }

    private boolean counts(Probe probe, String unit, Limit limit) {
        return units.computeIfAbsent(unit, any -> new IdentityHashMap<>())
                .computeIfAbsent(limit, any -> probe.countsAs(unit, limit.need().unit()));
    }

    /// Nearly always the act itself is marked; else one that it falls under.
    private boolean isOf(Probe probe, Claim claim, Set<String> acts) {
        var act = court.evidence().act(claim);
        return acts.contains(act) || probe.lexicon().acts().fallsUnder(act, acts);
    }
}
