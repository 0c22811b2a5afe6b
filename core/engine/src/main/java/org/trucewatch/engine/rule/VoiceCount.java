package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// What [Patterns] finds among the breaches of a ban that are kept in a book.
final class VoiceCount {
    private final List<String> names;
    private final ActBook book;
    /// For each party what each voice tells alone.
    private final List<Map<String, Alone>> voices = new ArrayList<>();
    /// What is counted of each happening.
    private final Map<String, List<Part>> counted = new HashMap<>();

    VoiceCount(List<String> names, ActBook book) {
        this.names = names;
        this.book = book;
        for (var party = 0; party < names.size(); party++) voices.add(new TreeMap<>());
    }

    List<Pattern> patterns() {
        var all = new ArrayList<Pattern>();
        for (var own : voices) for (var alone : own.values()) alone.pattern().ifPresent(all::add);
        return all;
    }

    /// Counts again what changed at the last hearing.
    void count() {
        Set<String> changed = new LinkedHashSet<>();
        add(book.change(Standard.ALLEGED), changed);
        add(book.change(Standard.CORROBORATED), changed);
        for (var happening : changed) {
            for (var part : counted.getOrDefault(happening, List.of())) count(part, -1);
            var anew = alone(happening);
            for (var part : anew) count(part, 1);
            if (anew.isEmpty()) counted.remove(happening);
            else counted.put(happening, anew);
        }
    }

    private static void add(Change change, Set<String> happenings) {
        for (var part : change.gone()) happenings.add(part.id());
        for (var part : change.come()) happenings.add(part.id());
    }

    /// The breaches that one voice tells and none beside it.
    private List<Part> alone(String happening) {
        var proved = book.parts(Standard.CORROBORATED, happening);
        return book.parts(Standard.ALLEGED, happening).stream()
                .filter(part ->
                        part.verdict() == Verdict.BROKEN && !part.voice().isEmpty())
                .filter(part -> proved.stream()
                        .noneMatch(other -> other.party() == part.party() && other.verdict() == Verdict.BROKEN))
                .toList();
    }

    private void count(Part part, int more) {
        voices.get(part.party())
                .computeIfAbsent(part.voice(), voice -> new Alone(names.get(part.party()), voice))
                .count(part.shown().happened(), more);
    }

    /// What one voice tells of one party alone: how often, and when it began and ended.
    private static final class Alone {
        private final String party;
        private final String voice;
        private int count;
        private final TreeMap<Long, Integer> from = new TreeMap<>();
        private final TreeMap<Long, Integer> to = new TreeMap<>();
        private Optional<Pattern> pattern = Optional.empty();
        /// Whether the pattern is yet to be made of the counts.
        private boolean isStale;

        Alone(String party, String voice) {
            this.party = party;
            this.voice = voice;
        }

        void count(Span span, int more) {
            count += more;
            count(from, span.from(), more);
            count(to, span.to(), more);
            isStale = true;
        }

        private static void count(Map<Long, Integer> instants, long instant, int more) {
            if (instants.merge(instant, more, Integer::sum) == 0) instants.remove(instant);
        }

        /// Most voices tell nothing new when a report comes in.
        Optional<Pattern> pattern() {
            if (isStale) pattern = count < Patterns.FEWEST ? Optional.empty() : Optional.of(made());
            isStale = false;
            return pattern;
        }

        private Pattern made() {
            return Patterns.pattern(party, voice, count, new Span(from.firstKey(), to.lastKey()));
        }
    }
}
