package org.trucewatch.engine.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.engine.evidence.Shape.Details;
import org.trucewatch.model.Defect;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;

/// Turns a casebook into columns, in the order of the reports' ids. Names are brought to the form of the registry.
final class Intake {
    private final Registry registry;
    private final Map<String, String> acts = new HashMap<>();
    private final Map<String, String> actors = new HashMap<>();
    private Optional<Report> last = Optional.empty();
    private int lastShape;

    Intake(Registry registry) {
        this.registry = registry;
    }

    Evidence take(Casebook casebook) {
        var builder = Evidence.builder(casebook.reports().size());
        if (!(casebook.reports() instanceof Reports kept))
            return takeAll(Reports.byId(casebook.reports()), casebook, builder);
        var numbers = kept.numbersById();
        return takeAll(kept.inOrder(numbers), casebook, builder.numbered(numbers));
    }

    /// Only what came is read; all else is taken from the evidence before, row by row.
    Evidence take(Casebook casebook, Evidence before) {
        var known = before.numbers();
        if (!(casebook.reports() instanceof Reports kept) || known.length < before.reports()) return take(casebook);
        var numbers = kept.numbersById(known);
        var reports = kept.inOrder(numbers);
        var builder = new EvidenceBuilder(before.size() + numbers.length - known.length, before).numbered(numbers);
        var taken = 0;
        for (var place = 0; place < numbers.length; place++)
            if (numbers[place] < known.length) builder.report(before, taken++);
            else {
                if (place + 1 < numbers.length) mustDiffer(reports.id(place), reports.id(place + 1));
                add(reports.get(place), builder);
            }
        return built(builder, reports, casebook);
    }

    private Evidence takeAll(List<Report> reports, Casebook casebook, EvidenceBuilder builder) {
        for (var report : reports) {
            if (last.isPresent()) mustDiffer(last.get().id(), report.id());
            add(report, builder);
        }
        return built(builder, reports, casebook);
    }

    private static void mustDiffer(String one, String next) {
        if (one.equals(next)) throw new Defect("two reports with one id: " + one);
    }

    /// With what is about the reports that were taken.
    private static Evidence built(EvidenceBuilder builder, List<Report> reports, Casebook casebook) {
        builder.called(number -> Reports.id(reports, number))
                .relations(casebook.relations())
                .partings(casebook.partings())
                .findings(casebook.findings());
        casebook.links().stream()
                .sorted(Comparator.comparing(Link::id))
                .forEach(link -> builder.link(link, numbersOf(link, reports)));
        casebook.unlinks().forEach(builder::unlink);
        for (var correction : casebook.corrections()) correct(correction, reports, builder);
        return builder.build();
    }

    /// A correction holds once it and the report that makes it can be seen.
    private static void correct(Correction correction, List<Report> reports, EvidenceBuilder builder) {
        var earlier = number(correction.corrected(), reports);
        var later = number(correction.report(), reports);
        if (earlier < 0 || later < 0) return;
        var report = reports.get(later);
        var from = new AsOf(
                report.happened().from(),
                Math.max(correction.known(), report.known()),
                Math.max(correction.entered(), report.entered()));
        builder.correction(earlier, from);
    }

    private static int[] numbersOf(Link link, List<Report> reports) {
        return link.reports().stream()
                .mapToInt(id -> number(id, reports))
                .filter(number -> number >= 0)
                .distinct()
                .toArray();
    }

    /// The place of a report in the order of ids, or below 0 where there is none.
    private static int number(String id, List<Report> reports) {
        var place = Bisection.count(
                reports.size(), middle -> Reports.id(reports, middle).compareTo(id) < 0);
        return place < reports.size() && Reports.id(reports, place).equals(id) ? place : -1;
    }

    private void add(Report report, EvidenceBuilder builder) {
        builder.report(report.known(), report.entered(), shape(report, builder), builder.voice(report.lineages()));
        var span = effective(report);
        var amount = amount(report, builder);
        var cover = Math.toIntExact(report.coverMetres());
        for (var place : places(report)) {
            switch (place) {
                case Location.Named named ->
                    builder.claim(span.from(), span.to(), builder.named(named), 0, 0, amount, cover);
                case Location.Point point ->
                    builder.claim(
                            span.from(),
                            span.to(),
                            builder.point(point.precisionMetres()),
                            point.position().lonE7(),
                            point.position().latE7(),
                            amount,
                            cover);
            }
            builder.origins(report.origins());
        }
        if (report.places().isEmpty()) {
            builder.claim(span.from(), span.to(), Evidence.NOWHERE, 0, 0, amount, cover);
            builder.origins(report.origins());
        }
    }

    private static int amount(Report report, EvidenceBuilder builder) {
        if (report.count().isEmpty()) return builder.noAmount();
        var count = report.count().get();
        return builder.amount(new Evidence.Amount(count.range(), count.unit()));
    }

    private static List<Location> places(Report report) {
        var places = report.places();
        return places.size() < 2 ? places : places.stream().distinct().toList();
    }

    /// Most reports of a table say the same as the one before, but for when and where.
    private int shape(Report report, EvidenceBuilder builder) {
        if (last.isEmpty() || !isAlike(last.get(), report)) lastShape = newShape(report, builder);
        last = Optional.of(report);
        return lastShape;
    }

    private static boolean isAlike(Report one, Report other) {
        return one.act().equals(other.act())
                && one.actor().equals(other.actor())
                && one.certainty() == other.certainty()
                && one.details().equals(other.details())
                && one.modality() == other.modality()
                && one.polarity() == other.polarity()
                && one.againstOwnSide() == other.againstOwnSide()
                && one.reply() == other.reply()
                && one.notObserved().equals(other.notObserved());
    }

    private int newShape(Report report, EvidenceBuilder builder) {
        return builder.shape(new Shape(
                builder.act(acts.computeIfAbsent(report.act(), this::canonicalAct)),
                builder.actor(actors.computeIfAbsent(report.actor(), this::canonicalActor)),
                report.certainty(),
                builder.details(new Details(report.details())),
                report.modality(),
                report.polarity(),
                report.againstOwnSide(),
                report.reply(),
                report.notObserved()));
    }

    /// What is claimed, cut where it was said: nobody tells of what has not happened yet.
    private static Span effective(Report report) {
        var happened = report.happened();
        var end = Math.min(happened.to(), report.said().to());
        return end > happened.from() ? new Span(happened.from(), end) : happened;
    }

    /// The first act that has the name as an alias, unless one is called so itself.
    private String canonicalAct(String name) {
        var first = name;
        for (var act : registry.acts()) {
            if (act.id().equals(name)) return name;
            if (first.equals(name) && act.aliases().contains(name)) first = act.id();
        }
        return first;
    }

    private String canonicalActor(String name) {
        if (name.isEmpty()) return Actor.UNKNOWN;
        var first = name;
        for (var actor : registry.actors()) {
            if (actor.id().equals(name)) return name;
            if (first.equals(name) && actor.aliases().contains(name)) first = actor.id();
        }
        return first;
    }
}
