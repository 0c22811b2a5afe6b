package org.trucewatch.desk.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.desk.report.ReportRoles;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;
import org.trucewatch.model.time.Span;

/// Writes reports as rows of a list. Only looked up, never listed.
final class ReportRows {
    private final View view;
    private final boolean judged;
    private final Map<String, Source> sources;
    private final Map<String, Lineage> lineages;

    ReportRows(View view) {
        this.view = view;
        judged = view.mandateOverAll().judges();
        sources = view.cut().eyes().sources();
        lineages = view.cut().eyes().lineages();
    }

    Optional<ReportsPage.Fate> fate(Report report) {
        var row = view.cut().shelf().row(report.id());
        if (!judged || row.isEmpty() || !view.cut().shown().get(row.getAsInt())) return Optional.empty();
        var fates = view.cut().fates();
        return Optional.of(fate(view, fates.all().get(fates.code(row.getAsInt()))));
    }

    static ReportsPage.Fate fate(View view, ReportRoles.Fate fate) {
        var word = BoardRoom.word(fate.fate());
        var words = view.wording().fate(fate.why().isEmpty() ? word : fate.why());
        return new ReportsPage.Fate(word, fate.why(), words);
    }

    ReportsPage.Row row(Report report) {
        return new ReportsPage.Row(
                report.id(),
                source(report.source()),
                report.lineages().stream().map(this::lineage).toList(),
                report.lineages().stream().allMatch(this::anonymous),
                view.time(report.said()),
                view.moment(report.known()),
                view.time(report.happened()),
                report.places().stream().map(this::spot).toList(),
                report.telling().placeWords(),
                view.named(report.act()),
                view.named(report.actor()),
                report.telling().actorLabel(),
                word(report.certainty()),
                word(report.modality()),
                word(report.polarity()),
                word(report.standing()),
                report.reply(),
                report.againstOwnSide(),
                report.count().map(count -> figures(count.range(), Optional.of(view.named(count.unit())))),
                report.killed().map(range -> figures(range, Optional.empty())),
                report.wounded().map(range -> figures(range, Optional.empty())),
                report.telling().claim(),
                report.telling().note(),
                view.cut().incidentsOf(report.id()),
                fate(report));
    }

    View.Named source(String id) {
        return new View.Named(
                id, Optional.ofNullable(sources.get(id)).map(this::words).orElse(id));
    }

    /// A source that was made at the desk is called so in the language of the reader.
    private String words(Source source) {
        var key = "source." + source.kind().replace(' ', '-');
        boolean isKnown = DeskSource.isOne(source) && view.wording().knows(key);
        return isKnown ? view.wording().say(key, lineage(source.lineage()).words()) : source.name();
    }

    View.Named lineage(String id) {
        return new View.Named(
                id,
                Optional.ofNullable(lineages.get(id))
                        .filter(lineage -> !lineage.name().isBlank())
                        .map(this::words)
                        .orElse(id));
    }

    /// A party that speaks for itself goes by its own name.
    private String words(Lineage lineage) {
        return lineage.speaksFor()
                .filter(lineage.name()::equals)
                .map(view.wording()::label)
                .orElseGet(() -> view.wording().name(lineage.id()));
    }

    private boolean anonymous(String id) {
        return Optional.ofNullable(lineages.get(id)).map(Lineage::anonymous).orElse(false);
    }

    ReportsPage.Spot spot(Location location) {
        return switch (location) {
            case Location.Named(var place, var nearness) ->
                new ReportsPage.Spot(
                        place,
                        view.wording().label(place),
                        word(nearness),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case Location.Point(var position, var precision) ->
                new ReportsPage.Spot(
                        "",
                        "",
                        "point",
                        Optional.of(position.longitude()),
                        Optional.of(position.latitude()),
                        Optional.of(precision));
        };
    }

    static ReportsPage.Figures figures(Range range, Optional<View.Named> unit) {
        var top = range.to() == Span.END ? OptionalLong.empty() : OptionalLong.of(range.to());
        return new ReportsPage.Figures(range.from(), top.stream().boxed().findFirst(), unit);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
