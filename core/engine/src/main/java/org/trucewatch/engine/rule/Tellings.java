package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.trucewatch.engine.weigh.Scale;
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

    /// One telling that stands, or may.
    record Telling(Word word, List<Hit> by) {}

    /// Those that move one limit one way, and which units count in it.
    private record Kind(Probe probe, Scale scale, Move move, Limit limit, Map<String, Boolean> units) {
        Set<String> acts() {
            return switch (move) {
                case SET -> limit.counts();
                case ADD -> limit.adds();
                case TAKE -> limit.removes();
            };
        }

        boolean counts(String unit) {
            return units.computeIfAbsent(
                    unit, any -> probe.countsAs(unit, limit.need().unit()));
        }
    }

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
        add(kind(stock.counted(), Move.SET, limit), touched, all);
        add(kind(stock.added(), Move.ADD, limit), touched, all);
        add(kind(stock.removed(), Move.TAKE, limit), touched, all);
        all.replaceAll(
                timeline -> ByTime.sorted(timeline, one -> one.word().span().from(), Tellings::inOrder));
        return all;
    }

    private static int inOrder(Telling one, Telling other) {
        var from = Long.compare(one.word().span().from(), other.word().span().from());
        return from != 0 ? from : one.word().id().compareTo(other.word().id());
    }

    private Kind kind(Probe probe, Move move, Limit limit) {
        return new Kind(probe, court.scale(probe), move, limit, new HashMap<>());
    }

    private void add(Kind kind, Touched touched, List<List<Telling>> all) {
        for (var happening : court.hearing().happenings(kind.probe())) {
            if (!touched.isAll() && !touched.has(happening.id())) continue;
            if (kind.scale().isAtMostTold(happening, standard)) continue;
            if (!stock.each() || names.isEmpty()) { // a class of posts of which none is named or told yet
                add(happening, hit -> Answer.IN, kind, all.get(0));
                continue;
            }
            var one = posts.of(happening.hits().get(0));
            if (happening.hits().size() == 1 && one != Posts.SEVERAL) {
                add(happening, hit -> Answer.IN, kind, all.get(one));
                continue;
            }
            for (var post = 0; post < all.size(); post++) {
                var asked = post;
                add(happening, hit -> posts.answer(hit, asked), kind, all.get(post));
            }
        }
    }

    /// Voices are counted over those that tell a number of what is limited, at the post asked about.
    private void add(Happening happening, Function<Hit, Answer> place, Kind kind, List<Telling> timeline) {
        var narrowed = happening.narrowed(
                hit -> isNumber(hit.claim(), kind) ? time(hit).and(place.apply(hit)) : Answer.OTHER_THING);
        if (narrowed.isEmpty()) return;
        var weight = kind.scale().weigh(narrowed.get(), party, standard);
        if (!weight.isShown() || isOfWider(weight)) return;
        var span = Happening.span(weight.by());
        var lies = window.answer(span.from(), span.to(), true);
        if (lies == Answer.AFTER_WINDOW) return;
        told |= lies.isIn();
        var amount = amount(weight.by(), kind);
        timeline.add(new Telling(
                new Word(happening.id(), kind.move(), amount, span, weight.standing(), weight.reason(), lies.isIn()),
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
    private boolean isNumber(Claim claim, Kind kind) {
        var told = court.evidence().amount(claim);
        return isOf(kind.probe(), claim, kind.acts())
                && told.isPresent()
                && kind.counts(told.get().unit());
    }

    /// The hull of the numbers told.
    private Range amount(List<Hit> by, Kind kind) {
        var from = Long.MAX_VALUE;
        var to = 0L;
        for (var hit : by) {
            var range = range(hit.claim(), kind);
            from = Math.min(from, range.from());
            to = Math.max(to, range.to());
        }
        return new Range(from, to);
    }

    /// A number told of several places is no number at each of them: there is at least one. A count of a part is at
    /// least that many of the whole; a change of a part is what it is.
    private Range range(Claim claim, Kind kind) {
        var told = court.evidence().amount(claim).orElseThrow();
        var range = told.range();
        if (court.evidence().isOneOfSeveral(claim.row())) range = new Range(Math.min(1, range.from()), range.to());
        var isPart = kind.move() == Move.SET
                && kind.probe().isPart(told.unit(), kind.limit().need().unit());
        return isPart ? Range.atLeast(range.from()) : range;
    }

    /// Nearly always the act itself is marked; else one that it falls under.
    private boolean isOf(Probe probe, Claim claim, Set<String> acts) {
        var act = court.evidence().act(claim);
        return acts.contains(act) || probe.lexicon().acts().fallsUnder(act, acts);
    }
}
