package org.trucewatch.bench.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.trucewatch.engine.Question.Brief;
import org.trucewatch.engine.Question.Event;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.verdict.Verdict;

/// The judge's answer in the lines of the workload's oracle: `time,rule,status,event,party`, sorted.
///
/// All times have ten digits, so that lines stand in the order of their times. These are sorted as numbers, and only
/// lines of the same second are compared as text.
final class Lines {
    /// So many occurrences are written in one part, so that all hands can.
    private static final int STRETCH = 2048;

    /// Behind a time, which has 31 bits, the place of its line.
    private static final int PLACE_BITS = 32;

    private final Evidence evidence;
    private final Brief brief;
    private final List<Event> events;
    private final List<Line> lines = new ArrayList<>();

    /// A line that begins with its time.
    private record Line(long time, String text) {}

    private Lines(Evidence evidence, Brief brief, List<Event> events) {
        this.evidence = evidence;
        this.brief = brief;
        this.events = events;
    }

    static List<String> of(List<Brief> verdicts, Evidence evidence, Tasks tasks) {
        var stretches = new ArrayList<Lines>();
        for (var brief : verdicts)
            for (var first = 0; first < brief.events().size(); first += STRETCH) {
                var end = Math.min(first + STRETCH, brief.events().size());
                stretches.add(new Lines(evidence, brief, brief.events().subList(first, end)));
            }
        tasks.run(stretches.stream().map(stretch -> (Runnable) stretch::write).toList());
        return sorted(stretches);
    }

    private static List<String> sorted(List<Lines> stretches) {
        var all = new ArrayList<Line>();
        for (var stretch : stretches) all.addAll(stretch.lines);
        var keys = new long[all.size()];
        for (var place = 0; place < keys.length; place++) keys[place] = all.get(place).time << PLACE_BITS | place;
        Arrays.sort(keys);
        var sorted = new ArrayList<String>(keys.length);
        for (var key : keys) sorted.add(all.get((int) key).text);
        for (int first = 0, end; first < keys.length; first = end) {
            end = first + 1;
            while (end < keys.length && keys[end] >> PLACE_BITS == keys[first] >> PLACE_BITS) end++;
            if (end > first + 1) Collections.sort(sorted.subList(first, end));
        }
        return sorted;
    }

    private void write() {
        for (var event : events) add(event);
    }

    private void add(Event event) {
        switch (brief.clause().key()) {
            case "r1" -> broken(brief.item() == 0 ? "R1" : "R1x", event);
            case "r2" -> duty("R2", event, "ALL");
            case "r3" -> duty("R3", event, party(event));
            case "r4p" -> post("R4P", event);
            case "r4c" -> post("R4C", event);
            case "r5" -> broken("R5", event);
            case "r6" -> line(event.happened().to() - 1, "R6", "SERIOUS_BREACH", event.row(), party(event));
            case "r7" -> line(event.due(), "R7", "OVERDUE", event.row(), party(event));
            default -> throw new IllegalStateException("no rule for " + brief.clause());
        }
    }

    private static String party(Event event) {
        return event.party().toUpperCase(Locale.ROOT);
    }

    private void broken(String rule, Event event) {
        if (event.verdict() == Verdict.BROKEN) violation(rule, event, party(event));
    }

    private void violation(String rule, Event event, String party) {
        line(event.happened().from(), rule, "VIOLATION", event.row(), party);
    }

    /// Late is two lines for the oracle: missed on the day, done after it. The second release of a party is none.
    private void duty(String rule, Event event, String party) {
        var late = event.verdict() == Verdict.FULFILLED_LATE;
        if (late || event.verdict() == Verdict.OVERDUE) line(event.due(), rule, "OVERDUE", -1, party);
        if (event.verdict() == Verdict.FULFILLED || (late && rule.equals("R2")))
            line(event.happened().from(), rule, "FULFILLED", event.row(), party);
    }

    /// The oracle calls any number but the one owed a violation; the judge says *broken* only above it.
    private void post(String rule, Event event) {
        if (event.verdict() == Verdict.FULFILLED) return;
        var place = evidence.place(event.row()).orElseThrow();
        if (!(place instanceof Location.Named named)) throw new IllegalStateException("a post without a name");
        violation(rule, event, "CP" + named.place().substring("cp-".length()));
    }

    private void line(long time, String rule, String status, int row, String party) {
        lines.add(new Line(time, time + "," + rule + "," + status + "," + row + "," + party));
    }
}
