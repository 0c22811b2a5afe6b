package org.trucewatch.ledger.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.model.Defect;

/// One file of a mirror beside the checkpoint, and how much of it a ledger of some size fills.
public sealed interface TileFile {
    /// The checkpoint of a mirror lies at this path.
    String CHECKPOINT = "checkpoint";

    /// Which of its kind it is, counted from 0.
    long number();

    /// How many hashes or entries it holds: 256, or fewer if it is the last.
    int width();

    String folder();

    /// `width` neighbouring hashes of a row of the tree.
    record Hashes(int row, long number, int width) implements TileFile {
        public Hashes {
            mustFit(number, width);
        }

        @Override
        public String folder() {
            return "tile/" + row;
        }

        public Hashes full() {
            return new Hashes(row, number, Rows.WIDTH);
        }
    }

    /// The entries below one tile of row 0.
    record Bundle(long number, int width) implements TileFile {
        public Bundle {
            mustFit(number, width);
        }

        @Override
        public String folder() {
            return "tile/entries";
        }

        public Bundle full() {
            return new Bundle(number, Rows.WIDTH);
        }
    }

    default boolean isFull() {
        return width() == Rows.WIDTH;
    }

    /// Where it lies below the root of a mirror: `tile/0/x001/x234/067`, or `tile/entries/000.p/15` if not full.
    default String path() {
        var path = new StringBuilder(String.format(Locale.ROOT, "%03d", number() % 1000));
        for (long rest = number() / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return folder() + "/" + path + (isFull() ? "" : ".p/" + width());
    }

    /// The file at a path below the root of a mirror; empty if a mirror has none of that name.
    static Optional<TileFile> at(String path) {
        return TilePath.read(path).filter(file -> file.path().equals(path));
    }

    /// How many files a row of a ledger with `size` entries has, the last perhaps not full.
    static long count(int row, long size) {
        return (inRow(row, size) + Rows.WIDTH - 1) / Rows.WIDTH;
    }

    /// How many hashes a row of a ledger with `size` entries has.
    static long inRow(int row, long size) {
        return row * Rows.LEVELS >= Long.SIZE ? 0 : size >>> (row * Rows.LEVELS);
    }

    static int width(int row, long number, long size) {
        return (int) Math.min(Rows.WIDTH, inRow(row, size) - number * Rows.WIDTH);
    }

    /// The files a ledger of `size` entries has and the same ledger at `before` entries had not.
    static List<TileFile> added(long before, long size) {
        var files = new ArrayList<TileFile>();
        for (long number = before / Rows.WIDTH; number < count(0, size) && size > before; number++) {
            files.add(new Bundle(number, width(0, number, size)));
        }
        for (int row = 0; inRow(row, size) > 0; row++) {
            boolean grown = inRow(row, size) > inRow(row, before);
            for (long number = inRow(row, before) / Rows.WIDTH; grown && number < count(row, size); number++) {
                files.add(new Hashes(row, number, width(row, number, size)));
            }
        }
        return List.copyOf(files);
    }

    private static void mustFit(long number, int width) {
        if (number < 0 || width < 1 || width > Rows.WIDTH) throw new Defect("a tile holds 1 to 256 hashes");
    }
}
