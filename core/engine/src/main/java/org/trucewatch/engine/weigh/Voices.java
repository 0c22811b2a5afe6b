package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;

/// Whose word stands behind claims, and which words are one voice.
///
/// Source: judging rules, sections 1 and 2; rules of the judge, D and G8.
public final class Voices {
    private final Map<String, Lineage> lineages = new HashMap<>();
    private final Map<Pair, Relation> relations = new HashMap<>();
    /// From each lineage that is tied to others on to one that stands for them all.
    private final Map<String, String> tied = new HashMap<>();

    private final List<List<String>> speaking = new ArrayList<>();
    /// Asked of every claim that is looked at closely.
    private final boolean[] nameless;

    private record Pair(String one, String other) {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /// How many voices tell something.
    public enum Count {
        /// At least two that are surely independent.
        SEVERAL,
        /// Two, if those are independent of which it cannot be told.
        PERHAPS_SEVERAL,
        ONE
    }

    public Voices(Evidence evidence, Registry registry, AsOf asOf) {
        for (var lineage : registry.lineages()) lineages.put(lineage.id(), lineage);
        for (var relation : evidence.relations(asOf))
            relations.merge(Pair.of(relation.one(), relation.other()), relation, Voices::later);
        tie(registry);
        for (var voice = 0; voice < evidence.voices().size(); voice++)
            speaking.add(evidence.voices().at(voice).stream()
                    .filter(lineage -> !isAnonymous(lineage))
                    .distinct()
                    .sorted()
                    .toList());
        nameless = new boolean[speaking.size()];
        for (var voice = 0; voice < nameless.length; voice++)
            nameless[voice] = speaking.get(voice).isEmpty();
    }

    /// One family, and those who are declared related, hang together, whoever lies between them.
    private void tie(Registry registry) {
        for (var lineage : registry.lineages())
            lineage.family().ifPresent(family -> tie(lineage.id(), "family " + family));
        relations.forEach((pair, relation) -> {
            if (relation.kind() == Relation.Kind.RELATED) tie(pair.one(), pair.other());
        });
    }

    private void tie(String one, String other) {
        var end = end(one);
        if (!end.equals(end(other))) tied.put(end, end(other));
    }

    private String end(String lineage) {
        var end = lineage;
        while (tied.containsKey(end)) end = tied.get(end);
        return end;
    }

    private static Relation later(Relation one, Relation other) {
        if (one.known() != other.known()) return one.known() > other.known() ? one : other;
        if (one.entered() != other.entered()) return one.entered() > other.entered() ? one : other;
        return weight(one) >= weight(other) ? one : other;
    }

    private static int weight(Relation relation) {
        return switch (relation.kind()) {
            case RELATED -> 2;
            case CANNOT_TELL -> 1;
            case INDEPENDENT -> 0;
        };
    }

    private boolean isAnonymous(String lineage) {
        var known = lineages.get(lineage);
        return known != null && known.anonymous();
    }

    /// Nobody stands behind it who has a name.
    public boolean isAnonymous(int voice) {
        return nameless[voice];
    }

    /// The lineages of a voice that carry weight, sorted.
    public List<String> of(int voice) {
        return speaking.get(voice);
    }

    public Optional<String> speaksFor(String lineage) {
        var known = lineages.get(lineage);
        return known == null ? Optional.empty() : known.speaksFor();
    }

    /// Counts the voices among lineages; `own` tells those that speak for the accused, who are one voice together.
    public Count count(List<String> all, Predicate<String> own) {
        var perhaps = false;
        for (var i = 0; i < all.size(); i++)
            for (var j = i + 1; j < all.size(); j++) {
                var one = all.get(i);
                var other = all.get(j);
                if (isOneVoice(one, other) || (own.test(one) && own.test(other))) continue;
                if (kind(one, other) != Relation.Kind.CANNOT_TELL) return Count.SEVERAL;
                perhaps = true;
            }
        return perhaps ? Count.PERHAPS_SEVERAL : Count.ONE;
    }

    private boolean isOneVoice(String one, String other) {
        if (one.equals(other)) return true;
        var family = family(one);
        return (family.isPresent() && family.equals(family(other))) || kind(one, other) == Relation.Kind.RELATED;
    }

    private Optional<String> family(String lineage) {
        var known = lineages.get(lineage);
        return known == null ? Optional.empty() : known.family();
    }

    private Relation.Kind kind(String one, String other) {
        var relation = relations.get(Pair.of(one, other));
        if (relation != null) return relation.kind();
        return end(one).equals(end(other)) ? Relation.Kind.CANNOT_TELL : Relation.Kind.INDEPENDENT;
    }
}
