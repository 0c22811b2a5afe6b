package org.trucewatch.engine.evidence;

import java.util.Arrays;

/// Takes rows in, one after the other, and lays them out once all are there.
final class ColumnsBuilder {
    private final Records records;
    private int[] shapes;

    ColumnsBuilder(int capacity) {
        records = new Records(capacity);
        shapes = new int[capacity];
    }

    int size() {
        return records.size();
    }

    /// A new row, of which only these are known yet.
    int add(int shape, long known, long entered, int voice) {
        var row = records.add();
        if (row == shapes.length) shapes = Arrays.copyOf(shapes, records.capacity());
        shapes[row] = shape;
        records.set(row, Records.KNOWN, known);
        records.set(row, Records.ENTERED, entered);
        records.set(row, Records.VOICE_AND_SPOT, Records.both(voice, 0));
        return row;
    }

    /// A new row, of which all but the shape stands at a place of other records.
    int add(int shape, Records others, int place) {
        var row = records.add(others, place);
        if (row == shapes.length) shapes = Arrays.copyOf(shapes, records.capacity());
        shapes[row] = shape;
        return row;
    }

    void put(int row, long from, long to, int spot, long position) {
        records.set(row, Records.FROM, from);
        records.set(row, Records.TO, to);
        var voice = Records.first(records.at(row, Records.VOICE_AND_SPOT));
        records.set(row, Records.VOICE_AND_SPOT, Records.both(voice, spot));
        records.set(row, Records.POSITION, position);
    }

    void put(int row, int amount, int coverMetres) {
        records.set(row, Records.AMOUNT_AND_COVER, Records.both(amount, coverMetres));
    }

    /// All of them, the shapes of each page in this order. Nothing can be added after.
    Columns build(int[] order) {
        var layout = new Layout(shapes, size(), order);
        shapes = new int[0];
        records.trim();
        records.settle(layout);
        return new Columns(layout, records);
    }
}
