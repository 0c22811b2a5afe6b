package org.trucewatch.peers.flink;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.trucewatch.bench.judge.Workload;

/// Reads a line of text as whoever writes a plain job would: it checks what the rules need, and puts aside what it
/// cannot read. Only what concerns a rule goes on; with an agreement's text, a mark for each of its duties.
final class Parsing extends ProcessFunction<String, Fact> {
    static final OutputTag<String> ASIDE = new OutputTag<>("aside") {};
    private static final long serialVersionUID = 1;
    private static final double E5 = 1e5;

    private transient Map<String, Integer> acts;
    private transient Map<String, String> groups;
    private transient Map<String, Integer> targets;
    private transient Map<String, List<Integer>> layouts;

    @Override
    public void open(OpenContext context) {
        acts = new HashMap<>();
        for (int act = 0; act < Workload.acts().size(); act++)
            acts.put(CaseText.act(act) + " " + TextLines.goods(Workload.acts().get(act)), act);
        groups = new HashMap<>();
        for (int actor = 0; actor < Workload.actors().size(); actor++)
            groups.put(CaseText.actor(actor), Workload.group(actor));
        targets = new HashMap<>();
        for (var target : Workload.targets())
            targets.put(
                    target.equals("none") ? "" : target.toLowerCase(Locale.ROOT),
                    Workload.targets().indexOf(target));
        layouts = new HashMap<>();
    }

    @Override
    public void processElement(String written, Context context, Collector<Fact> out) {
        try {
            var fields = written.split("\t", -1);
            if (fields.length != 4) throw new IllegalArgumentException("no four fields");
            long known = Instant.parse(fields[0]).getEpochSecond();
            if (fields[2].equals(TextLines.AGREEMENT))
                Rules.begin(fields[1], known).forEach(out::collect);
            if (!fields[2].equals(TextLines.REPORTS)) return;
            var fact = fact(fields[1], fields[3].replace("\\n", "\n"));
            if (Rules.concerns(fact)) out.collect(fact);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            context.output(ASIDE, unreadable.getMessage() + "\t" + written);
        }
    }

    private Fact fact(String agreement, String text) {
        int header = text.indexOf('\n');
        int end = text.indexOf('\n', header + 1);
        if (header < 0 || end != text.length() - 1) throw new IllegalArgumentException("no header and one row");
        var layout = layouts.computeIfAbsent(text.substring(0, header), Parsing::layout);
        var cells = cells(text.substring(header + 1, end));
        if (cells.size() != layout.size()) throw new IllegalArgumentException(cells.size() + " cells");
        var act = acts.get(cells.get(layout.get(9)) + " " + cells.get(layout.get(13)));
        var group = groups.get(cells.get(layout.get(10)));
        var target = targets.get(cells.get(layout.get(12)));
        if (act == null || group == null || target == null) throw new IllegalArgumentException("an unknown name");
        var place = cells.get(layout.get(5));
        var count = cells.get(layout.get(14));
        return new Fact(
                agreement,
                Integer.parseInt(cells.get(layout.get(0)).substring(1)),
                Instant.parse(cells.get(layout.get(3))).getEpochSecond(),
                hundredThousandths(cells.get(layout.get(7))),
                hundredThousandths(cells.get(layout.get(6))),
                act,
                group,
                target,
                place.isEmpty() ? 0 : Integer.parseInt(place.substring(place.indexOf('-') + 1)),
                number(count.isEmpty() ? cells.get(layout.get(17)) : count));
    }

    /// Where the columns stand in this table.
    private static List<Integer> layout(String header) {
        var columns = List.of(header.split(",", -1));
        var layout = TextLines.COLUMNS.stream().map(columns::indexOf).toList();
        if (layout.contains(-1)) throw new IllegalArgumentException("a column is missing");
        return layout;
    }

    private static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < row.length(); at++) {
            char letter = row.charAt(at);
            if (letter == '"') isQuoted = !isQuoted;
            else if (letter != ',' || isQuoted) cell.append(letter);
            else {
                cells.add(cell.toString());
                cell.setLength(0);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static int hundredThousandths(String degrees) {
        return degrees.isEmpty() ? 0 : (int) Math.round(Double.parseDouble(degrees) * E5);
    }

    private static int number(String written) {
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }
}
