package org.trucewatch.bench.many;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// `./tw bench ceasefires EVENTS FOLDER [COUNT]`: writes made-up ceasefires over a table of events, one sheet each.
public final class ManyBench {
    private static final int COUNT = 2_200;

    private ManyBench() {}

    public static int run(PrintStream out, List<String> words) {
        if (words.size() < 2) {
            out.println("tw: usage: ./tw bench ceasefires EVENTS.csv.gz FOLDER [COUNT]");
            return 2;
        }
        var count = words.size() > 2 ? Integer.parseInt(words.get(2)) : COUNT;
        try {
            var events = GedEvents.read(Path.of(words.get(0)));
            Ceasefires.write(new Ceasefires(events).draw(count), Path.of(words.get(1)));
            out.println(count + " ceasefires are in " + words.get(1));
            return 0;
        } catch (IOException failure) {
            out.println("tw: " + failure.getMessage());
            return 65;
        }
    }
}
