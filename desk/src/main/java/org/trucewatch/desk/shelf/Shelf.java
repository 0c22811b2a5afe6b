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
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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

    private static final int A_STRETCH = 1 << 10;
    private static final int NONE = -1;
    private static final int MOST_PAIRS = 1 << 24;

    /// In the order of the record.
    private final Reports reports;

    private final Order order;
    private final ZoneId zone;
    private final List<Correction> corrections;
    private final long[] from;
    private final long[] to;
    private final long[] known;
    private final long[] entered;
    /// Of each stretch of rows when the last was known, and entered.
    private final long[] lastKnown;
    private final long[] lastEntered;

    private final int[] day;
    private final int[] lonE7;
    private final int[] latE7;
    private final int[] precision;
    private final BitSet past;
    private final Column<String> acts;
    private final Column<String> actors;
    private final Column<String> sources;
    private final Column<List<String>> lineages;
    private final Column<List<String>> places;
    private final Words words;

    public Shelf(Casebook book, ZoneId zone) {
        reports = Reports.of(book.reports());
        order = Order.of(reports);
        this.zone = zone;
        corrections = book.corrections();
        int size = reports.size();
        from = new long[size];
        to = new long[size];
        known = new long[size];
        entered = new long[size];
        day = new int[size];
        lonE7 = new int[size];
        latE7 = new int[size];
        precision = new int[size];
        past = new BitSet(size);
        acts = new Column<>(size);
        actors = new Column<>(size);
        sources = new Column<>(size);
        lineages = new Column<>(size);
        places = new Column<>(size);
        var days = new Days(zone);
        for (int row = 0; row < size; row++) take(row, report(row), days);
        lastKnown = lastOf(known);
        lastEntered = lastOf(entered);
        words = Words.of(reports);
    }

    private Shelf(Shelf old, Casebook book, int[] fresh, Gaps gaps) {
        reports = Reports.of(book.reports());
        order = old.order.with(gaps, fresh);
        zone = old.zone;
        corrections = book.corrections();
        from = gaps.widen(old.from);
        to = gaps.widen(old.to);
        known = gaps.widen(old.known);
        entered = gaps.widen(old.entered);
        day = gaps.widen(old.day);
        lonE7 = gaps.widen(old.lonE7);
        latE7 = gaps.widen(old.latE7);
        precision = gaps.widen(old.precision);
        past = gaps.widen(old.past);
        acts = old.acts.with(gaps);
        actors = old.actors.with(gaps);
        sources = old.sources.with(gaps);
        lineages = old.lineages.with(gaps);
        places = old.places.with(gaps);
        var days = new Days(zone);
        for (int at = 0; at < fresh.length; at++) take(gaps.row(at), reports.get(fresh[at]), days);
        lastKnown = lastOf(known);
        lastEntered = lastOf(entered);
        words = old.words.with(reports);
    }

    /// The shelf of a case to which more came, behind all that it had: the rows there are move aside for the
    /// new ones. To make one anew takes seconds with a million reports.
    public Shelf with(Casebook book) {
        var all = Reports.of(book.reports());
        var fresh = IntStream.range(size(), all.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(all::happened).thenComparing(all::id))
                .mapToInt(Integer::intValue)
                .toArray();
        var before = IntStream.of(fresh)
                .map(number -> rowBehind(all.happened(number), all.id(number)))
                .toArray();
        return new Shelf(this, book, fresh, new Gaps(before, size()));
    }

    /// The first row that stands behind a report of this time and id.
    private int rowBehind(long happened, String id) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean isBehind = from[middle] == happened ? id(middle).compareTo(id) > 0 : from[middle] > happened;
            if (isBehind) high = middle;
            else low = middle + 1;
        }
        return low;
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
        return order.size();
    }

    public Report report(int row) {
        return reports.get(order.number(row));
    }

    public OptionalInt row(String id) {
        var number = reports.number(id);
        return number.isPresent() ? OptionalInt.of(order.row(number.getAsInt())) : number;
    }

    /// The number of the report in a row, in the order of the record: it stays when more are added.
    public int number(int row) {
        return order.number(row);
    }

    /// The row of the report of this number.
    public int rowOf(int number) {
        return order.row(number);
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

    /// The rows whose report passes by its source and its lineages; each two are asked about once, for there
    /// are few.
    public BitSet rows(BiPredicate<String, List<String>> test) {
        int many = lineages.values().size();
        if ((long) sources.values().size() * many > MOST_PAIRS)
            return rows((int row) -> test.test(sources.at(row), lineages.at(row)));
        var asked = new BitSet();
        var passes = new BitSet();
        return rows((int row) -> {
            int pair = sources.number(row) * many + lineages.number(row);
            if (!asked.get(pair)) {
                asked.set(pair);
                passes.set(pair, test.test(sources.at(row), lineages.at(row)));
            }
            return passes.get(pair);
        });
    }

    public String id(int row) {
        return reports.id(order.number(row));
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
        int end = begunBefore(asOf.happened());
        for (int stretch = 0; stretch * A_STRETCH < end; stretch++) {
            int first = stretch * A_STRETCH;
            int last = Math.min(end, first + A_STRETCH);
            if (lastKnown[stretch] < asOf.known() && lastEntered[stretch] < asOf.entered()) seen.set(first, last);
            else
                for (int row = first; row < last; row++)
                    if (known[row] < asOf.known() && entered[row] < asOf.entered()) seen.set(row);
        }
        seen.andNot(hidden);
        for (var one : corrections)
            if (holds(one, asOf, hidden)) row(one.corrected()).ifPresent(seen::clear);
        return seen;
    }

    /// How many rows tell of something that began before a moment.
    private int begunBefore(long moment) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] < moment) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static long[] lastOf(long[] moments) {
        var last = new long[(moments.length + A_STRETCH - 1) / A_STRETCH];
        Arrays.fill(last, Span.BEGINNING);
        for (int row = 0; row < moments.length; row++)
            last[row / A_STRETCH] = Math.max(last[row / A_STRETCH], moments[row]);
        return last;
    }

    /// As for the judge, a correction holds once it can be seen, and with it the report that makes it.
    private boolean holds(Correction one, AsOf asOf, BitSet hidden) {
        int later = row(one.report()).orElse(NONE);
        return later != NONE
                && one.known() < asOf.known()
                && one.entered() < asOf.entered()
                && isSeen(later, asOf)
                && !hidden.get(later);
    }

    /// Whether a row tells of what had begun, and was known and entered, by then; also one that a later one corrects.
    public boolean isSeen(int row, AsOf asOf) {
        return from[row] < asOf.happened() && known[row] < asOf.known() && entered[row] < asOf.entered();
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
        var rows = new BitSet(size());
        var numbers = words.numbers(word);
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1))
            rows.set(order.row(number));
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
