package org.trucewatch.model.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// Reads one report that [ReportWriter] wrote.
final class ReportReader {
    private static final Report.Certainty[] CERTAINTIES = Report.Certainty.values();
    private static final Report.Modality[] MODALITIES = Report.Modality.values();
    private static final Report.Standing[] STANDINGS = Report.Standing.values();
    private static final Report.Polarity[] POLARITIES = Report.Polarity.values();
    private static final Location.Nearness[] NEARNESSES = Location.Nearness.values();
    private static final Detail.Part[] PARTS = Detail.Part.values();

    private final Pages pages;
    private final byte[] bytes;
    private int at;
    private long last;

    ReportReader(Pages pages, int start) {
        this.pages = pages;
        bytes = pages.page(start);
        at = Pages.place(start);
    }

    /// The id, which stands first.
    String id() {
        return text();
    }

    /// Whether the id is this one.
    boolean isCalled(byte[] id) {
        int length = (int) number();
        return length == id.length && Arrays.equals(bytes, at, at + length, id, 0, length);
    }

    /// The first of the moments.
    long happened() {
        int length = (int) number();
        at += length;
        number();
        return times()[0];
    }

    int hashOfId() {
        int length = (int) number();
        return hash(bytes, at, at + length);
    }

    static int hash(byte[] bytes, int from, int to) {
        int hash = 0x811c9dc5;
        for (int place = from; place < to; place++) hash = (hash ^ bytes[place]) * 0x01000193;
        return hash ^ (hash >>> 15);
    }

    /// What is read stands in the order in which it was written; arguments are evaluated from left to right.
    Report read() {
        var id = text();
        long flags = number();
        var moments = times();
        return new Report(
                id,
                word(),
                words(),
                new Span(moments[2], moments[3]),
                moments[4],
                moments[5],
                is(flags, 7),
                new Span(moments[0], moments[1]),
                locations(),
                locations(),
                word(),
                word(),
                CERTAINTIES[part(flags, 0)],
                details(),
                when(flags, 10, this::count),
                when(flags, 11, this::range),
                when(flags, 12, this::range),
                number(),
                MODALITIES[part(flags, 2)],
                POLARITIES[is(flags, 6) ? 1 : 0],
                STANDINGS[part(flags, 4)],
                is(flags, 8),
                is(flags, 9),
                words(),
                telling());
    }

    private static int part(long flags, int place) {
        return (int) (flags >> place) & 3;
    }

    private static boolean is(long flags, int place) {
        return (flags >> place & 1) == 1;
    }

    private static <T> Optional<T> when(long flags, int place, Supplier<T> reading) {
        return is(flags, place) ? Optional.of(reading.get()) : Optional.empty();
    }

    private long[] times() {
        int kinds = (int) number();
        var moments = new long[6];
        for (int moment = 0; moment < moments.length; moment++)
            moments[moment] = switch (kinds >> (2 * moment) & 3) {
                case ReportWriter.BEGINNING -> Span.BEGINNING;
                case ReportWriter.END -> Span.END;
                default -> last += signed();
            };
        return moments;
    }

    private List<Location> locations() {
        int count = (int) number();
        if (count == 0) return List.of();
        var all = new ArrayList<Location>(count);
        for (int place = 0; place < count; place++) all.add(location((int) number()));
        return all;
    }

    private Location location(int kind) {
        if (kind == ReportWriter.POINT)
            return new Location.Point(new Position((int) signed(), (int) signed()), signed());
        return new Location.Named(word(), NEARNESSES[kind >> 1]);
    }

    private List<Detail> details() {
        int count = (int) number();
        if (count == 0) return List.of();
        var all = new ArrayList<Detail>(count);
        for (int detail = 0; detail < count; detail++) all.add(new Detail(PARTS[(int) number()], word()));
        return all;
    }

    private Report.Count count() {
        return new Report.Count(range(), word());
    }

    private Range range() {
        return new Range(signed(), signed());
    }

    private Report.Telling telling() {
        return new Report.Telling(text(), text(), text(), text(), text());
    }

    private List<String> words() {
        int count = (int) number();
        if (count == 0) return List.of();
        if (count == 1) return List.of(word());
        var all = new ArrayList<String>(count);
        for (int word = 0; word < count; word++) all.add(word());
        return all;
    }

    private String word() {
        return pages.word((int) number());
    }

    private String text() {
        int length = (int) number();
        if (length == 0) return "";
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private long signed() {
        long written = number();
        return (written >>> 1) ^ -(written & 1);
    }

    private long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) return value;
        }
    }
}
