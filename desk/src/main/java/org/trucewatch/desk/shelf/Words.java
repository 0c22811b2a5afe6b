package org.trucewatch.desk.shelf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Reports;

/// In which reports a word stands, by their numbers in the order of the record, so that what was read stays
/// as it is when more are added.
///
/// Parts are as a binary number counts: the last ones are read again as one where they are no longer than
/// what comes behind, so that there are few, and each report is read a few times in all.
final class Words {
    private final List<Part> parts;

    private record Part(int from, int to, WordIndex index) {
        static Part of(Reports reports, int from, int to) {
            var told = new WordIndex.Builder();
            for (int number = from; number < to; number++) tell(number, reports.get(number), told);
            return new Part(from, to, told.build());
        }

        private static void tell(int number, Report report, WordIndex.Builder told) {
            var telling = report.telling();
            told.add(number, telling.claim());
            told.add(number, telling.note());
            told.add(number, telling.actorLabel());
            told.add(number, telling.placeWords());
            told.add(number, report.source());
            told.name(report.id());
        }
    }

    private Words(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static Words of(Reports reports) {
        return new Words(List.of()).with(reports);
    }

    /// Those of `reports`, which begin with the ones that are read already.
    Words with(Reports reports) {
        var kept = new ArrayList<>(parts);
        int from = kept.isEmpty() ? 0 : kept.getLast().to;
        while (!kept.isEmpty() && kept.getLast().to - kept.getLast().from <= reports.size() - from)
            from = kept.removeLast().from;
        if (from < reports.size()) kept.add(Part.of(reports, from, reports.size()));
        return new Words(kept);
    }

    /// The numbers of the reports in which a word that holds `word` stands.
    BitSet numbers(String word) {
        var found = new BitSet();
        for (var part : parts) part.index.rows(word, found);
        return found;
    }

    /// Whether the id of some report may hold `word`; if not, nobody needs to look at each.
    boolean mayName(String word) {
        return parts.stream().anyMatch(part -> part.index.mayName(word));
    }
}
