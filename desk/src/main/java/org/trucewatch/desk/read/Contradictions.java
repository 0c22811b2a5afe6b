package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.time.Span;

/// Sets the claims of the reports of one incident side by side. Nothing is averaged: a cell is what one report tells.
final class Contradictions {
    private final View view;
    private final List<Report> reports;

    Contradictions(View view, List<Report> reports) {
        this.view = view;
        this.reports = reports;
    }

    /// One column: a report and whose word it is.
    public record Column(String report, View.Named source, List<View.Named> lineages) {}

    /// One attribute. It `conflicts` where two cells cannot both be true.
    public record Attribute(String name, boolean conflicts, List<Cell> cells) {}

    /// What one report tells; the words are empty where it tells nothing.
    public record Cell(String report, String value, String words, boolean told, boolean agrees) {}

    private record Told<T>(Optional<T> value, String id, String words) {}

    List<Column> columns() {
        var rows = new ReportRows(view);
        return reports.stream()
                .map(report -> new Column(
                        report.id(),
                        rows.source(report.source()),
                        report.lineages().stream().map(rows::lineage).toList()))
                .toList();
    }

    List<Attribute> attributes() {
        var attributes = new ArrayList<Attribute>();
        attributes.add(attribute("when", this::when, (one, other) -> one.overlaps(other)));
        attributes.add(
                attribute("where", this::where, (one, other) -> one.stream().anyMatch(other::contains)));
        attributes.add(attribute("what", this::what, this::sameKind));
        attributes.add(attribute("who", this::who, this::sameActor));
        attributes.add(attribute("killed", report -> range(report.killed()), Contradictions::meet));
        attributes.add(attribute("wounded", report -> range(report.wounded()), Contradictions::meet));
        attributes.add(
                attribute("how-many", report -> range(report.count().map(Report.Count::range)), Contradictions::meet));
        attributes.add(attribute("happened", this::polarity, Object::equals));
        return attributes.stream()
                .filter(attribute -> attribute.cells.stream().anyMatch(Cell::told))
                .toList();
    }

    private <T> Attribute attribute(String name, Function<Report, Told<T>> value, BiPredicate<T, T> agree) {
        var told = reports.stream().map(value).toList();
        var cells = new ArrayList<Cell>();
        for (int at = 0; at < reports.size(); at++) {
            var own = told.get(at);
            boolean agrees = told.stream().allMatch(other -> agree(own, other, agree));
            cells.add(new Cell(reports.get(at).id(), own.id, own.words, own.value.isPresent(), agrees));
        }
        return new Attribute(name, !cells.stream().allMatch(Cell::agrees), cells);
    }

    private static <T> boolean agree(Told<T> one, Told<T> other, BiPredicate<T, T> agree) {
        return one.value.isEmpty()
                || other.value.isEmpty()
                || agree.test(one.value.get(), other.value.get())
                || agree.test(other.value.get(), one.value.get());
    }

    private Told<Span> when(Report report) {
        var span = Optional.of(report.happened()).filter(some -> !some.isUnknown());
        return new Told<>(
                span,
                view.time().span(report.happened()),
                span.map(view.wording()::span).orElse(""));
    }

    private Told<List<String>> where(Report report) {
        var places = ReportFilter.places(report).toList();
        var words = places.stream().map(view.wording()::label).toList();
        return new Told<>(
                Optional.of(places).filter(some -> !some.isEmpty()),
                String.join("|", places),
                view.wording().list(words));
    }

    private Told<String> what(Report report) {
        return new Told<>(
                Optional.of(report.act()), report.act(), view.wording().label(report.act()));
    }

    private Told<String> who(Report report) {
        var actor = Optional.of(report.actor()).filter(some -> !some.equals(Actor.UNKNOWN));
        return new Told<>(
                actor, report.actor(), actor.map(view.wording()::label).orElse(""));
    }

    private Told<String> polarity(Report report) {
        var word = ReportRows.word(report.polarity());
        return new Told<>(Optional.of(word), word, word);
    }

    private static Told<Range> range(Optional<Range> range) {
        var words = range.map(Contradictions::words).orElse("");
        return new Told<>(range, words, words);
    }

    private static String words(Range range) {
        if (range.to() == Long.MAX_VALUE) return "≥ " + range.from();
        return range.from() == range.to() ? Long.toString(range.from()) : range.from() + "–" + range.to();
    }

    private static boolean meet(Range one, Range other) {
        return one.from() <= other.to() && other.from() <= one.to();
    }

    /// One kind of act that is a kind of the other is no contradiction: one source tells more.
    boolean sameKind(String one, String other) {
        return one.equals(other) || ancestors(one).contains(other) || sharesParent(one, other);
    }

    private boolean sharesParent(String one, String other) {
        return parents(one).stream().anyMatch(parents(other)::contains);
    }

    private List<String> parents(String act) {
        return view.watched().registry().acts().stream()
                .filter(kind -> kind.id().equals(act))
                .map(ActKind::parents)
                .findFirst()
                .orElse(List.of());
    }

    private List<String> ancestors(String act) {
        var all = new ArrayList<String>(List.of(act));
        for (int at = 0; at < all.size(); at++)
            for (var parent : parents(all.get(at))) if (!all.contains(parent)) all.add(parent);
        return all;
    }

    private boolean sameActor(String one, String other) {
        return superiors(one).contains(other);
    }

    private List<String> superiors(String actor) {
        var all = new ArrayList<String>(List.of(actor));
        for (int at = 0; at < all.size(); at++) {
            var id = all.get(at);
            view.watched().registry().actors().stream()
                    .filter(one -> one.id().equals(id))
                    .flatMap(one -> one.parents().stream())
                    .map(Actor.Membership::parent)
                    .filter(parent -> !all.contains(parent))
                    .forEach(all::add);
        }
        return all;
    }
}
