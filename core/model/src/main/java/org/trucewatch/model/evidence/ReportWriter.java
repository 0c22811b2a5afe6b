package org.trucewatch.model.evidence;

import java.util.Arrays;
import java.util.List;
import org.trucewatch.model.time.Span;

/// Writes reports as bytes that [ReportReader] reads.
final class ReportWriter {
    static final int PLAIN = 0;
    static final int BEGINNING = 1;
    static final int END = 2;
    static final int NAMED = 0;
    static final int POINT = 1;

    private final Pages pages;
    private byte[] bytes = new byte[512];
    private int size;
    private long last;

    ReportWriter(Pages pages) {
        this.pages = pages;
    }

    /// Writes one report and tells where it begins.
    int write(Report report) {
        size = 0;
        last = 0;
        text(report.id());
        flags(report);
        times(report);
        word(report.source());
        words(report.lineages());
        locations(report.places());
        locations(report.origins());
        word(report.act());
        word(report.actor());
        details(report.details());
        report.count().ifPresent(count -> {
            range(count.range());
            word(count.unit());
        });
        report.killed().ifPresent(this::range);
        report.wounded().ifPresent(this::range);
        number(report.coverMetres());
        words(report.notObserved());
        telling(report.telling());
        return pages.add(bytes, size);
    }

    private void flags(Report report) {
        number(place(report.certainty())
                | place(report.modality()) << 2
                | place(report.standing()) << 4
                | place(report.polarity()) << 6
                | bit(report.backfilled(), 7)
                | bit(report.againstOwnSide(), 8)
                | bit(report.reply(), 9)
                | bit(report.count().isPresent(), 10)
                | bit(report.killed().isPresent(), 11)
                | bit(report.wounded().isPresent(), 12));
    }

    @SuppressWarnings("EnumOrdinal") // these bytes are read by the program that wrote them, and by no other
    private static int place(Enum<?> word) {
        return word.ordinal();
    }

    private static int bit(boolean set, int place) {
        return set ? 1 << place : 0;
    }

    /// The moments of one report lie close together: each is written as its distance to the one before.
    private void times(Report report) {
        var moments = new long[] {
            report.happened().from(),
            report.happened().to(),
            report.said().from(),
            report.said().to(),
            report.known(),
            report.entered()
        };
        int kinds = 0;
        for (int at = 0; at < moments.length; at++) kinds |= kind(moments[at]) << (2 * at);
        number(kinds);
        for (var moment : moments) if (kind(moment) == PLAIN) moment(moment);
    }

    private static int kind(long moment) {
        if (moment == Span.BEGINNING) return BEGINNING;
        return moment == Span.END ? END : PLAIN;
    }

    private void moment(long moment) {
        signed(moment - last);
        last = moment;
    }

    private void locations(List<Location> all) {
        number(all.size());
        for (var one : all) {
            switch (one) {
                case Location.Named(var place, var nearness) -> {
                    number(NAMED | place(nearness) << 1);
                    word(place);
                }
                case Location.Point(var position, var precision) -> {
                    number(POINT);
                    signed(position.lonE7());
                    signed(position.latE7());
                    signed(precision);
                }
            }
        }
    }

    private void details(List<Detail> all) {
        number(all.size());
        for (var one : all) {
            number(place(one.part()));
            word(one.name());
        }
    }

    private void range(Range range) {
        signed(range.from());
        signed(range.to());
    }

    private void telling(Report.Telling telling) {
        text(telling.claim());
        text(telling.actorLabel());
        text(telling.placeWords());
        text(telling.note());
        text(telling.address());
    }

    private void words(List<String> all) {
        number(all.size());
        all.forEach(this::word);
    }

    private void word(String word) {
        number(pages.number(word));
    }

    private void text(String text) {
        var written = Pages.utf8(text);
        number(written.length);
        room(written.length);
        System.arraycopy(written, 0, bytes, size, written.length);
        size += written.length;
    }

    private void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    /// Seven bits a byte, the lowest first.
    private void number(long value) {
        room(10);
        while ((value & ~0x7fL) != 0) {
            bytes[size++] = (byte) (value | 0x80);
            value >>>= 7;
        }
        bytes[size++] = (byte) value;
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, 2 * (size + more));
    }
}
