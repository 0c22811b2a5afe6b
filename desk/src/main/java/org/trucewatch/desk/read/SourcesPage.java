package org.trucewatch.desk.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;

/// Where reports are read, whose word they are, and what people know of how the origins hang together.
public record SourcesPage(List<SourcePart> sources, List<LineagePart> lineages, List<RelationPart> relations) {

    public record SourcePart(
            String id,
            String name,
            String kind,
            String language,
            View.Named lineage,
            String address,
            String note,
            int reports) {}

    /// An origin. Members of a `family` are one voice for facts told only by them; an `anonymous` one is shown and
    /// never carries a verdict alone.
    public record LineagePart(
            String id,
            String name,
            String kind,
            String family,
            Optional<View.Named> speaksFor,
            boolean anonymous,
            String note,
            int reports) {}

    /// What is declared of two origins; without a relation they are independent.
    public record RelationPart(View.Named one, View.Named other, String kind, String why) {}

    public static SourcesPage of(View view) {
        var shelf = view.cut().shelf();
        var bySource = new Counts();
        var byLineage = new Counts();
        view.cut().shown().stream().forEach(row -> {
            bySource.add(shelf.sources().at(row), 1);
            shelf.lineages().at(row).forEach(id -> byLineage.add(id, 1));
        });
        var rows = new ReportRows(view);
        var registry = view.watched().registry();
        return new SourcesPage(
                registry.sources().stream()
                        .map(source -> source(source, rows, bySource.of(source.id())))
                        .toList(),
                registry.lineages().stream()
                        .map(one -> lineage(view, rows, one, byLineage.of(one.id())))
                        .toList(),
                view.watched().casebook().relations().stream()
                        .filter(one -> view.knows(one.known(), one.entered()))
                        .map(one -> new RelationPart(
                                rows.lineage(one.one()),
                                rows.lineage(one.other()),
                                one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                one.why()))
                        .toList());
    }

    private static SourcePart source(Source source, ReportRows rows, int reports) {
        return new SourcePart(
                source.id(),
                rows.source(source.id()).words(),
                source.kind(),
                source.language(),
                rows.lineage(source.lineage()),
                source.address().orElse(""),
                source.note(),
                reports);
    }

    private static LineagePart lineage(View view, ReportRows rows, Lineage lineage, int reports) {
        return new LineagePart(
                lineage.id(),
                rows.lineage(lineage.id()).words(),
                view.wording().label(lineage.kind()),
                lineage.family().map(view.wording()::label).orElse(""),
                lineage.speaksFor().map(view::named),
                lineage.anonymous(),
                lineage.note(),
                reports);
    }
}
