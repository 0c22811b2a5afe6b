package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.desk.report.ReportRoles;

/// What became of each report under one judgement: a byte for each row of the shelf.
///
/// Rows stand in the order of time, and one day changes what became of the reports of few days: pages of rows that are
/// the same under another judgement are kept once for both.
final class Fates {
    private static final int BITS = 11;
    private static final int ROWS_A_PAGE = 1 << BITS;
    private final byte[][] pages;
    /// How many rows of each page have each fate, by code.
    private final short[][] counts;

    private final List<ReportRoles.Fate> known;
    private final int rows;
    private int own;

    private Fates(int rows, List<ReportRoles.Fate> known) {
        this.rows = rows;
        this.known = known;
        pages = new byte[(rows + ROWS_A_PAGE - 1) >>> BITS][];
        counts = new short[pages.length][];
    }

    /// Takes the fates that reports have, one by one, in any order; of several of one report the weightiest is kept.
    static final class Builder {
        private final byte[] codes;
        private final List<ReportRoles.Fate> known;
        private final Optional<Fates> other;

        /// `other` is what became of the same reports under a judgement that is perhaps much alike.
        Builder(int rows, Optional<Fates> other) {
            codes = new byte[rows];
            known = new ArrayList<>(other.map(Fates::all).orElse(List.of(ReportRoles.Fate.NO_CLAUSE)));
            this.other = other;
        }

        /// Begins with those that the reports have by another judgement, before any is taken.
        void begin(Fates others) {
            known.clear();
            known.addAll(others.all());
            for (int row = 0; row < codes.length; row++) codes[row] = (byte) others.code(row);
        }

        void take(int row, ReportRoles.Fate fate) {
            int old = codes[row];
            if (known.get(old).equals(fate)) return;
            if (ReportRoles.BY_WEIGHT.compare(fate, known.get(old)) > 0) codes[row] = code(fate);
        }

        private byte code(ReportRoles.Fate fate) {
            int code = known.indexOf(fate);
            if (code < 0) {
                code = known.size();
                known.add(fate);
            }
            return (byte) code;
        }

        Fates build() {
            var fates = new Fates(codes.length, known);
            for (int page = 0; page < fates.pages.length; page++) fates.keep(page, codes, other);
            return fates;
        }
    }

    private void keep(int page, byte[] codes, Optional<Fates> other) {
        int from = page << BITS;
        var bytes = Arrays.copyOfRange(codes, from, Math.min(codes.length, from + ROWS_A_PAGE));
        var same = other.filter(one -> page < one.pages.length && Arrays.equals(one.pages[page], bytes));
        pages[page] = same.map(one -> one.pages[page]).orElse(bytes);
        counts[page] = same.map(one -> one.counts[page]).orElseGet(() -> counted(bytes));
        if (same.isEmpty()) own += bytes.length + Short.BYTES * counts[page].length;
    }

    private static short[] counted(byte[] codes) {
        int most = 0;
        for (byte code : codes) most = Math.max(most, code);
        var counts = new short[most + 1];
        for (byte code : codes) counts[code]++;
        return counts;
    }

    /// Several of one shelf for that which has more reports, in the rows `fresh`; these no clause has asked
    /// for yet.
    ///
    /// Pages before the first of them stay as they are. A page that several have is moved once for them: of
    /// all days most pages are the same.
    static List<Fates> moved(List<Fates> all, BitSet fresh) {
        var moved = all.stream()
                .map(old -> new Fates(old.rows + fresh.cardinality(), old.known))
                .toList();
        if (moved.isEmpty()) return moved;
        int pages = moved.getFirst().pages.length;
        int whole = fresh.isEmpty() ? pages : fresh.nextSetBit(0) >>> BITS;
        int from = 0;
        for (int page = 0; page < pages; page++) {
            int begin = page << BITS;
            int end = Math.min(moved.getFirst().rows, begin + ROWS_A_PAGE);
            int to = from + end - begin - fresh.get(begin, end).cardinality();
            var moving = new Moving(fresh, from, to, begin, end);
            for (int at = 0; at < moved.size(); at++)
                if (page < whole) moved.get(at).share(page, all.get(at));
                else moving.into(moved.get(at), page, all.get(at));
            from = to;
        }
        return moved;
    }

    private void share(int page, Fates other) {
        pages[page] = other.pages[page];
        counts[page] = other.counts[page];
    }

    /// Makes the rows from `begin` to `end`, in which the old ones from `from` to `to` stand; these lie in two
    /// pages at the most. What was made out of the same two is not made again.
    private record Moving(BitSet fresh, int from, int to, int begin, int end, Map<byte[], Map<byte[], Fates>> made) {
        private static final byte[] NONE = {};

        Moving(BitSet fresh, int from, int to, int begin, int end) {
            this(fresh, from, to, begin, end, new IdentityHashMap<>());
        }

        void into(Fates moved, int page, Fates old) {
            var one = from < to ? old.pages[from >>> BITS] : NONE;
            var other = from < to ? old.pages[(to - 1) >>> BITS] : NONE;
            var same = made.computeIfAbsent(one, any -> new IdentityHashMap<>()).putIfAbsent(other, moved);
            if (same != null) moved.share(page, same);
            else moved.put(page, codes(old));
        }

        private byte[] codes(Fates old) {
            var codes = new byte[end - begin];
            int next = from;
            for (int row = begin; row < end; row++) if (!fresh.get(row)) codes[row - begin] = (byte) old.code(next++);
            return codes;
        }
    }

    private void put(int page, byte[] codes) {
        pages[page] = codes;
        counts[page] = counted(codes);
    }

    /// How many of some rows have each fate, by code: of a page of which most are meant, the others are taken
    /// off.
    int[] counts(BitSet some) {
        var all = new int[known.size()];
        for (int page = 0; page < pages.length; page++) {
            int from = page << BITS;
            int to = Math.min(rows, from + ROWS_A_PAGE);
            int meant = some.get(from, to).cardinality();
            if (meant > (to - from) / 2) countBut(some, page, to, all);
            else count(some, page, to, all);
        }
        return all;
    }

    private void countBut(BitSet some, int page, int to, int[] all) {
        for (int code = 0; code < counts[page].length; code++) all[code] += counts[page][code];
        for (int row = some.nextClearBit(page << BITS); row < to; row = some.nextClearBit(row + 1)) all[code(row)]--;
    }

    private void count(BitSet some, int page, int to, int[] all) {
        for (int row = some.nextSetBit(page << BITS); row >= 0 && row < to; row = some.nextSetBit(row + 1))
            all[code(row)]++;
    }

    int code(int row) {
        return pages[row >>> BITS][row & (ROWS_A_PAGE - 1)];
    }

    /// All fates that some report has or has under a judgement much alike, by code; the first is that of a report that
    /// no clause asks for.
    List<ReportRoles.Fate> all() {
        return known;
    }

    /// About how many bytes it takes that no other takes.
    int size() {
        return own + Long.BYTES * pages.length;
    }
}
