package org.trucewatch.flink;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where the columns of `reports.csv` stand under one header.
@SuppressWarnings("EnumOrdinal") // asked sixty times a row
final class Columns {
    /// The place of a column that is not there.
    static final int NONE = -1;

    /// Of a header that cannot be understood: no column stands anywhere.
    static final Columns NOT_UNDERSTOOD = new Columns(0);

    private final int[] places = new int[Column.values().length];
    private final int size;

    private Columns(int size) {
        this.size = size;
        Arrays.fill(places, NONE);
    }

    /// Nothing where a column is none of these or stands twice, or one is missing that a table needs.
    static Optional<Columns> of(String header) {
        var names = List.of(header.split(",", -1));
        var columns = new Columns(names.size());
        for (int place = 0; place < names.size(); place++) {
            var column = Column.of(names.get(place));
            if (column.isEmpty() || columns.at(column.get()) != NONE) return Optional.empty();
            columns.places[column.get().ordinal()] = place;
        }
        for (var needed : List.of(Column.ID, Column.SOURCE, Column.ACT, Column.CLAIM))
            if (columns.at(needed) == NONE) return Optional.empty();
        return Optional.of(columns);
    }

    int at(Column column) {
        return places[column.ordinal()];
    }

    int size() {
        return size;
    }
}
