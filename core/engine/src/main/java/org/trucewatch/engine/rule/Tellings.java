package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
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
    private static final int UNASKED = -2;
    private static final int NO_POST = -1;

    private final Court court;
    private final Demand.Stock stock;
    private final int party;
    private final Standard standard;
    private final int[] postOfSpot;
    private final List<String> posts;
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

    Tellings(Court court, Demand.Stock stock, int party, Standard standard) {
        this.court = court;
        this.stock = stock;
        this.party = party;
        this.standard = standard;
        postOfSpot = new int[court.evidence().spots().size()];
        Arrays.fill(postOfSpot, UNASKED);
        posts = posts();
    }

    /// The posts named, and for a class of posts that nobody named every place at which such a count is told.
    private List<String> posts() {
        if (!stock.anyPost()) return stock.posts();
        var all = new TreeSet<>(stock.posts());
        var atlas = stock.counted().lexicon().atlas();
        for (var hit : court.hearing().hits(stock.counted()))
            court.evidence()
                    .place(hit.row())
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

    private boolean isInWindow(List<Hit> by) {
        var span = Happening.span(court.evidence(), by);
        return stock.frame().window().answer(span.from(), span.to(), true).isIn();
    }

    /// One timeline for each post, or one for all places together.
    List<List<Telling>> of(Limit limit) {
        var all = new ArrayList<List<Telling>>();
        for (var post = 0; post < Math.max(1, posts.size()); post++) all.add(new ArrayList<>());
        add(stock.counted(), Move.SET, limit, all);
        add(stock.added(), Move.ADD, limit, all);
        add(stock.removed(), Move.TAKE, limit, all);
        for (var timeline : all)
            timeline.sort(Comparator.comparingLong((Telling one) -> one.span().from())
                    .thenComparing(one -> one.happening().id()));
        return all;
    }

    private void add(Probe probe, Move move, Limit limit, List<List<Telling>> all) {
        var scale = court.scale(probe);
        for (var happening : court.hearing().happenings(probe)) {
            var weight = scale.weigh(happening, party, standard);
            if (!weight.isShown()) continue;
            if (isOfWider(weight)) continue;
            told |= isInWindow(weight.by());
            var amount = amount(weight.by(), probe, move, limit);
            var post = stock.each() ? post(weight.by().get(0).row()) : 0;
            if (amount.isEmpty() || post == NO_POST) continue;
            var span = Happening.span(court.evidence(), weight.by());
            all.get(post).add(new Telling(move, amount.get(), happening, span, weight));
        }
    }

    /// A number told of a whole area is no number at a place that may lie in it.
    private boolean isOfWider(Weight weight) {
        return weight.standing() == Standing.UNCERTAIN
                && weight.by().stream()
                        .allMatch(hit -> court.evidence()
                                .place(hit.row())
                                .filter(place ->
                                        place instanceof Location.Named named && named.nearness() == Nearness.AREA)
                                .isPresent());
    }

    /// The hull of the numbers told in a fitting unit; an act of another part of the stock tells none.
    private Optional<Range> amount(List<Hit> by, Probe probe, Move move, Limit limit) {
        var acts = switch (move) {
            case SET -> limit.counts();
            case ADD -> limit.adds();
            case TAKE -> limit.removes();
        };
        var from = Long.MAX_VALUE;
        var to = Long.MIN_VALUE;
        for (var hit : by) {
            if (!isOf(probe, hit.row(), acts)) continue;
            var told = court.evidence().amount(hit.row());
            if (told.isEmpty() || !counts(probe, told.get().unit(), limit)) continue;
            var range = isSpread(hit.row()) ? Range.atLeast(1) : range(probe, told.get(), move, limit);
            from = Math.min(from, range.from());
            to = Math.max(to, range.to());
        }
        return from <= to ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    /// A count of a part is at least that many of the whole; a change of a part is what it is.
    private static Range range(Probe probe, Evidence.Amount told, Move move, Limit limit) {
        var isPart = move == Move.SET && probe.isPart(told.unit(), limit.need().unit());
        return isPart ? Range.atLeast(told.range().from()) : told.range();
    }

    /// A number told of several places is no number at each of them: there is at least one.
    private boolean isSpread(int row) {
        return court.evidence().isOneOfSeveral(row);
    }

    private boolean counts(Probe probe, String unit, Limit limit) {
        return units.computeIfAbsent(unit, any -> new IdentityHashMap<>())
                .computeIfAbsent(limit, any -> probe.countsAs(unit, limit.need().unit()));
    }

    /// Nearly always the act itself is marked; else one that it falls under.
    private boolean isOf(Probe probe, int row, Set<String> acts) {
        var act = court.evidence().act(row);
        return acts.contains(act) || probe.lexicon().acts().fallsUnder(act, acts);
    }

    private int post(int row) {
        var spot = court.evidence().spot(row);
        if (spot < 0) return NO_POST;
        if (postOfSpot[spot] == UNASKED)
            postOfSpot[spot] = post(court.evidence().spots().at(spot));
        return postOfSpot[spot];
    }

    private int post(Location.Named told) {
        var atlas = stock.counted().lexicon().atlas();
        for (var index = 0; index < posts.size(); index++)
            if (atlas.isPartOf(told.place(), posts.get(index))) return index;
        return NO_POST;
    }
}
