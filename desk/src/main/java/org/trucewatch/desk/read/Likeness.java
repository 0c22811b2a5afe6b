package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// Looks for what makes two reports look like one happening told twice. It gives reasons and no score, and decides
/// nothing.
final class Likeness {
    /// A time told more loosely than this says nothing about one happening.
    private static final long LOOSEST_SECONDS = 7L * 86_400;

    private static final double NEAR_METRES = 3_000;
    private static final long WIDE_METRES = 5_000;
    private static final double LATITUDE_DEGREE_METRES = 111_195;
    private static final int SHORTEST_WORD = 3;
    private static final double SHARED_PART = 0.4;
    private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u065F\\u0670\\u0640]");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final Map<String, Place> places = new HashMap<>();
    private final Contradictions kinds;

    Likeness(View view) {
        view.watched().registry().places().forEach(place -> places.put(place.id(), place));
        kinds = new Contradictions(view, List.of());
    }

    /// One reason, by its name, and the things it is about.
    record Reason(String name, List<String> parts) {
        Reason {
            parts = List.copyOf(parts);
        }
    }

    /// Why the two look alike; empty where they do not look alike enough to ask anybody. Time and place must agree, and
    /// the act or the words.
    List<Reason> between(Report one, Report other) {
        var reasons = new ArrayList<Reason>();
        if (!told(one) || !told(other) || !one.happened().overlaps(other.happened())) return List.of();
        var where = where(one, other);
        if (where.isEmpty()) return List.of();
        var shared = shared(one.telling().claim(), other.telling().claim());
        act(one, other).ifPresent(reasons::add);
        if (reasons.isEmpty() && shared.isEmpty()) return List.of();
        reasons.add(new Reason("same-time", List.of()));
        reasons.add(where.get());
        if (!shared.isEmpty()) reasons.add(new Reason("same-words", shared));
        if (one.lineages().stream().anyMatch(other.lineages()::contains))
            reasons.add(new Reason("same-origin", List.of()));
        return reasons;
    }

    private static boolean told(Report report) {
        var span = report.happened();
        return span.from() != Span.BEGINNING
                && span.to() != Span.END
                && span.to() - span.from() <= LOOSEST_SECONDS
                && report.modality() == Report.Modality.TOLD;
    }

    private Optional<Reason> act(Report one, Report other) {
        if (one.act().equals(other.act())) return Optional.of(new Reason("same-act", List.of(one.act())));
        return kinds.sameKind(one.act(), other.act())
                ? Optional.of(new Reason("like-act", List.of(one.act(), other.act())))
                : Optional.empty();
    }

    private Optional<Reason> where(Report one, Report other) {
        for (var here : one.places())
            for (var there : other.places()) {
                var reason = where(here, there);
                if (reason.isPresent()) return reason;
            }
        return Optional.empty();
    }

    private Optional<Reason> where(Location here, Location there) {
        if (here instanceof Location.Named(var place, var _)
                && there instanceof Location.Named(var other, var _)
                && place.equals(other)) return narrow(place) ? same(place) : Optional.empty();
        var from = position(here);
        var to = position(there);
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        double metres = metres(from.get(), to.get());
        return metres <= NEAR_METRES
                ? Optional.of(new Reason("near-place", List.of(Long.toString(Math.round(metres / 100) * 100))))
                : Optional.empty();
    }

    /// That both tell of a whole region makes them no more alike.
    private boolean narrow(String place) {
        return Optional.ofNullable(places.get(place))
                .map(known -> known.precisionMetres() <= WIDE_METRES)
                .orElse(false);
    }

    private static Optional<Reason> same(String place) {
        return Optional.of(new Reason("same-place", List.of(place)));
    }

    private Optional<Position> position(Location location) {
        return switch (location) {
            case Location.Named(var place, var _) ->
                Optional.ofNullable(places.get(place))
                        .filter(known -> known.precisionMetres() <= WIDE_METRES)
                        .flatMap(Place::position);
            case Location.Point(var position, var precision) ->
                precision <= WIDE_METRES ? Optional.of(position) : Optional.empty();
        };
    }

    /// On a plane, which at a few kilometres is exact enough.
    private static double metres(Position one, Position other) {
        double north = (one.latitude() - other.latitude()) * LATITUDE_DEGREE_METRES;
        double shrink = StrictMath.cos(StrictMath.toRadians(one.latitude()));
        double east = (one.longitude() - other.longitude()) * LATITUDE_DEGREE_METRES * shrink;
        return StrictMath.hypot(north, east);
    }

    /// The words that both claims have, where these are a good part of all their words; as the first claim writes them.
    private static List<String> shared(String one, String other) {
        var words = words(one);
        var others = words(other).keySet();
        var all = new TreeSet<>(words.keySet());
        all.addAll(others);
        words.keySet().retainAll(others);
        boolean enough = words.size() >= SHORTEST_WORD && words.size() >= SHARED_PART * all.size();
        return enough ? List.copyOf(words.values()) : List.of();
    }

    /// The words of a claim as they are written, each by the form in which it is compared.
    private static Map<String, String> words(String claim) {
        var words = new LinkedHashMap<String, String>();
        for (var found = WORDS.matcher(claim); found.find(); ) {
            var plain = plain(found.group());
            if (plain.length() >= SHORTEST_WORD) words.putIfAbsent(plain, found.group());
        }
        return words;
    }

    /// Without vowel signs and with one form of each letter that Arabic writes in several.
    private static String plain(String word) {
        return MARKS.matcher(word.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace('أ', 'ا')
                .replace('إ', 'ا')
                .replace('آ', 'ا')
                .replace('ى', 'ي')
                .replace('ة', 'ه');
    }
}
