package org.trucewatch.desk.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.trucewatch.desk.shelf.Shelf;

/// The points of a shelf by where they lie, so that those of a tile stand together.
///
/// A point that is told with a precision is never drawn finer than that: those that may be told apart at one level only
/// stand by themselves. Immutable; safe to use from several threads.
public final class Points {
    private static final double E7 = 1e7;

    private final Shelf shelf;
    private final List<Group> groups;

    /// Points that may be drawn in squares of this level or a coarser one, by their path; each with the
    /// number of its report, for the row of one becomes another when reports are added.
    private static final class Group {
        private final int level;
        private final long[] paths;
        private final int[] numbers;

        Group(int level, List<long[]> points) {
            this.level = level;
            points.sort((one, other) -> Long.compare(one[0], other[0]));
            paths = points.stream().mapToLong(point -> point[0]).toArray();
            numbers = points.stream().mapToInt(point -> (int) point[1]).toArray();
        }

        /// Both together.
        private Group(Group one, Group other) {
            level = one.level;
            paths = new long[one.paths.length + other.paths.length];
            numbers = new int[paths.length];
            int mine = 0;
            for (int next = 0; next <= other.paths.length; next++) {
                int end = next < other.paths.length ? first(one.paths, other.paths[next]) : one.paths.length;
                System.arraycopy(one.paths, mine, paths, mine + next, end - mine);
                System.arraycopy(one.numbers, mine, numbers, mine + next, end - mine);
                mine = end;
                if (next == other.paths.length) break;
                paths[mine + next] = other.paths[next];
                numbers[mine + next] = other.numbers[next];
            }
        }

        Group with(Optional<Group> other) {
            return other.map(one -> new Group(this, one)).orElse(this);
        }
    }

    public Points(Shelf shelf) {
        this(shelf, groups(shelf, 0));
    }

    private Points(Shelf shelf, List<Group> groups) {
        this.shelf = shelf;
        this.groups = groups;
    }

    /// Those of the shelf of a case to which more came.
    public Points with(Shelf grown) {
        var fresh = new ArrayList<>(groups(grown, shelf.size()));
        var all = new ArrayList<Group>();
        for (var group : groups) {
            var same = fresh.stream().filter(one -> one.level == group.level).findFirst();
            all.add(group.with(same));
            same.ifPresent(fresh::remove);
        }
        all.addAll(fresh);
        all.sort(Comparator.comparingInt(group -> group.level));
        return new Points(grown, all);
    }

    /// The points of the reports from the number `first` on.
    private static List<Group> groups(Shelf shelf, int first) {
        var byLevel = new ArrayList<List<long[]>>();
        for (int level = 0; level <= Mercator.FINEST; level++) byLevel.add(new ArrayList<>());
        for (int number = first; number < shelf.size(); number++) {
            int row = shelf.rowOf(number);
            if (shelf.precision(row) == Shelf.NO_POINT) continue;
            double latitude = shelf.latE7(row) / E7;
            long path = Mercator.path(Mercator.x(shelf.lonE7(row) / E7), Mercator.y(latitude));
            byLevel.get(Mercator.level(latitude, shelf.precision(row))).add(new long[] {path, number});
        }
        var groups = new ArrayList<Group>();
        for (int level = 0; level <= Mercator.FINEST; level++)
            if (!byLevel.get(level).isEmpty()) groups.add(new Group(level, byLevel.get(level)));
        return groups;
    }

    /// Takes a square: its zoom and place there, and how many reports it holds by the number of their standard.
    @FunctionalInterface
    interface Squares {
        void take(int level, int x, int y, int[] counts);
    }

    /// Tells the squares of a tile, those that are wider than the tile as well: `finer` zooms below it, where the
    /// points may be told apart so far. `standards` has a number below `most` for each row that is `wanted`.
    void squares(Tile tile, int finer, IntPredicate wanted, byte[] standards, int most, Squares taker) {
        for (var group : groups) {
            int level = Math.min(tile.zoom() + finer, group.level);
            squares(group, level, tile.under(Math.min(tile.zoom(), level)), wanted, standards, most, taker);
        }
    }

    private void squares(
            Group group, int level, Tile within, IntPredicate wanted, byte[] standards, int most, Squares taker) {
        int shift = 2 * (Mercator.FINEST - level);
        int at = first(group.paths, within.firstPath());
        int end = first(group.paths, within.endPath());
        while (at < end) {
            long square = group.paths[at] >>> shift;
            var counts = new int[most];
            boolean any = false;
            for (; at < end && group.paths[at] >>> shift == square; at++) {
                int row = shelf.rowOf(group.numbers[at]);
                if (!wanted.test(row)) continue;
                counts[standards[row]]++;
                any = true;
            }
            if (any) taker.take(level, Mercator.x(square), Mercator.y(square), counts);
        }
    }

    private static int first(long[] paths, long from) {
        int found = Arrays.binarySearch(paths, from);
        if (found < 0) return -found - 1;
        while (found > 0 && paths[found - 1] == from) found--;
        return found;
    }
}
