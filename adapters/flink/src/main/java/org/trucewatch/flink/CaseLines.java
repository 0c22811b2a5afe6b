package org.trucewatch.flink;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.Defect;

/// A case folder as lines of a stream: its files known from the beginning, each row when the desk learnt it. The first
/// column of a table with an `id` must be that.
public final class CaseLines {
    private CaseLines() {}

    /// The lines of the files of a case, which `reader` finds sound. `from` is when its files became known.
    public static List<Line> of(String agreement, SortedMap<String, byte[]> files, CaseReader reader, Instant from) {
        var lines = new ArrayList<Line>();
        for (var file : CaseFile.of(files)) {
            if (RowTable.of(file.path()).isEmpty())
                lines.add(new Line(from.getEpochSecond(), agreement, file.path(), words(file.content())));
        }
        var plan = new CaseImport(new Replay(), reader, new Author("stream"))
                .plan(new Label(agreement), CaseFile.of(files), from);
        var named = new HashMap<String, Long>();
        for (var draft : plan.drafts()) {
            var table = Kind.of(draft.kind()).flatMap(RowTable::of);
            if (table.isEmpty()) continue;
            long own = draft.known().orElse(from).getEpochSecond();
            long known = Math.max(Math.max(own, from.getEpochSecond()), knownOf(named, draft.payload()));
            if (table.get().key().equals(List.of("id")))
                named.put(cells(draft.payload()).getFirst(), known);
            lines.add(new Line(known, agreement, table.get().path(), words(draft.payload())));
        }
        return lines;
    }

    /// A row is not known before the rows it names: a link to a report of next week says nothing today.
    private static long knownOf(Map<String, Long> named, Bytes payload) {
        return cells(payload).stream()
                .flatMap(cell -> Arrays.stream(cell.split("\\|", -1)))
                .mapToLong(name -> named.getOrDefault(name.strip(), Long.MIN_VALUE))
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private static List<String> cells(Bytes payload) {
        try {
            return CsvBytes.cells(TableRow.read(payload).row()).stream()
                    .map(CsvBytes::text)
                    .toList();
        } catch (Malformed malformed) {
            throw new Defect("a row that was planned cannot be read: " + malformed.sentence());
        }
    }

    private static String words(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }
}
