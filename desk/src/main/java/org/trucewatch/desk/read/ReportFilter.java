package org.trucewatch.desk.read;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.Span;

/// Which reports a list is to show. Empty parts ask for nothing; words are looked for in all that a report tells.
public record ReportFilter(
        Optional<String> words,
        Optional<String> act,
        Optional<String> actor,
        Optional<String> place,
        Optional<String> source,
        Optional<String> lineage,
        Optional<String> fate,
        Span happened) {

    public static final ReportFilter ALL = new ReportFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Span.ALWAYS);

    boolean takes(View view, Report report) {
        return asked(act, report.act())
                && asked(actor, report.actor())
                && asked(source, report.source())
                && place.stream().allMatch(id -> places(report).anyMatch(id::equals))
                && lineage.stream().allMatch(report.lineages()::contains)
                && report.happened().overlaps(happened)
                && words.stream().allMatch(some -> tells(view, report, some.toLowerCase(Locale.ROOT)));
    }

    private static boolean asked(Optional<String> wanted, String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }

    static Stream<String> places(Report report) {
        return report.places().stream()
                .filter(Location.Named.class::isInstance)
                .map(Location.Named.class::cast)
                .map(Location.Named::place);
    }

    private static boolean tells(View view, Report report, String words) {
        var told = report.telling();
        return Stream.of(
                        Stream.of(report.id(), report.source(), told.claim(), told.note(), told.actorLabel()),
                        Stream.of(told.placeWords(), view.wording().label(report.act())),
                        Stream.of(view.wording().label(report.actor())),
                        places(report).map(view.wording()::label))
                .flatMap(some -> some)
                .anyMatch(some -> some.toLowerCase(Locale.ROOT).contains(words));
    }
}
