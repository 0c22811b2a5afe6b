package org.trucewatch.desk.read;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.time.AsOf;

/// The local days of a case: the one that a reader is told of who names none, and those to which a slider may be moved.
record Days(ZoneId zone, Supplier<Shelf> shelf, Supplier<Eyes> all) {
    /// A slider may go back further; what lies so far back is judged when it is asked for.
    private static final int MOST = 366;

    /// The last day of which a reader with these eyes is told, by all that they are shown.
    AsOf today(Eyes own) {
        return end(own, 0);
    }

    /// The end of the day that lies so many days before the last one, by all that is known.
    AsOf before(int days) {
        return end(all.get(), days);
    }

    private AsOf end(Eyes own, int before) {
        long end =
                own.lastTold().minusDays(before).plusDays(1).atStartOfDay(zone).toEpochSecond();
        return AsOf.at(end).knownBy(Math.max(end, own.lastWord()));
    }

    /// How many there are for a slider.
    int count() {
        var first = shelf.get().firstDay();
        return (int) Math.min(MOST, 1 + ChronoUnit.DAYS.between(first, all.get().lastTold()));
    }
}
