package org.trucewatch.desk.read;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;

/// What came to a casebook since: from when on it tells of anything, and when the first of it was known and entered.
///
/// A question that asks of earlier happenings alone, or by what was known or entered before, has the answer it had.
record Since(long happened, long known, long entered) {

    /// `later` has everything that `earlier` has, in the same order, and more behind it.
    static Since of(Casebook earlier, Casebook later) {
        var reports = behind(earlier.reports(), later.reports());
        var links = behind(earlier.links(), later.links());
        var unlinks = behind(earlier.unlinks(), later.unlinks());
        var relations = behind(earlier.relations(), later.relations());
        var findings = behind(earlier.findings(), later.findings());
        var partings = behind(earlier.partings(), later.partings());
        return new Since(
                Stream.of(
                                reports.stream().map(one -> one.happened().from()),
                                links.stream().flatMap(one -> told(one, later)),
                                unlinks.stream().flatMap(one -> told(one, later)),
                                findings.stream().flatMap(one -> told(one, later)),
                                partings.stream().flatMap(one -> told(List.of(one.one(), one.other()), later)),
                                relations.stream().map(one -> Span.BEGINNING))
                        .flatMap(some -> some)
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(Span.END),
                earliest(
                        first(reports, Report::known),
                        first(links, Link::known),
                        first(unlinks, Link.Unlink::known),
                        first(relations, Relation::known),
                        first(partings, Parting::known),
                        first(findings, Finding::known)),
                earliest(
                        first(reports, Report::entered),
                        first(links, Link::entered),
                        first(unlinks, Link.Unlink::entered),
                        first(relations, Relation::entered),
                        first(partings, Parting::entered),
                        first(findings, Finding::entered)));
    }

    private static <T> List<T> behind(List<T> earlier, List<T> later) {
        return later.subList(earlier.size(), later.size());
    }

    private static long earliest(long... moments) {
        return LongStream.of(moments).min().orElse(Span.END);
    }

    private static <T> long first(List<T> some, ToLongFunction<T> moment) {
        return some.stream().mapToLong(moment).min().orElse(Span.END);
    }

    private static Stream<Long> told(Link link, Casebook book) {
        return told(link.reports(), book);
    }

    private static Stream<Long> told(List<String> ids, Casebook book) {
        var reports = Reports.of(book.reports());
        return ids.stream()
                .map(reports::number)
                .filter(number -> number.isPresent())
                .map(number -> reports.happened(number.getAsInt()));
    }

    private static Stream<Long> told(Link.Unlink undone, Casebook book) {
        return book.links().stream()
                .filter(link -> link.id().equals(undone.link()))
                .flatMap(link -> told(link, book));
    }

    private static Stream<Long> told(Finding finding, Casebook book) {
        return book.links().stream()
                .filter(link -> link.incident().equals(finding.incident()))
                .flatMap(link -> told(link, book));
    }

    /// Whether an answer may be another than before.
    boolean touches(AsOf asOf) {
        return tellsBefore(asOf) && known < asOf.known() && entered < asOf.entered();
    }

    /// The same, whatever was known by then.
    boolean tellsBefore(AsOf asOf) {
        return happened < asOf.happened();
    }
}
