package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.time.AsOf;

/// Who stands behind reports, counted as voices and not as pages: lineages of one family, and lineages that people
/// declared related, are one voice. It counts what is shown; whether it suffices is the judge's to say.
public final class Voices {
    private final Function<String, Optional<Report>> reports;
    private final Map<String, Lineage> lineages = new HashMap<>();
    private final List<Relation> related;
    private final List<Relation> unclear;

    public Voices(Case watched, AsOf asOf) {
        this(watched, asOf, byId(watched.casebook().reports()));
    }

    /// `reports` finds a report of the case by its id.
    public Voices(Case watched, AsOf asOf, Function<String, Optional<Report>> reports) {
        this.reports = reports;
        watched.registry().lineages().forEach(lineage -> lineages.put(lineage.id(), lineage));
        related = relations(watched, asOf, Relation.Kind.RELATED);
        unclear = relations(watched, asOf, Relation.Kind.CANNOT_TELL);
    }

    private static Function<String, Optional<Report>> byId(List<Report> all) {
        var byId = new HashMap<String, Report>();
        all.forEach(report -> byId.put(report.id(), report));
        return id -> Optional.ofNullable(byId.get(id));
    }

    private static List<Relation> relations(Case watched, AsOf asOf, Relation.Kind kind) {
        return watched.casebook().relations().stream()
                .filter(relation -> relation.kind() == kind)
                .filter(relation -> relation.known() < asOf.known() && relation.entered() < asOf.entered())
                .toList();
    }

    /// True where people cannot tell whether two of the voices are independent of each other.
    boolean perhapsOne(List<List<String>> voices) {
        var names = voices.stream().flatMap(List::stream).toList();
        return unclear.stream()
                .anyMatch(relation -> names.contains(relation.one()) && names.contains(relation.other()));
    }

    Optional<Report> report(String id) {
        return reports.apply(id);
    }

    /// The lineages behind the reports, anonymous ones left out, each voice a list, in the order of their names.
    public List<List<String>> of(List<String> ids) {
        var names = new TreeSet<String>();
        ids.forEach(id -> report(id).ifPresent(report -> names.addAll(report.lineages())));
        names.removeIf(this::anonymous);
        var voices = new ArrayList<List<String>>();
        for (var name : names) {
            var same = voices.stream()
                    .filter(voice -> voice.stream().anyMatch(other -> oneVoice(name, other)))
                    .toList();
            voices.removeAll(same);
            var joined = new ArrayList<>(same.stream().flatMap(List::stream).toList());
            joined.add(name);
            voices.add(joined);
        }
        return voices;
    }

    private boolean anonymous(String lineage) {
        return Optional.ofNullable(lineages.get(lineage))
                .map(Lineage::anonymous)
                .orElse(false);
    }

    private boolean oneVoice(String one, String other) {
        var family = family(one);
        return (family.isPresent() && family.equals(family(other)))
                || related.stream().anyMatch(relation -> links(relation, one, other));
    }

    private Optional<String> family(String lineage) {
        return Optional.ofNullable(lineages.get(lineage)).flatMap(Lineage::family);
    }

    private static boolean links(Relation relation, String one, String other) {
        return List.of(relation.one(), relation.other()).equals(List.of(one, other))
                || List.of(relation.one(), relation.other()).equals(List.of(other, one));
    }
}
