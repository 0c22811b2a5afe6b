package org.trucewatch.bench.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/// Reads the published table of the workload byte by byte: no cell of it is quoted, and no string is made of one.
final class TableReader {
    private static final int DATE_LENGTH = "yyyy-mm-dd".length();
    private static final int FRACTION_DIGITS = 5;

    private final byte[] bytes;
    private final WordTable acts = new WordTable(Names.ACTS);
    private final WordTable actors =
            new WordTable(Names.ACTORS.stream().map(Names.Member::name).toList());
    private final WordTable targets = new WordTable(Names.TARGETS);
    private int at;
    private String date = "";
    private long midnight;

    private TableReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static void read(Path file, Consumer<Event> taker) throws IOException {
        var reader = new TableReader(Files.readAllBytes(file));
        while (reader.bytes[reader.at++] != '\n') {} // the header
        while (reader.at < reader.bytes.length) taker.accept(reader.event());
    }

    private Event event() {
        var id = (int) number();
        var time = time();
        var lon = degrees();
        var lat = degrees();
        var act = word(acts);
        var actor = word(actors);
        var target = word(targets);
        var fatalities = (int) number();
        var source = (int) number();
        var ref = (int) number();
        return new Event(id, time, lon, lat, act, actor, target, fatalities, source, ref, (int) number());
    }

    private long number() {
        var value = 0L;
        for (; bytes[at] >= '0'; at++) value = value * 10 + bytes[at] - '0';
        at++;
        return value;
    }

    /// Hundred-thousandths of a degree, always written with five decimals.
    private int degrees() {
        var value = 0;
        for (; bytes[at] != '.'; at++) value = value * 10 + bytes[at] - '0';
        at++;
        for (var end = at + FRACTION_DIGITS; at < end; at++) value = value * 10 + bytes[at] - '0';
        at++;
        return value;
    }

    private int word(WordTable table) {
        var from = at;
        while (bytes[at] != ',') at++;
        return table.find(bytes, from, at++);
    }

    /// Most rows have the date of the row before.
    private long time() {
        if (!isSameDate()) {
            date = new String(bytes, at, DATE_LENGTH, StandardCharsets.US_ASCII);
            midnight = LocalDate.parse(date).toEpochDay() * 86_400;
        }
        at += DATE_LENGTH + 1;
        var seconds = twoDigits() * 3600 + twoDigits() * 60 + twoDigits();
        at++; // the comma behind the Z
        return midnight + seconds;
    }

    private boolean isSameDate() {
        if (date.isEmpty()) return false;
        for (var index = DATE_LENGTH - 1; index >= 0; index--)
            if (bytes[at + index] != date.charAt(index)) return false;
        return true;
    }

    private int twoDigits() {
        var value = (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
        at += 3;
        return value;
    }
}
