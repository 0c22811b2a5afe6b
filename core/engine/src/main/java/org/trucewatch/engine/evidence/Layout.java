package org.trucewatch.engine.evidence;

import java.util.Arrays;

/// Where each row stands in memory.
///
/// Nine rows in ten concern no clause. Told in the order of their reports, the others lie scattered over all memory,
/// and a scan waits for each. So within a page of rows those of one shape stand together, the shapes of one act side
/// by side: a *run* each. Who asks for a few shapes reads a few runs, in one go, and nothing else. Rows keep their
/// numbers; six bytes a row and eight a run lead from one to the other.
final class Layout {
    private final char[] places;
    private final char[] rows;
    private final char[] runs;
    /// The first run of each page, and one beyond the last.
    private final int[] firstRuns;

    private final int[] shapes;
    /// Where each run begins, and one beyond the last.
    private final int[] starts;

    /// Of the shapes of rows, and of all shapes in the order in which they shall stand.
    Layout(int[] shapeOfRow, int size, int[] order) {
        places = new char[size];
        rows = new char[size];
        runs = new char[size];
        var pages = Pages.count(size);
        firstRuns = new int[pages + 1];
        var all = new Runs((int) Math.min(size, (long) pages * order.length));
        for (var page = 0; page < pages; page++) {
            var first = page * Pages.ROWS;
            lay(shapeOfRow, first, Math.min(size, first + Pages.ROWS), order, all);
            firstRuns[page + 1] = all.count;
        }
        shapes = Arrays.copyOf(all.shapes, all.count);
        starts = Arrays.copyOf(all.starts, all.count + 1);
        starts[all.count] = size;
    }

    /// Runs as they are laid, page by page.
    private static final class Runs {
        private final int[] shapes;
        private final int[] starts;
        private int count;

        Runs(int most) {
            shapes = new int[most];
            starts = new int[most];
        }

        void add(int shape, int start) {
            shapes[count] = shape;
            starts[count++] = start;
        }
    }

    /// Counts the rows of each shape in a page, which is from `first` up to `end`, gives each shape that is told its
    /// run, and each row the next place in it.
    private void lay(int[] shapeOfRow, int first, int end, int[] order, Runs all) {
        var next = new int[order.length];
        var runOfShape = new int[order.length];
        for (var row = first; row < end; row++) next[shapeOfRow[row]]++;
        var before = all.count;
        var place = first;
        for (var shape : order) {
            var count = next[shape];
            if (count == 0) continue;
            runOfShape[shape] = all.count - before;
            all.add(shape, place);
            next[shape] = place;
            place += count;
        }
        for (var row = first; row < end; row++) {
            var shape = shapeOfRow[row];
            runs[row] = (char) runOfShape[shape];
            places[row] = (char) next[shape];
            rows[next[shape]++] = (char) row;
        }
    }

    /// The place at which a row stands, in the same page.
    int placeOf(int row) {
        return (row & -Pages.ROWS) | places[row];
    }

    /// The row that stands at a place, in the same page.
    int rowAt(int place) {
        return (place & -Pages.ROWS) | rows[place];
    }

    int shapeOf(int row) {
        return shapes[firstRuns[row / Pages.ROWS] + runs[row]];
    }

    int firstRun(int page) {
        return firstRuns[page];
    }

    int shapeOfRun(int run) {
        return shapes[run];
    }

    /// The place at which a run begins; the one before it ends there.
    int start(int run) {
        return starts[run];
    }

    long bytes() {
        return 6L * places.length + 8L * shapes.length;
    }
}
