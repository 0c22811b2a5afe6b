package org.trucewatch.engine.place;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.evidence.Area;
import org.trucewatch.engine.names.NameTable;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// All places of a case, asked how a told place lies to a named one.
///
/// Source: judging rules, section 3 (place); rules of the judge, C (place).
public final class Atlas {
    /// How much farther *near P* may be than P.
    private static final long NEAR_METRES = 3_000;
    /// Two named places without drawings are apart when more than this lies between them.
    private static final double APART_METRES = 5_000;
    /// Each is another copy of those before.
    private static final int MOST_REMEMBERED = 512;

    private final Map<String, Site> sites;
    private final NameTable names;
    /// Of the declared places that were asked for first: each is asked for by very many claims. Two threads may lose
    /// one of another, which is then climbed again.
    private volatile Map<String, Set<String>> ancestors = Map.of();

    Atlas(Map<String, Site> sites, NameTable names) {
        this.sites = new HashMap<>(sites);
        this.names = names;
    }

    public String id(String name) {
        return names.id(name);
    }

    private Site site(String name) {
        var id = id(name);
        var site = sites.get(id);
        return site != null ? site : Site.unnamed(id);
    }

    public boolean isPlace(String name) {
        return sites.containsKey(id(name));
    }

    /// Inside, at, or a declared member of the zone.
    public Answer in(Location told, String zone, Span span) {
        return unlessVague(told, in(told, zone, span, false));
    }

    /// A place told in words that do not say how near it is proves nothing.
    private static Answer unlessVague(Location told, Answer answer) {
        return isVague(told) ? Answer.PLACE_UNKNOWN : answer;
    }

    public static boolean isVague(Location told) {
        return told instanceof Location.Named named && named.nearness() == Nearness.UNKNOWN;
    }

    /// As *in*, where a zone named itself is at itself.
    private Answer in(Location told, String zone, Span span, boolean mirrored) {
        var answer = told instanceof Location.Named named && named.nearness() != Nearness.NEAR
                ? named(named.place(), site(zone), span)
                : byPosition(told, site(zone), span);
        if (!mirrored || answer.isDoubt()) return answer;
        return answer.isIn() ? Answer.OUTSIDE_PLACE : Answer.IN;
    }

    /// By name first, for a listed settlement beats the drawing; what a closed list does not name lies outside it.
    private Answer named(String place, Site target, Span span) {
        var ids = withAncestors(place);
        if (ids.contains(target.id())) return Answer.IN;
        var around = withAncestors(target.id());
        if (around.contains(id(place))) return Answer.PLACE_STRADDLES;
        if (isClosedList(target)) return Answer.OUTSIDE_PLACE;
        for (var ancestor : ids)
            if (!ancestor.equals(id(place))
                    && !around.contains(ancestor)
                    && spot(ancestor, 0)
                            .map(spot -> lies(spot, target, span))
                            .filter(Answer::isOut)
                            .isPresent()) return Answer.OUTSIDE_PLACE;
        return byPosition(new Location.Named(place, Nearness.NAMED), target, span);
    }

    /// *Near P* is decided by position alone: what lies near a town of the zone may lie outside the zone.
    private Answer byPosition(Location told, Site target, Span span) {
        return spot(told).map(spot -> lies(spot, target, span)).orElse(Answer.PLACE_UNKNOWN);
    }

    private static boolean isClosedList(Site site) {
        return site.closed() && site.outlines().isEmpty();
    }

    public Answer outside(Location told, String zone, Span span) {
        return unlessVague(told, in(told, zone, span, true));
    }

    /// Within the drawing's tolerance or reach of the outline, or declared to face it.
    public Answer onEdge(Location told, String zone, Span span) {
        if (told instanceof Location.Named named && faces(named.place(), zone)) return unlessVague(told, Answer.IN);
        var target = site(zone);
        return near(told, zone, span, Math.max(target.reachMetres(), tolerance(target, span)), true);
    }

    /// On a line: the line itself, a place that faces it, or one within its reach.
    public Answer onLine(Location told, String line, Span span) {
        if (told instanceof Location.Named named && faces(named.place(), line)) return unlessVague(told, Answer.IN);
        return near(told, line, span, reach(line));
    }

    public boolean isLine(String name) {
        return site(name).line();
    }

    /// A place declared to mean some that nobody named, such as *post*.
    public boolean isUnnamedClass(String name) {
        return isPlace(name) && site(name).unknown() && !site(name).line();
    }

    /// Within so many metres of what is drawn.
    public Answer near(Location told, String zone, Span span, long metres) {
        return unlessVague(told, near(told, zone, span, metres, false));
    }

    private Answer near(Location told, String zone, Span span, long metres, boolean edge) {
        if (!edge && isInside(told, zone)) return Answer.IN;
        var range = distance(told, zone, span, edge);
        if (range.isEmpty()) return Answer.PLACE_UNKNOWN;
        if (range.get().most() <= metres) return Answer.IN;
        return range.get().least() > metres ? Answer.OUTSIDE_PLACE : Answer.PLACE_STRADDLES;
    }

    /// At least so many metres from what is drawn.
    public Answer away(Location told, String zone, Span span, long metres) {
        var range = isInside(told, zone) ? Optional.of(Metres.NONE) : distance(told, zone, span, false);
        if (range.isEmpty()) return Answer.PLACE_UNKNOWN;
        if (range.get().least() >= metres) return unlessVague(told, Answer.IN);
        return unlessVague(told, range.get().most() < metres ? Answer.OUTSIDE_PLACE : Answer.PLACE_STRADDLES);
    }

    /// Told at a place itself or at a part of it: at no distance from it, whether or not anybody drew it.
    private boolean isInside(Location told, String zone) {
        return told instanceof Location.Named named
                && named.nearness() != Nearness.NEAR
                && isPartOf(named.place(), zone);
    }

    /// How far a line is declared to reach, for *across*.
    public long reach(String line) {
        return site(line).reachMetres();
    }

    public boolean faces(String place, String line) {
        return site(place).facesLines().stream().anyMatch(one -> id(one).equals(id(line)));
    }

    /// Who held the place over the whole span; empty where nobody surely did.
    public Optional<String> holder(String place, Span span) {
        for (var id : withAncestors(place)) {
            var holders = site(id).holders().stream()
                    .filter(held -> held.during().overlaps(span))
                    .toList();
            if (holders.isEmpty()) continue;
            var first = holders.get(0);
            return holders.size() == 1 && first.during().covers(span) ? Optional.of(first.actor()) : Optional.empty();
        }
        return Optional.empty();
    }

    /// Whether one place is the other or a part of it.
    public boolean isPartOf(String place, String whole) {
        return withAncestors(place).contains(id(whole));
    }

    /// The places that are declared a direct part of a place, by name.
    public List<String> members(String name) {
        var id = id(name);
        return sites.values().stream()
                .filter(site ->
                        site.partOf().stream().anyMatch(whole -> id(whole).equals(id)))
                .map(Site::id)
                .sorted()
                .toList();
    }

    /// The plane on which distances around the place are measured.
    public Optional<Plane> plane(String name) {
        var site = site(name);
        if (!site.outlines().isEmpty())
            return Optional.of(site.outlines().get(0).plane());
        return site.position().map(position -> Plane.at(position.latitude()));
    }

    /// Where a told place is, if that is known.
    public Optional<Position> position(Location told) {
        return spot(told).map(Spot::position);
    }

    /// How far a told place may lie from its position.
    public long doubt(Location told) {
        return spot(told).map(Spot::precision).orElse(0L);
    }

    /// Between which distances two told places lie; empty where one has no position.
    public Optional<Metres> between(Location one, Location other, Function<Position, Plane> plane) {
        var a = spot(one);
        var b = spot(other);
        if (a.isEmpty() || b.isEmpty()) return Optional.empty();
        var distance = plane.apply(b.get().position())
                .distance(a.get().position(), b.get().position());
        return Optional.of(Metres.around(distance, a.get().precision() + b.get().precision()));
    }

    /// Whether a circle around one told place contains another.
    public Answer reaches(Location centre, long radius, Location struck, Optional<Plane> plane) {
        return between(centre, struck, at -> plane.orElseGet(() -> Plane.at(at.latitude())))
                .map(metres -> metres.reach(radius))
                .orElse(Answer.PLACE_UNKNOWN);
    }

    /// A distance that is not exactly known.
    public record Metres(double least, double most) {
        static final Metres NONE = new Metres(0, 0);

        /// How a circle so wide around one of the two lies to the other.
        public Answer reach(long radius) {
            if (most <= radius) return Answer.IN;
            return least > radius ? Answer.OUTSIDE_PLACE : Answer.PLACE_STRADDLES;
        }

        /// Where the ends of the distance are known to so many metres together.
        public static Metres around(double distance, long precision) {
            return new Metres(Math.max(0, distance - precision), distance + precision);
        }
    }

    /// A spot on the map, and how far the true one may lie from it, in metres.
    public record Spot(Position position, long precision) {}

    /// Where a told place is, if that is known.
    public Optional<Spot> spot(Location told) {
        return switch (told) {
            case Location.Point point -> Optional.of(new Spot(point.position(), point.precisionMetres()));
            case Location.Named named -> spot(named.place(), named.nearness() == Nearness.NEAR ? NEAR_METRES : 0);
        };
    }

    private Optional<Spot> spot(String place, long more) {
        var site = site(place);
        return site.position().map(position -> new Spot(position, site.precisionMetres() + more));
    }

    private Answer lies(Spot spot, Site zone, Span span) {
        if (zone.unknown()) return Answer.PLACE_UNKNOWN;
        var answer = Answer.PLACE_UNKNOWN;
        var drawn = 0;
        for (var outline : zone.outlines()) {
            if (!outline.isArea() || !outline.valid().overlaps(span)) continue;
            var own = lies(spot, outline);
            if (drawn++ > 0 && own != answer) return Answer.PLACE_STRADDLES;
            answer = own;
        }
        return drawn == 0 ? apart(spot, zone) : answer;
    }

    private static Answer lies(Spot spot, Outline outline) {
        var doubt = spot.precision() + outline.tolerance();
        return lies(spot.position().lonE7(), spot.position().latE7(), doubt, outline);
    }

    /// How a point lies to a drawn area where so many metres are in doubt.
    public static Answer lies(int lonE7, int latE7, long doubt, Area area) {
        var inside = area.covers(lonE7, latE7);
        if (doubt == 0 || area.isFarFromEdge(lonE7, latE7, doubt)) return inside ? Answer.IN : Answer.OUTSIDE_PLACE;
        var distance = area.metresFromEdge(lonE7, latE7);
        if (inside) return distance >= doubt ? Answer.IN : Answer.PLACE_STRADDLES;
        return distance > doubt ? Answer.OUTSIDE_PLACE : Answer.PLACE_STRADDLES;
    }

    /// A place without a drawing never proves that something lies in it, but far away is outside; far from a closed
    /// list is far from all on it.
    private Answer apart(Spot spot, Site zone) {
        if (isClosedList(zone))
            return members(zone.id()).stream().allMatch(member -> isFar(spot, site(member)))
                    ? Answer.OUTSIDE_PLACE
                    : Answer.PLACE_UNKNOWN;
        return zone.outlines().isEmpty() && isFar(spot, zone) ? Answer.OUTSIDE_PLACE : Answer.PLACE_UNKNOWN;
    }

    private static boolean isFar(Spot spot, Site site) {
        if (site.position().isEmpty()) return false;
        var position = site.position().get();
        var distance = Plane.between(spot.position(), position).distance(spot.position(), position);
        return distance > spot.precision() + site.precisionMetres() + APART_METRES;
    }

    private Optional<Metres> distance(Location told, String zone, Span span, boolean edge) {
        var target = site(zone);
        var spot = spot(told);
        if (spot.isEmpty() || target.unknown()) return Optional.empty();
        var outline = outline(target, span);
        if (outline.isPresent()) {
            var lon = spot.get().position().lonE7();
            var lat = spot.get().position().latE7();
            var precision = spot.get().precision();
            return Optional.of(
                    edge
                            ? Metres.around(outline.get().distance(lon, lat), precision)
                            : Metres.around(
                                    outline.get().distanceToBody(lon, lat),
                                    precision + outline.get().tolerance()));
        }
        if (target.position().isEmpty()) return Optional.empty();
        var position = target.position().get();
        var metres = Plane.between(spot.get().position(), position)
                .distance(spot.get().position(), position);
        return Optional.of(Metres.around(metres, spot.get().precision() + target.precisionMetres()));
    }

    private static long tolerance(Site zone, Span span) {
        return outline(zone, span).map(Outline::tolerance).orElse(0L);
    }

    private static Optional<Outline> outline(Site zone, Span span) {
        return zone.outlines().stream()
                .filter(outline -> outline.valid().overlaps(span))
                .findFirst();
    }

    private Set<String> withAncestors(String place) {
        var known = ancestors;
        var own = known.get(place);
        if (own != null) return own;
        var climbed = climbed(place);
        if (known.size() == MOST_REMEMBERED || !sites.containsKey(place)) return climbed;
        var more = new HashMap<>(known);
        more.put(place, climbed);
        ancestors = more;
        return climbed;
    }

    private Set<String> climbed(String place) {
        var all = new LinkedHashSet<String>();
        var queue = new ArrayDeque<String>(List.of(place));
        while (!queue.isEmpty()) {
            var next = id(queue.remove());
            if (all.add(next)) queue.addAll(site(next).partOf());
        }
        return all;
    }

    /// Whether the answer for this place is the same at every time.
    public boolean isTimeless(String name) {
        for (var outline : site(name).outlines()) if (!outline.valid().equals(Span.ALWAYS)) return false;
        return true;
    }

    /// A drawn area without doubt and at any time, asked for points over and over; one place is the same area whenever
    /// it is asked for.
    public Optional<Area> area(String name) {
        var site = site(name);
        if (site.unknown() || site.outlines().size() != 1 || !isTimeless(name)) return Optional.empty();
        var outline = site.outlines().get(0);
        return outline.isArea() && outline.tolerance() == 0 ? Optional.of(outline) : Optional.empty();
    }

    /// Members of an open list of places are known; others cannot be told.
    public boolean isOpen(String name) {
        return site(name).open();
    }
}
