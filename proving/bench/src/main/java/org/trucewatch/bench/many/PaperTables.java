package org.trucewatch.bench.many;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The ceasefires of a folder as tables of comma-separated text, for a database that reads no agreements.
public final class PaperTables {
    private PaperTables() {}

    /// Draws the ceasefires anew and writes them; false if the sheets of the folder are other ones.
    public static boolean write(Path events, Path folder, Path ceasefires, Path edges) throws IOException {
        var sheets = OwnMany.sheets(folder);
        var drawn = new Ceasefires(GedEvents.read(events)).draw(sheets.size());
        for (var index = 0; index < sheets.size(); index++)
            if (!Files.readString(sheets.get(index)).equals(Ceasefires.sheet(drawn.get(index)))) return false;
        var header = Stream.of("file,side_a,side_b,first,last,west,east,south,north,min_sum,max_sum,min_less,max_less");
        Files.write(
                ceasefires,
                Stream.concat(header, drawn.stream().map(PaperTables::row)).toList());
        var strokes = drawn.stream().flatMap(one -> edges(one).stream());
        Files.write(edges, Stream.concat(Stream.of("file,x1,y1,x2,y2"), strokes).toList());
        return !sheets.isEmpty();
    }

    private static String row(Ceasefires.Ceasefire one) {
        var area = one.area();
        var numbers = Stream.of(
                area.west(),
                area.east(),
                area.south(),
                area.north(),
                area.minSum(),
                area.maxSum(),
                area.minLess(),
                area.maxLess());
        return String.join(
                ",",
                Stream.concat(
                                Stream.of(
                                        one.file(),
                                        Ceasefires.cell(one.sideA()),
                                        Ceasefires.cell(one.sideB()),
                                        one.from().toString(),
                                        one.until().toString()),
                                numbers.map(String::valueOf))
                        .toList());
    }

    private static List<String> edges(Ceasefires.Ceasefire one) {
        var corners = one.area().corners();
        return IntStream.range(1, corners.size())
                .mapToObj(index -> one.file() + "," + point(corners.get(index - 1)) + "," + point(corners.get(index)))
                .toList();
    }

    private static String point(Octagon.Corner corner) {
        return corner.lonE7() + "," + corner.latE7();
    }
}
