package org.trucewatch.bench.many;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The columns of a release of GED that ceasefires are drawn from; no cell of it spans two lines.
record GedEvents(List<Event> all) {

    /// One event; coordinates are ten-millionths of a degree.
    record Event(LocalDate day, String country, String violence, String sideA, String sideB, int lonE7, int latE7) {}

    static GedEvents read(Path file) throws IOException {
        var events = new ArrayList<Event>();
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var header = cells(lines.readLine());
            for (var line = lines.readLine(); line != null; line = lines.readLine())
                events.add(event(header, cells(line)));
        }
        return new GedEvents(events);
    }

    private static Event event(List<String> header, List<String> cells) {
        return new Event(
                LocalDate.parse(cells.get(header.indexOf("date_start"))),
                cells.get(header.indexOf("country")),
                cells.get(header.indexOf("type_of_violence")),
                cells.get(header.indexOf("side_a")),
                cells.get(header.indexOf("side_b")),
                e7(cells.get(header.indexOf("longitude"))),
                e7(cells.get(header.indexOf("latitude"))));
    }

    private static int e7(String degrees) {
        return (int) Math.round(Double.parseDouble(degrees) * 1e7);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var index = 0; index < line.length(); index++) {
            var letter = line.charAt(index);
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(letter);
        }
        cells.add(cell.toString());
        return cells;
    }
}
