package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// A clause broken so many times by one party within a span and a distance. Source: language, section 5; rules of the
/// judge, G27.
final class BreakPatterns {
    private BreakPatterns() {}

    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        var pattern = (Deed.Break) demand.deed();
        var breaches = breaches(setting, pattern, party, window);
        var sure = breaches.stream().filter(one -> isSure(one, window)).toList();
        var occurrences = completed(new Closeness(setting, pattern, true), sure);
        if (occurrences.isEmpty()) occurrences = completed(new Closeness(setting, pattern, false), breaches);
        if (!occurrences.isEmpty()) return PartyAnswer.folded(party, occurrences, OptionalLong.empty());
        var verdict = setting.standard() == Standard.VERIFIED ? Verdict.NOT_DETERMINED : Verdict.NO_BREACH_RECORDED;
        return PartyAnswer.of(party, verdict, Reason.of("no-breach"));
    }

    private static boolean isSure(Occurrence occurrence, Window window) {
        return occurrence.verdict() == Verdict.BROKEN && window.holds(occurrence.happened(), false) == Tri.IN;
    }

    /// Whether two are near enough: surely, or perhaps.
    private record Closeness(Setting setting, Deed.Break pattern, boolean surely) {
        boolean holds(Tri tri) {
            return surely ? tri == Tri.IN : tri != Tri.OUT;
        }
    }

    private static List<Occurrence> completed(Closeness near, List<Occurrence> breaches) {
        var occurrences = new ArrayList<Occurrence>();
        for (int i = 0; i < breaches.size(); i++) completed(near, breaches, i).ifPresent(occurrences::add);
        return occurrences;
    }

    private static List<Occurrence> breaches(Setting setting, Deed.Break pattern, Party party, Window window) {
        var id = pattern.clause().in(setting.text().id());
        var text = setting.file().agreement().text(id.text());
        if (setting.open().contains(id)
                || text.isEmpty()
                || text.get().clause(id.key()).isEmpty()) return List.of();
        var there = setting.asking(id).within(text.get());
        return Clauses.standard(there, text.get().clause(id.key()).get()).occurrences().stream()
                .filter(occurrence -> List.of(Verdict.BROKEN, Verdict.DISPUTED, Verdict.UNCERTAIN)
                        .contains(occurrence.verdict()))
                .filter(occurrence -> occurrence.party().equals(party.id()))
                .filter(occurrence -> window.holds(occurrence.happened(), false) != Tri.OUT)
                .toList();
    }

    /// The breach at `last` with the nearest earlier ones that make up the number, each pair close enough.
    private static Optional<Occurrence> completed(Closeness near, List<Occurrence> breaches, int last) {
        return extended(near, breaches, last - 1, List.of(breaches.get(last)))
                .map(found -> occurrence(near, breaches.get(last), found));
    }

    private static Optional<List<Occurrence>> extended(
            Closeness near, List<Occurrence> breaches, int from, List<Occurrence> taken) {
        if (taken.size() == near.pattern().times()) return Optional.of(taken);
        for (int i = from; i >= 0; i--) {
            var candidate = breaches.get(i);
            if (!near.holds(inTime(near, candidate, taken.getFirst()))) continue;
            if (!taken.stream().allMatch(other -> near.holds(inPlace(near, candidate, other)))) continue;
            if (near.surely() && taken.stream().anyMatch(other -> mayBeOne(near, candidate, other))) continue;
            var more = new ArrayList<>(taken);
            more.add(candidate);
            var found = extended(near, breaches, i - 1, more);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Occurrence occurrence(Closeness near, Occurrence last, List<Occurrence> all) {
        var by = new TreeSet<String>();
        for (var one : all) by.addAll(one.by());
        return new Occurrence(
                last.id(),
                last.party(),
                near.surely() ? Verdict.BROKEN : Verdict.UNCERTAIN,
                last.happened(),
                List.copyOf(by),
                false,
                Reason.of(near.surely() ? "broken" : "pattern-perhaps"));
    }

    /// Whether the earlier lies within the span before the last, from its first to its last second.
    private static Tri inTime(Closeness near, Occurrence earlier, Occurrence last) {
        var sure = before(near, last.happened().to() - 1);
        var perhaps = before(near, last.happened().from());
        if (earlier.happened().from() != Span.BEGINNING && earlier.happened().from() >= sure) return Tri.IN;
        return earlier.happened().to() - 1 >= perhaps ? Tri.CANNOT_TELL : Tri.OUT;
    }

    private static long before(Closeness near, long second) {
        return second == Span.BEGINNING
                ? second
                : Calendar.shifted(near.setting(), second, near.pattern().within(), -1);
    }

    /// Whether nobody says that two breaches are two happenings: one of them is a report that nobody linked, and
    /// neither their times nor their places part them. Source: rules of the judge, M19.
    private static boolean mayBeOne(Closeness near, Occurrence one, Occurrence other) {
        if (one.id().equals(other.id())) return true;
        if (near.setting().seen().areTwo(one.by(), other.by())) return false;
        if (!isSingle(one) && !isSingle(other)) return false;
        return one.happened().overlaps(other.happened())
                && within(near.setting(), Length.metres(0), one, other) != Tri.OUT;
    }

    private static boolean isSingle(Occurrence occurrence) {
        return occurrence.by().contains(occurrence.id());
    }

    private static Tri inPlace(Closeness near, Occurrence one, Occurrence other) {
        return near.pattern()
                .distance()
                .map(length -> within(near.setting(), length, one, other))
                .orElse(Tri.IN);
    }

    private static Tri within(Setting setting, Length length, Occurrence one, Occurrence other) {
        var name = name(setting, one);
        if (name.isPresent() && name.equals(name(setting, other))) return Tri.IN;
        var here = disc(setting, one);
        var there = disc(setting, other);
        if (here.isEmpty() || there.isEmpty()) return Tri.CANNOT_TELL;
        return Distances.between(here.get(), there.get())
                .atMost(Places.metres(length))
                .tri();
    }

    /// The named place at which the first claim of the breach that names one puts it.
    private static Optional<String> name(Setting setting, Occurrence occurrence) {
        return name(places(setting, occurrence));
    }

    static Optional<String> name(Stream<Location> places) {
        return places.filter(place -> place instanceof Location.Named named && named.nearness() == Nearness.NAMED)
                .map(place -> ((Location.Named) place).place())
                .findFirst();
    }

    /// Where the first claim of the breach that tells a known spot puts it.
    private static Optional<Places.Disc> disc(Setting setting, Occurrence occurrence) {
        return disc(setting, places(setting, occurrence));
    }

    static Optional<Places.Disc> disc(Setting setting, Stream<Location> places) {
        return places.flatMap(place -> Places.disc(setting, place).stream()).findFirst();
    }

    private static Stream<Location> places(Setting setting, Occurrence occurrence) {
        return setting.seen().groups().stream()
                .filter(group -> group.id().equals(occurrence.id()))
                .flatMap(group -> group.claims().stream())
                .filter(claim -> occurrence.by().contains(claim.report().id()))
                .flatMap(claim -> claim.place().stream());
    }
}
