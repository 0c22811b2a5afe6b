package org.trucewatch.desk.read;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.HeldWords;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Reports;

/// The order in which people did things: by the clock, and within one second by the record.
///
/// What was brought together from a folder tells days and not the order within one; there two stay beside each other.
final class Sequence {
    private static final long NOWHERE = -1;

    private final Edition edition;

    Sequence(Edition edition) {
        this.edition = edition;
    }

    /// Something that was done: when, and in which entry.
    record Done(long known, long entered, Supplier<OptionalLong> entry) {
        /// For a list: what nothing tells of comes first in its second, as it was handed over.
        static final Comparator<Done> ORDER =
                Comparator.comparingLong(Done::known).thenComparingLong(Done::place);

        /// Below 0 where it was done before the other, above 0 where after it, 0 where nothing tells.
        int compareTo(Done other) {
            int byClock = Long.compare(known, other.known);
            if (byClock != 0) return byClock;
            long own = place();
            long its = other.place();
            return own == NOWHERE || its == NOWHERE ? 0 : Long.compare(own, its);
        }

        private long place() {
            return known == entered ? entry.get().orElse(NOWHERE) : NOWHERE;
        }
    }

    Done of(Finding finding) {
        return new Done(
                finding.known(),
                finding.entered(),
                () -> entry(RowTable.DECISIONS, book().findings(), Finding::id, finding.id()));
    }

    Done of(Link link) {
        return new Done(link.known(), link.entered(), () -> entry(RowTable.LINKS, book().links(), Link::id, link.id()));
    }

    Done of(Link.Unlink undone) {
        return new Done(
                undone.known(),
                undone.entered(),
                () -> entry(RowTable.UNLINKS, book().unlinks(), Link.Unlink::link, undone.link()));
    }

    /// A correction is on record as the report that takes the place of another.
    Done of(Correction correction) {
        var id = correction.report();
        return new Done(
                correction.known(),
                correction.entered(),
                () -> Reports.of(book().reports()).number(id).stream()
                        .mapToObj(number -> edition.entry(RowTable.REPORTS, number, id))
                        .findFirst()
                        .orElseGet(OptionalLong::empty));
    }

    private Casebook book() {
        return edition.watched().casebook();
    }

    private <T> OptionalLong entry(RowTable table, List<T> rows, Function<T, String> key, String wanted) {
        for (int number = 0; number < rows.size(); number++)
            if (key.apply(rows.get(number)).equals(wanted)) return edition.entry(table, number, wanted);
        return OptionalLong.empty();
    }

    static Done of(HeldWords words) {
        return new Done(words.known(), words.entered(), () -> OptionalLong.of(words.index()));
    }
}
