package org.trucewatch.flink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.Defect;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;

/// The lines of one agreement as a case, replayed as a ledger replays its entries.
///
/// Lines that were accepted make a sound case. Of fresh ones, those are set aside that would make it unreadable, and
/// as few as can be found by halving. While there is no sound case yet, everything waits, and is looked at again when a
/// file comes. Fresh reports, links and decisions are read beside the case; anything else together with all that was
/// accepted before.
final class Gathered {
    private final Reader reader;
    private final List<Line> accepted = new ArrayList<>();
    private final Map<Line, String> aside = new LinkedHashMap<>();
    private Earlier earlier = List::of;
    private Optional<Case> found = Optional.empty();
    private boolean anew;
    private String missing = "no file of its case is known";

    Gathered(Reader reader) {
        this.reader = reader;
    }

    /// What fresh lines brought: the case, whether its files were read anew, and what was set aside.
    record Taken(Optional<Case> found, boolean anew, Map<Line, String> aside) {
        public Taken {
            aside = new LinkedHashMap<>(aside);
        }
    }

    /// Takes in fresh lines. `earlier` has those that were accepted before, and is asked only where they are needed.
    Taken take(List<Line> fresh, Earlier before) throws Exception {
        earlier = before;
        accepted.clear();
        aside.clear();
        anew = false;
        if (found.isPresent()) takeInOrder(ordered(fresh));
        else if (!fresh.stream().allMatch(Line::isRow)) begin(fresh);
        return new Taken(found, anew, aside);
    }

    private static List<Line> ordered(List<Line> lines) {
        return lines.stream().sorted(Line.ORDER).distinct().toList();
    }

    /// Rows may have come before the files that they need, and the wrong ones among them must not keep the case away.
    private void begin(List<Line> fresh) throws Exception {
        var waiting = new ArrayList<>(texts(earlier.lines()));
        waiting.addAll(fresh);
        earlier = List::of;
        takeInOrder(ordered(waiting));
    }

    private static List<Line> texts(List<RawLine> lines) {
        return lines.stream().map(RawLine::line).toList();
    }

    /// Adds plain rows of reports to the case that there is. They are sound, and accepted.
    Case add(List<RawLine> sound) {
        for (var table : FurtherRows.reports(sound)) {
            var outcome = reader.read(found, table);
            if (outcome.found().isEmpty())
                throw new Defect("rows that were found sound cannot be read: " + sentence(outcome.problems()));
            found = outcome.found();
        }
        return found.orElseThrow();
    }

    /// Why there is no case yet.
    String missing() {
        return missing;
    }

    private void takeInOrder(List<Line> fresh) throws Exception {
        var files = fresh.stream().filter(line -> !line.isRow()).toList();
        var rows = fresh.stream().filter(Line::isRow).toList();
        if (!FurtherRows.fit(rows) && takes(fresh)) return;
        if (found.isEmpty() && !takesFirst(files)) return;
        takeWhatFits(files.stream().filter(file -> !accepted.contains(file)).toList());
        takeWhatFits(rows);
    }

    /// The files or, where one of them spoils the case, those of the earliest moments that make one.
    private boolean takesFirst(List<Line> files) throws Exception {
        if (takes(files)) return true;
        for (int end = 1; end < files.size(); end++) {
            boolean isMoment = files.get(end - 1).known() < files.get(end).known();
            if (isMoment && takes(files.subList(0, end))) return true;
        }
        return false;
    }

    /// As long as some line was taken the others are tried again: one may name what another brings.
    private void takeWhatFits(List<Line> lines) throws Exception {
        var left = lines;
        for (int before = left.size() + 1; left.size() < before; ) {
            before = left.size();
            aside.keySet().removeAll(left);
            var still = new ArrayList<Line>();
            for (var alike : FurtherRows.alike(left)) still.addAll(unfit(alike));
            left = still;
        }
    }

    private List<Line> unfit(List<Line> lines) throws Exception {
        if (lines.isEmpty() || takes(lines)) return List.of();
        if (lines.size() == 1) {
            aside.put(lines.getFirst(), missing);
            return lines;
        }
        var unfit = new ArrayList<>(unfit(lines.subList(0, lines.size() / 2)));
        unfit.addAll(unfit(lines.subList(lines.size() / 2, lines.size())));
        return unfit;
    }

    private boolean takes(List<Line> lines) throws Exception {
        if (found.isPresent() && FurtherRows.fit(lines)) {
            var outcome = reader.read(found, FurtherRows.files(lines));
            if (outcome.found().isPresent()) {
                found = outcome.found();
                return accepted.addAll(lines);
            }
            missing = sentence(outcome.problems());
            var codes = outcome.problems().stream().map(Problem::code).toList();
            if (!codes.contains(Reader.TWICE)) return false;
        }
        return takesAnew(lines);
    }

    private boolean takesAnew(List<Line> lines) throws Exception {
        var all = new ArrayList<>(texts(earlier.lines()));
        all.addAll(accepted);
        all.addAll(lines);
        if (all.isEmpty()) return false;
        all.sort(Line.ORDER);
        var replay = new Replay();
        var outcome = reader.read(Optional.empty(), files(all, replay));
        for (var unreadable : replay.unreadable()) missing = unreadable.words().english();
        if (!replay.unreadable().isEmpty()) return false;
        missing = sentence(outcome.problems());
        if (outcome.found().isEmpty()) return false;
        found = outcome.found();
        anew = true;
        accepted.addAll(lines);
        return true;
    }

    private static String sentence(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !problem.warning())
                .findFirst()
                .map(Problem::asLine)
                .orElse("no case");
    }

    /// The files as they came last, and the tables of rows as a ledger composes them.
    private static SortedMap<String, byte[]> files(List<Line> lines, Replay replay) {
        var files = new TreeMap<String, byte[]>();
        for (var table : RowTable.values()) table.empty().ifPresent(empty -> files.put(table.path(), empty.toArray()));
        long index = 0;
        for (var line : lines) {
            var table = RowTable.of(line.path());
            if (table.isEmpty()) files.put(line.path(), line.text().getBytes(StandardCharsets.UTF_8));
            else replay.accept(FurtherRows.recorded(index++, line, table.get()));
        }
        files.putAll(CaseFile.byPath(replay.files(new Label(lines.getFirst().agreement()), Long.MAX_VALUE)));
        return files;
    }
}
