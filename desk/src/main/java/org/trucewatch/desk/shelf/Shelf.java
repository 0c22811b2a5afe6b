package org.trucewatch.desk.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;

/// The reports of a case, a row each, in the order in which a list shows them: by the time they tell of, then by id.
///
/// Immutable; safe to use from several threads.
public final class Shelf {
    /// The day of a report that tells no beginning.
    public static final int NO_DAY = Integer.MIN_VALUE;
    /// The precision of a report that names no point.
    public static final int NO_POINT = -1;

    private final Reports reports;
    private final List<Correction> corrections;
    private final long[] from;
    private final long[] to;
    private final long[] known;
    private final long[] entered;
    private final int[] day;
    private final int[] lonE7;
    private final int[] latE7;
    private final int[] precision;
    private final BitSet past = new BitSet();
    private final Column<String> acts;
    private final Column<String> actors;
    private final Column<String> sources;
    private final Column<List<String>> lineages;
    private final Column<List<String>> places;
    private final WordIndex words;

    public Shelf(Casebook book, ZoneId zone) {
        reports = inOrder(Reports.of(book.reports()));
        int size = reports.size();
        corrections = book.corrections();
        from = new long[size];
        to = new long[size];
        known = new long[size];
        entered = new long[size];
        day = new int[size];
        lonE7 = new int[size];
        latE7 = new int[size];
        precision = new int[size];
        acts = new Column<>(size);
        actors = new Column<>(size);
        sources = new Column<>(size);
        lineages = new Column<>(size);
        places = new Column<>(size);
        var told = new WordIndex.Builder();
        var days = new Days(zone);
        for (int row = 0; row < size; row++) {
            var report = reports.get(row);
            take(row, report, days);
            tell(row, report, told);
        }
        words = told.build();
    }

    private static Reports inOrder(Reports all) {
        var from = new long[all.size()];
        Arrays.setAll(from, all::happened);
        return all.inOrder(byTime(from, Comparator.comparing(all::id)));
    }

    /// The numbers of all by their time, and of one time in the order `then`. Numbers are sorted behind the rank of
    /// their time as one plain number: a comparator costs seconds with a million.
    private static int[] byTime(long[] from, Comparator<Integer> then) {
        var times = LongStream.of(from).sorted().distinct().toArray();
        var ranked = new long[from.length];
        for (int number = 0; number < ranked.length; number++)
            ranked[number] = (long) Arrays.binarySearch(times, from[number]) << Integer.SIZE | number;
        Arrays.sort(ranked);
        var order = LongStream.of(ranked).mapToInt(one -> (int) one).toArray();
        for (int first = 0, end; first < order.length; first = end) {
            for (end = first + 1; end < order.length && from[order[end]] == from[order[first]]; ) end++;
            if (end > first + 1) sort(order, first, end, then);
        }
        return order;
    }

    private static void sort(int[] order, int first, int end, Comparator<Integer> then) {
        var part = IntStream.range(first, end)
                .mapToObj(at -> order[at])
                .sorted(then)
                .toList();
        for (int at = first; at < end; at++) order[at] = part.get(at - first);
    }

    private void take(int row, Report report, Days days) {
        from[row] = report.happened().from();
        to[row] = report.happened().to();
        known[row] = report.known();
        entered[row] = report.entered();
        past.set(row, report.modality() == Report.Modality.TOLD && from[row] != Span.BEGINNING);
        day[row] = from[row] == Span.BEGINNING ? NO_DAY : days.of(from[row]);
        acts.put(row, report.act());
        actors.put(row, report.actor());
        sources.put(row, report.source());
        lineages.put(row, report.lineages());
        var named = new ArrayList<String>();
        precision[row] = NO_POINT;
        for (var place : report.places()) {
            switch (place) {
                case Location.Named(var name, var _) -> named.add(name);
                case Location.Point(var position, var metres) -> {
                    lonE7[row] = position.lonE7();
                    latE7[row] = position.latE7();
                    precision[row] = (int) Math.min(metres, Integer.MAX_VALUE);
                }
            }
        }
        places.put(row, named.stream().distinct().toList());
    }

    private static void tell(int row, Report report, WordIndex.Builder told) {
        var telling = report.telling();
        told.add(row, telling.claim());
        told.add(row, telling.note());
        told.add(row, telling.actorLabel());
        told.add(row, telling.placeWords());
        told.add(row, report.source());
        told.name(report.id());
    }

    /// Reports that follow each other mostly tell of one day: the calendar is asked once for each.
    private static final class Days {
        private final ZoneId zone;
        private long start;
        private long end;
        private int number;

        Days(ZoneId zone) {
            this.zone = zone;
        }

        int of(long second) {
            if (second < start || second >= end) {
                var date = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
                start = date.atStartOfDay(zone).toEpochSecond();
                end = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
                number = Math.toIntExact(date.toEpochDay());
            }
            return number;
        }
    }

    public int size() {
        return reports.size();
    }

    public Report report(int row) {
        return reports.get(row);
    }

    public OptionalInt row(String id) {
        return reports.number(id);
    }

    /// The rows of these reports.
    public BitSet rows(Collection<String> ids) {
        var found = new BitSet(size());
        for (var id : ids) row(id).ifPresent(found::set);
        return found;
    }

    /// The rows whose report passes; only what a column has is asked of it.
    public BitSet rows(IntPredicate test) {
        var found = new BitSet(size());
        for (int row = 0; row < size(); row++) found.set(row, test.test(row));
        return found;
    }

    public String id(int row) {
        return reports.id(row);
    }

    /// The last local day on which begins what somebody tells as past; in 1970 where nobody does.
    public LocalDate lastTold(BitSet hidden) {
        for (int row = past.length() - 1; row >= 0; row = past.previousSetBit(row - 1))
            if (!hidden.get(row)) return LocalDate.ofEpochDay(day[row]);
        return LocalDate.EPOCH;
    }

    /// When the desk learnt of a report last; [Span#BEGINNING] where there is none.
    public long lastKnown(BitSet hidden) {
        long last = Span.BEGINNING;
        for (int row = 0; row < size(); row++) if (!hidden.get(row)) last = Math.max(last, known[row]);
        return last;
    }

    /// The rows that could be seen at a time by somebody to whom `hidden` are closed, those that a later one corrects
    /// left out.
    public BitSet visible(AsOf asOf, BitSet hidden) {
        var seen = new BitSet(size());
        for (int row = 0; row < size() && from[row] < asOf.happened(); row++)
            if (known[row] < asOf.known() && entered[row] < asOf.entered()) seen.set(row);
        seen.andNot(hidden);
        for (var one : corrections)
            if (one.known() < asOf.known() && one.entered() < asOf.entered() && !isHidden(one, hidden))
                row(one.corrected()).ifPresent(seen::clear);
        return seen;
    }

    private boolean isHidden(Correction one, BitSet hidden) {
        var later = row(one.report());
        return later.isPresent() && hidden.get(later.getAsInt());
    }

    /// The first row that tells when it begins; [#size] where none does.
    public int firstTold() {
        return (int) Arrays.stream(from).takeWhile(at -> at == Span.BEGINNING).count();
    }

    /// The first day on which a report begins; in 1970 where there is none.
    public LocalDate firstDay() {
        for (int day : this.day) if (day != NO_DAY) return LocalDate.ofEpochDay(day);
        return LocalDate.EPOCH;
    }

    /// Whether what a row tells of overlaps with `span`.
    public boolean overlaps(int row, Span span) {
        return from[row] < span.to() && span.from() < to[row];
    }

    /// When that was of which a row tells.
    public Span happened(int row) {
        return new Span(from[row], to[row]);
    }

    /// The local day, counted from 1970, on which begins what a row tells; [#NO_DAY] where that is not told.
    public int day(int row) {
        return day[row];
    }

    /// How far the true spot may lie from the point of a row, in metres; [#NO_POINT] where it names none.
    public int precision(int row) {
        return precision[row];
    }

    public int lonE7(int row) {
        return lonE7[row];
    }

    public int latE7(int row) {
        return latE7[row];
    }

    public Column<String> acts() {
        return acts;
    }

    public Column<String> actors() {
        return actors;
    }

    public Column<String> sources() {
        return sources;
    }

    public Column<List<String>> lineages() {
        return lineages;
    }

    /// The named places of each report, each once.
    public Column<List<String>> places() {
        return places;
    }

    /// The rows whose report itself has a word that holds `word`; ask for the words of [#words] one by one.
    public BitSet telling(String word) {
        var rows = words.rows(word);
        if (words.mayName(word))
            for (int row = 0; row < size(); row++)
                if (id(row).toLowerCase(Locale.ROOT).contains(word)) rows.set(row);
        return rows;
    }

    /// The words that `text` asks for.
    public static List<String> words(String text) {
        return WordIndex.words(text);
    }
}
