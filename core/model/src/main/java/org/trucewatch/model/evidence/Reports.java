package org.trucewatch.model.evidence;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Reports kept as bytes, each built anew when it is asked for: a million of them fit where a hundred thousand objects
/// would.
///
/// Immutable; safe to use from several threads. Whoever asks for each report again and again should keep what it needs
/// of them.
public final class Reports extends AbstractList<Report> implements RandomAccess {
    private static final int[] NOT_MADE = {};

    private final Pages pages;
    private final int[] starts;
    /// For each slot of a table open to twice as many ids: one more than the number of the report that has it, or 0.
    private volatile int[] table = NOT_MADE;

    private Reports(Pages pages, int[] starts) {
        this.pages = pages;
        this.starts = starts;
    }

    /// The same reports in the same order.
    public static Reports of(List<Report> reports) {
        if (reports instanceof Reports kept) return kept;
        var builder = new Builder();
        reports.forEach(builder::add);
        return builder.build();
    }

    /// The same in the order of their ids: as bytes where they are kept so, else as they are.
    public static List<Report> byId(List<Report> reports) {
        if (reports instanceof Reports kept) return kept.byId();
        var sorted = new ArrayList<>(reports);
        sorted.sort(Comparator.comparing(Report::id));
        return sorted;
    }

    private Reports byId() {
        return inOrder(numbersById());
    }

    /// The numbers of all in the order of their ids.
    public int[] numbersById() {
        var ids = new String[starts.length];
        var order = new Integer[starts.length];
        Arrays.setAll(ids, this::id);
        Arrays.setAll(order, number -> number);
        Arrays.sort(order, Comparator.comparing(number -> ids[number]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /// The same where that of the first is known.
    public int[] numbersById(int[] first) {
        var all = new int[starts.length];
        var fresh = IntStream.range(first.length, starts.length)
                .boxed()
                .sorted(Comparator.comparing(this::id))
                .toList();
        int from = 0;
        for (int done = 0; done < fresh.size(); done++) {
            int to = placeBefore(id(fresh.get(done)), first);
            System.arraycopy(first, from, all, from + done, to - from);
            all[to + done] = fresh.get(done);
            from = to;
        }
        System.arraycopy(first, from, all, from + fresh.size(), first.length - from);
        return all;
    }

    /// How many of these have an id before that one.
    private int placeBefore(String id, int[] numbers) {
        int low = 0;
        int high = numbers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (id(numbers[middle]).compareTo(id) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// The same in another order, which names each number once.
    public Reports inOrder(int[] order) {
        var other = new int[order.length];
        Arrays.setAll(other, place -> starts[order[place]]);
        return new Reports(pages, other);
    }

    /// The id of one of `reports`, without building it where they are kept as bytes.
    public static String id(List<Report> reports, int number) {
        return reports instanceof Reports kept
                ? kept.id(number)
                : reports.get(number).id();
    }

    /// Takes reports one by one.
    public static final class Builder {
        private final Pages pages;
        private final ReportWriter writer;
        private int[] starts;
        private int size;

        public Builder() {
            this(new Pages(), new int[16], 0);
        }

        private Builder(Pages pages, int[] starts, int size) {
            this.pages = pages;
            this.starts = starts;
            this.size = size;
            writer = new ReportWriter(pages);
        }

        public void add(Report report) {
            if (size == starts.length) starts = Arrays.copyOf(starts, Math.max(16, size + (size >> 1)));
            starts[size++] = writer.write(report);
        }

        /// What was added so far; nothing is added afterwards.
        public Reports build() {
            return new Reports(pages, Arrays.copyOf(starts, size));
        }
    }

    @Override
    public Report get(int number) {
        return at(number).read();
    }

    /// The id alone, which costs less than the report.
    public String id(int number) {
        return at(number).id();
    }

    /// The beginning of what the report tells, which costs less than the report.
    public long happened(int number) {
        return at(number).happened();
    }

    /// All ids, in the order of the reports.
    public List<String> ids() {
        return new Ids();
    }

    private final class Ids extends AbstractList<String> implements RandomAccess {
        @Override
        public String get(int number) {
            return id(number);
        }

        @Override
        public int size() {
            return starts.length;
        }
    }

    private ReportReader at(int number) {
        return new ReportReader(pages, starts[number]);
    }

    @Override
    public int size() {
        return starts.length;
    }

    /// These, and behind them what `adding` brings.
    public Reports plus(Consumer<Builder> adding) {
        var builder = new Builder(pages.copy(), starts.clone(), starts.length);
        adding.accept(builder);
        return builder.size == starts.length ? this : builder.build().knowing(table);
    }

    /// Takes over the table of the first reports, where it is made and has room.
    private Reports knowing(int[] made) {
        if (made.length < 2 * starts.length) return this;
        var slots = made.clone();
        int first = IntStream.of(made).reduce(0, Math::max);
        for (int number = first; number < starts.length; number++) put(number, slots);
        table = slots;
        return this;
    }

    /// Those whose number passes, in the same order.
    public Reports only(IntPredicate numbers) {
        var kept = new int[starts.length];
        int size = 0;
        for (int number = 0; number < starts.length; number++) if (numbers.test(number)) kept[size++] = starts[number];
        return size == starts.length ? this : new Reports(pages, Arrays.copyOf(kept, size));
    }

    /// The number of the first report of this id.
    public OptionalInt number(String id) {
        if (starts.length == 0) return OptionalInt.empty();
        var slots = slots();
        var bytes = Pages.utf8(id);
        int slot = slot(ReportReader.hash(bytes, 0, bytes.length), slots);
        for (; slots[slot] > 0; slot = next(slot, slots))
            if (at(slots[slot] - 1).isCalled(bytes)) return OptionalInt.of(slots[slot] - 1);
        return OptionalInt.empty();
    }

    /// Two threads may make it at once, and make the same.
    private int[] slots() {
        var made = table;
        if (made.length > 0) return made;
        var slots = new int[Integer.highestOneBit(starts.length) * 4];
        for (int number = 0; number < starts.length; number++) put(number, slots);
        table = slots;
        return slots;
    }

    private void put(int number, int[] slots) {
        int slot = slot(at(number).hashOfId(), slots);
        while (slots[slot] > 0) slot = next(slot, slots);
        slots[slot] = number + 1;
    }

    private static int slot(int hash, int[] slots) {
        return hash & (slots.length - 1);
    }

    private static int next(int slot, int[] slots) {
        return (slot + 1) & (slots.length - 1);
    }
}
