package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.oracle.Charge.Search;

/// Composition and stock: at any one time, at each place, for each limit. Source: judging rules, section 4; rules of
/// the judge, G24.
final class Counts {
    /// The count may lie under the number owed, which a later word can mend.
    private static final Reason SHORT_PERHAPS = Reason.of(Quantities.STRADDLES, "short");

    private Counts() {}

    /// One bound on the number of some things at some places.
    record Limit(Quantity.Count bound, List<String> things, List<Phrase.Where> where, Optional<String> post) {}

    /// A telling of a number, as far as it is proved. What was told before the window moves the stock and is held
    /// against no limit.
    private record Telling(Group group, Proof proof, Tellings.Effect effect, Range range, boolean judged) {}

    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        var occurrences = new ArrayList<Occurrence>();
        var standing = new ArrayList<Telling>();
        var unknown = hasUncountable(demand);
        var claimed = false;
        var lasts = new ArrayList<Occurrence>();
        var carried = new ArrayList<Occurrence>();
        for (var limit : limits(setting, demand)) {
            var tellings = tellings(setting, charge(setting, demand, limit, window), party, limit, window);
            claimed |= tellings.stream().anyMatch(Telling::judged);
            var stands = tellings.stream()
                    .filter(telling -> telling.proof().stands())
                    .toList();
            var judged = stands.stream().filter(Telling::judged).toList();
            unknown |= judged.isEmpty();
            standing.addAll(judged);
            occurrences.addAll(occurrences(party, limit, tellings));
            last(party, limit, stands).ifPresent(lasts::add);
            carried(party, limit, stands).ifPresent(carried::add);
        }
        var lasting = Stream.concat(occurrences.stream(), carried.stream())
                .filter(Counts::isLasting)
                .toList();
        if (!lasting.isEmpty()) {
            var folded = PartyAnswer.folded(party, lasting, OptionalLong.empty());
            return new PartyAnswer(folded.verdict(), occurrences);
        }
        return new PartyAnswer(kept(setting, party, standing, lasts, unknown, claimed), occurrences);
    }

    /// A ceiling that was passed stays passed; so does a doubt whether it was, or a dispute.
    private static boolean isLasting(Occurrence occurrence) {
        return occurrence.verdict().compareTo(Verdict.DISPUTED) <= 0
                || (occurrence.verdict() == Verdict.UNCERTAIN
                        && !occurrence.reason().equals(SHORT_PERHAPS));
    }

    /// A number that is owed is judged by the last word. Source: rules of the judge, D20.
    private static PartyVerdict kept(
            Setting setting,
            Party party,
            List<Telling> standing,
            List<Occurrence> lasts,
            boolean unknown,
            boolean claimed) {
        if (standing.isEmpty())
            return PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of(claimed ? "one-voice" : "last-word"))
                    .verdict();
        if (!lasts.isEmpty())
            return PartyAnswer.folded(party, lasts, OptionalLong.empty()).verdict();
        var by = new TreeSet<String>();
        for (var telling : standing) by.addAll(telling.proof().reports());
        var since = standing.stream()
                .mapToLong(telling -> telling.proof().span().from())
                .filter(from -> from != Span.BEGINNING)
                .min();
        var last = standing.stream()
                .mapToLong(telling -> telling.proof().span().to())
                .max()
                .orElseThrow();
        var date = Calendar.shown(setting, last - 1);
        var verdict = unknown ? Verdict.PARTLY_FULFILLED : Verdict.FULFILLED;
        var reason = unknown ? Reason.of("done-partly") : Reason.of("state-holds", date);
        return new PartyVerdict(party.id(), verdict, List.copyOf(by), since, OptionalLong.empty(), reason);
    }

    static Charge charge(Setting setting, Demand demand, Limit limit, Window window) {
        return Charge.of(setting, demand, window)
                .lookingFor(Search.COUNTS, limit.things())
                .at(limit.where())
                .whenever(window.andBefore(), true);
    }

    /// The number itself and its parts, at each place where the sentence asks for each.
    static List<Limit> limits(Setting setting, Demand demand) {
        var keep = (Deed.Keep) demand.deed();
        var limits = new ArrayList<Limit>();
        var members = each(setting, demand);
        for (var where : places(setting, demand)) {
            Optional<String> post = members.isEmpty()
                    ? Optional.empty()
                    : Optional.of(((Phrase.Where.Named) where.getFirst())
                            .places()
                            .all()
                            .getFirst());
            if (keep.quantity().orElseThrow() instanceof Quantity.Count count)
                limits.add(new Limit(count, keep.things().all(), where, post));
            for (var part : keep.tail().parts())
                if (part.quantity() instanceof Quantity.Count count
                        && part.name().isPresent())
                    limits.add(new Limit(count, List.of(part.name().get()), where, post));
        }
        return limits;
    }

    /// A share, or a part that is told only by where it goes, is not decided from counts.
    private static boolean hasUncountable(Demand demand) {
        var keep = (Deed.Keep) demand.deed();
        return !(keep.quantity().orElseThrow() instanceof Quantity.Count)
                || keep.tail().parts().stream()
                        .anyMatch(part -> !(part.quantity() instanceof Quantity.Count)
                                || part.name().isEmpty());
    }

    private static List<List<Phrase.Where>> places(Setting setting, Demand demand) {
        var own = demand.phrase(Phrase.Place.class);
        if (own.isEmpty()) return List.of(List.of());
        var each = new ArrayList<List<Phrase.Where>>();
        for (var member : each(setting, demand))
            each.add(List.of(new Phrase.Where.Named(Phrase.Relation.AT, Event.Selector.NONE, Names.of(member))));
        return each.isEmpty() ? List.of(own.get().any()) : each;
    }

    /// The posts at each of which the limit holds.
    private static List<String> each(Setting setting, Demand demand) {
        var each = new ArrayList<String>();
        for (var place : demand.phrases(Phrase.Place.class))
            for (var where : place.any())
                if (where instanceof Phrase.Where.Named named && named.which() == Event.Selector.EACH)
                    each.addAll(members(setting, demand, named));
        return each;
    }

    /// Where one is told, for a class of places whose members nobody named. Source: rules of the judge, D27.
    private static List<String> told(Setting setting, Demand demand) {
        var things = ((Deed.Keep) demand.deed()).things().all();
        var charge = Charge.of(setting, demand, Window.ALWAYS)
                .lookingFor(Search.COUNTS, things)
                .at(List.of())
                .whenever(Window.ALWAYS, true);
        var places = new TreeSet<String>();
        for (var group : setting.seen().groups())
            for (var claim : group.claims())
                if (tells(setting, things, claim) && isOfBound(setting, demand, charge, group, claim))
                    claim.place().ifPresent(place -> addNamed(setting, place, places));
        return List.copyOf(places);
    }

    private static boolean tells(Setting setting, List<String> things, Claim claim) {
        var told = Kinship.acts(setting, claim.report().act());
        return claim.asserts()
                && Tellings.effect(setting, told, things)
                        .filter(Tellings.Effect.COUNTS::equals)
                        .isPresent();
    }

    private static boolean isOfBound(Setting setting, Demand demand, Charge charge, Group group, Claim claim) {
        return demand.parties(setting).stream()
                .anyMatch(party ->
                        !Match.of(setting, charge, party, group, claim).answer().isOut());
    }

    private static void addNamed(Setting setting, Location place, Set<String> places) {
        if (place instanceof Location.Named named && !Places.isLine(setting, named.place())) places.add(named.place());
    }

    /// The places that are part of what is named; the place itself where it has no parts.
    private static List<String> members(Setting setting, Demand demand, Phrase.Where.Named named) {
        var members = new ArrayList<String>();
        for (var name : named.places().all()) {
            var before = members.size();
            if (Places.isUnnamedClass(setting, name)) members.addAll(told(setting, demand));
            for (var place : setting.registry().places())
                if (!place.id().equals(name)
                        && Kinship.places(setting, place.id()).contains(name)
                        && !members.contains(place.id())) members.add(place.id());
            if (members.size() == before) members.add(name);
        }
        return members;
    }

    private static List<Telling> tellings(Setting setting, Charge charge, Party party, Limit limit, Window window) {
        var tellings = new ArrayList<Telling>();
        for (var group : setting.seen().groups()) {
            var matches = Match.all(setting, charge, party, group).stream()
                    .map(match -> hereOnly(setting, match, limit))
                    .map(Counts::dated)
                    .toList();
            var proof = Proof.of(setting, charge, party, group, matches);
            if (!proof.isNothing()) tellings.add(telling(setting, charge, group, proof, window));
        }
        return tellings.stream()
                .filter(telling -> !isOfWider(telling.proof()))
                .sorted(Comparator.<Telling>comparingLong(
                                telling -> telling.proof().span().from())
                        .thenComparing(telling -> telling.group().id()))
                .toList();
    }

    /// A number told of a whole area is no number at a place that may lie in it.
    private static boolean isOfWider(Proof proof) {
        return proof.outcome() == Proof.Outcome.UNCERTAIN
                && proof.by().stream()
                        .allMatch(claim -> claim.place()
                                .filter(place ->
                                        place instanceof Location.Named named && named.nearness() == Nearness.AREA)
                                .isPresent());
    }

    /// A telling that names a place is one of a post only where the place is the post, lies in it or holds it.
    private static Match hereOnly(Setting setting, Match match, Limit limit) {
        if (!(match.claim().place().orElse(null) instanceof Location.Named named)) return match;
        var isDefinite = named.nearness() == Nearness.NAMED || named.nearness() == Nearness.AREA;
        if (!isDefinite || limit.post().isEmpty()) return match;
        var post = limit.post().get();
        var related = Kinship.places(setting, named.place()).contains(post)
                || Kinship.places(setting, post).contains(named.place());
        if (related) return match;
        return new Match(match.claim(), match.reached(), match.answer().and(Answer.out(Places.OUTSIDE)));
    }

    /// A number of no known day may be from before the term, or from before another number.
    private static Match dated(Match match) {
        if (match.claim().span().from() != Span.BEGINNING) return match;
        return new Match(match.claim(), match.reached(), match.answer().and(Answer.cannotTell("time-unknown")));
    }

    /// Rival counts of one happening are one range.
    private static Telling telling(Setting setting, Charge charge, Group group, Proof proof, Window window) {
        var claims = proof.by();
        var ranges = claims.stream()
                .map(claim -> Tellings.stock(setting, claim, charge.acts()))
                .toList();
        var told = Kinship.acts(setting, claims.getFirst().report().act());
        var effect = Tellings.effect(setting, told, charge.acts()).orElse(Tellings.Effect.COUNTS);
        var judged = window.holds(proof.span(), true) == Tri.IN;
        return new Telling(group, proof, effect, hull(ranges), judged);
    }

    private static Range hull(List<Range> ranges) {
        return new Range(
                ranges.stream().mapToLong(Range::from).min().orElse(0),
                ranges.stream().mapToLong(Range::to).max().orElse(Long.MAX_VALUE));
    }

    /// A breach is where a limit is passed, not each telling that it still is.
    private static List<Occurrence> occurrences(Party party, Limit limit, List<Telling> tellings) {
        var occurrences = new ArrayList<Occurrence>();
        var stock = Range.exactly(limit.bound().minimum());
        var before = Tri.IN;
        for (var telling : tellings) {
            var after = Tellings.after(stock, telling.effect(), telling.range());
            var now = Quantities.holds(limit.bound(), after);
            if (!telling.proof().stands()) {
                if (telling.judged() && after.to() > limit.bound().maximum()) occurrences.add(doubtful(party, telling));
                continue;
            }
            stock = after;
            if (telling.judged() && now == Tri.OUT && before != Tri.OUT)
                occurrences.add(passed(party, limit, telling, after));
            if (telling.judged() && now == Tri.CANNOT_TELL) occurrences.add(straddling(party, limit, telling, after));
            before = now;
        }
        return occurrences;
    }

    /// A limit that was passed before the term and is told as passed when it begins: no new occurrence, yet over.
    private static Optional<Occurrence> carried(Party party, Limit limit, List<Telling> standing) {
        var stock = Range.exactly(limit.bound().minimum());
        var before = Tri.IN;
        for (var telling : standing) {
            stock = Tellings.after(stock, telling.effect(), telling.range());
            var now = Quantities.holds(limit.bound(), stock);
            if (telling.judged())
                return now == Tri.OUT && before == Tri.OUT
                        ? Optional.of(passed(party, limit, telling, stock))
                        : Optional.empty();
            before = now;
        }
        return Optional.empty();
    }

    /// Where the last standing word leaves the limit, if not inside.
    private static Optional<Occurrence> last(Party party, Limit limit, List<Telling> standing) {
        var stock = Range.exactly(limit.bound().minimum());
        for (var telling : standing) stock = Tellings.after(stock, telling.effect(), telling.range());
        if (standing.isEmpty() || !standing.getLast().judged()) return Optional.empty();
        return switch (Quantities.holds(limit.bound(), stock)) {
            case IN -> Optional.empty();
            case CANNOT_TELL -> Optional.of(straddling(party, limit, standing.getLast(), stock));
            case OUT -> Optional.of(passed(party, limit, standing.getLast(), stock));
        };
    }

    /// Over a ceiling it is broken; under a number owed it is kept in part, or not at all.
    private static Occurrence passed(Party party, Limit limit, Telling telling, Range stock) {
        if (stock.from() > limit.bound().maximum()) return occurrence(party, telling, Verdict.BROKEN, "broken");
        return stock.to() > 0
                ? occurrence(party, telling, Verdict.PARTLY_FULFILLED, "done-partly")
                : occurrence(party, telling, Verdict.UNPERFORMED, "told-not-done");
    }

    private static Occurrence straddling(Party party, Limit limit, Telling telling, Range stock) {
        var over = stock.to() > limit.bound().maximum();
        return PartyAnswer.occurrence(
                party,
                telling.group(),
                telling.proof(),
                Verdict.UNCERTAIN,
                over ? Reason.of(Quantities.STRADDLES) : SHORT_PERHAPS);
    }

    private static Occurrence occurrence(Party party, Telling telling, Verdict verdict, String code) {
        return PartyAnswer.occurrence(party, telling.group(), telling.proof(), verdict, Reason.of(code));
    }

    private static Occurrence doubtful(Party party, Telling telling) {
        var verdict = telling.proof().outcome() == Proof.Outcome.DISPUTED ? Verdict.DISPUTED : Verdict.UNCERTAIN;
        return PartyAnswer.occurrence(
                party, telling.group(), telling.proof(), verdict, PartyAnswer.reason(telling.proof()));
    }
}
