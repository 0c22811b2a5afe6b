package org.trucewatch.flink;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.ledger.Recorded;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;

/// The lines of one agreement as a case, replayed as a ledger replays its entries.
///
/// Lines that were accepted make a sound case. Of fresh ones, those are set aside that would make it unreadable, and
/// as few as can be found by halving. While there is no sound case yet, everything waits.
final class Gathered {
    private static final Author STREAM = new Author("stream");

    private final CaseReader reader;
    private final List<Line> accepted;
    private final Map<Line, String> aside = new LinkedHashMap<>();
    private Optional<Case> found = Optional.empty();
    private String missing = "nothing is known of it";

    private Gathered(CaseReader reader, List<Line> accepted) {
        this.reader = reader;
        this.accepted = new ArrayList<>(accepted);
    }

    static Gathered of(CaseReader reader, List<Line> accepted, List<Line> fresh) {
        var gathered = new Gathered(reader, accepted);
        var files = fresh.stream().filter(line -> !line.isRow()).toList();
        var rows = fresh.stream().filter(Line::isRow).toList();
        if (gathered.takes(fresh)) return gathered;
        if (accepted.isEmpty() && !gathered.takes(files)) return gathered;
        if (!accepted.isEmpty()) gathered.takeWhatFits(files);
        gathered.takeWhatFits(rows);
        return gathered;
    }

    /// The case, if all that it needs has come.
    Optional<Case> found() {
        return found;
    }

    /// Why there is no case yet.
    String missing() {
        return missing;
    }

    List<Line> accepted() {
        return List.copyOf(accepted);
    }

    Map<Line, String> aside() {
        return aside;
    }

    /// As long as some line was taken the others are tried again: one may name what another brings.
    private void takeWhatFits(List<Line> lines) {
        var left = lines;
        for (int before = left.size() + 1; left.size() < before; ) {
            before = left.size();
            aside.keySet().removeAll(left);
            left = unfit(left);
        }
    }

    private List<Line> unfit(List<Line> lines) {
        if (lines.isEmpty() || takes(lines)) return List.of();
        if (lines.size() == 1) {
            aside.put(lines.getFirst(), missing);
            return lines;
        }
        var unfit = new ArrayList<>(unfit(lines.subList(0, lines.size() / 2)));
        unfit.addAll(unfit(lines.subList(lines.size() / 2, lines.size())));
        return unfit;
    }

    private boolean takes(List<Line> lines) {
        var all = new ArrayList<>(accepted);
        all.addAll(lines);
        if (all.isEmpty()) return false;
        all.sort(Line.ORDER);
        var outcome = reader.read(files(all));
        if (outcome.found().isEmpty()) {
            missing = outcome.problems().stream()
                    .filter(problem -> !problem.warning())
                    .findFirst()
                    .map(Problem::asLine)
                    .orElse("no case");
            return false;
        }
        accepted.addAll(lines);
        found = outcome.found();
        return true;
    }

    /// The files as they came last, and the tables of rows as a ledger composes them.
    private static SortedMap<String, byte[]> files(List<Line> lines) {
        var replay = new Replay();
        var files = new TreeMap<String, byte[]>();
        long index = 0;
        for (var line : lines) {
            var table = RowTable.of(line.path());
            if (table.isEmpty()) files.put(line.path(), line.text().getBytes(StandardCharsets.UTF_8));
            else replay.accept(new Recorded(index++, entry(line, table.get())));
        }
        files.putAll(CaseFile.byPath(replay.files(new Label(lines.getFirst().agreement()), Long.MAX_VALUE)));
        return files;
    }

    private static Entry entry(Line line, RowTable table) {
        var draft = new Draft(
                new Label(line.agreement()),
                table.kind().label(),
                STREAM,
                Optional.empty(),
                List.of(),
                Content.CSV,
                Bytes.utf8(line.text()));
        return draft.entered(Instant.ofEpochSecond(line.known())).entry();
    }
}
