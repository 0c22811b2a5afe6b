package org.trucewatch.desk.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Link;

/// The links by which a correction comes into the incidents in which the corrected report stands.
///
/// A link loses a report that is corrected. Without these a happening would lose a voice by a better word of
/// it, and a party could take its own admission out of an incident. Each is a link like any other, and is
/// undone like any other.
final class InheritedLinks {
    private InheritedLinks() {}

    /// One for each incident; none where the corrected report stands in none, or its links were undone.
    /// `today` is the day on which it is known.
    static List<CaseImport.NewRow> of(Casebook book, String corrected, String correction, String why, String today) {
        var numbers = new ArrayList<>(book.links().stream().map(Link::id).toList());
        var rows = new ArrayList<CaseImport.NewRow>();
        for (var link : standing(book, corrected)) {
            var number = Numbers.next("L", numbers);
            numbers.add(number);
            rows.add(new Cells()
                    .put("id", number)
                    .put("incident", link.incident())
                    .put("reports", List.of(correction))
                    .put("place", link.place())
                    .put("why", corrected + " → " + correction + ": " + why)
                    .put("known_on", today)
                    .of(RowTable.LINKS));
        }
        return rows;
    }

    private static List<Link> standing(Casebook book, String report) {
        var undone = book.unlinks().stream().map(Link.Unlink::link).collect(Collectors.toSet());
        var first = new LinkedHashMap<String, Link>();
        for (var link : book.links())
            if (link.reports().contains(report) && !undone.contains(link.id()))
                first.putIfAbsent(link.incident(), link);
        return List.copyOf(first.values());
    }
}
