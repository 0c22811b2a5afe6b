package org.trucewatch.flink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.model.Defect;

/// Lines of one agreement that came one after another: what is sent between tasks and kept in state. `first` is when
/// the earliest of them became known; each of the `lines` ends with a line feed.
@SuppressWarnings("ArrayRecordComponent") // the form that costs Flink nothing to write; nobody compares bundles
public record Bundle(String agreement, long first, byte[] lines) {
    static List<Line> read(byte[] lines) {
        var all = new ArrayList<Line>();
        int start = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] != '\n') continue;
            all.add(line(new String(lines, start, at - start, StandardCharsets.UTF_8)));
            start = at + 1;
        }
        return all;
    }

    static Line line(String held) {
        try {
            return Line.held(held);
        } catch (Malformed malformed) {
            throw new Defect("a line that was held cannot be read: " + malformed.sentence());
        }
    }
}
