package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.engine.rule.Course.Move;
import org.trucewatch.engine.rule.Course.Word;
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

    /// One telling that stands, or may.
    record Telling(Word word, List<Hit> by) {}

    /// At the posts named here.
    Tellings(Court court, Demand.Stock stock, Window window, int party, Standard standard, List<String> names) {
        this.court = court;
        this.window = window;
        this.stock = stock;
        this.party = party;
        this.standard = standard;
        this.names = names;
        posts = new Posts(court.evidence(), stock.counted().lexicon().atlas(), names);
    }

    /// The posts named, and for a class of posts that nobody named every place at which such a count is told.
    static List<String> posts(Court court, Demand.Stock stock) {
        if (!stock.anyPost()) return stock.posts();
        var all = new TreeSet<>(stock.posts());
        for (var hit : court.hearing().hits(stock.counted()))
            post(court, stock, hit).ifPresent(all::add);
        return List.copyOf(all);
    }

    /// The post of such a class at which a count is told.
    static Optional<String> post(Court court, Demand.Stock stock, Hit hit) {
        var atlas = stock.counted().lexicon().atlas();
        return court.evidence()
                .place(hit.claim())
                .filter(Location.Named.class::isInstance)
                .map(place -> atlas.id(((Location.Named) place).place()))
                .filter(place -> !atlas.isLine(place))
                .filter(place -> stock.posts().stream().noneMatch(post -> atlas.isPartOf(place, post)));
    }

    /// Whether anything is told for the term, be it enough for the standard or not.
    boolean isTold() {
        return told;
    }

    /// One timeline for each post, or one for all places together, of some happenings.
    List<List<Telling>> of(Limit limit, Touched touched) {
        var all = new ArrayList<List<Telling>>();
        for (var post = 0; post < Math.max(1, names.size()); post++) all.add(new ArrayList<>());
        add(stock.counted(), Move.SET, limit, touched, all);
        add(stock.added(), Move.ADD, limit, touched, all);
        add(stock.removed(), Move.TAKE, limit, touched, all);
        for (var timeline : all)
            timeline.sort(
                    Comparator.comparingLong((Telling one) -> one.word().span().from())
                            .thenComparing(one -> one.word().id()));
        return all;
    }

    private void add(Probe probe, Move move, Limit limit, Touched touched, List<List<Telling>> all) {
        for (var happening : court.hearing().happenings(probe)) {
            if (!touched.isAll() && !touched.has(happening.id())) continue;
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
        var amount = amount(weight.by(), probe, move, limit);
        timeline.add(new Telling(
                new Word(happening.id(), move, amount, span, weight.standing(), weight.reason(), lies.isIn()),
                weight.by()));
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
