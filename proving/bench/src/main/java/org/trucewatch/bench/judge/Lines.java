package org.trucewatch.bench.judge;

import java.util.ArrayList;
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
final class Lines {
    private final Evidence evidence;
    private final List<String> lines = new ArrayList<>();

    private Lines(Evidence evidence) {
        this.evidence = evidence;
    }

    /// Each clause's lines are written and sorted apart, so that all hands can, and sorted together at the end.
    static List<String> of(List<Brief> verdicts, Evidence evidence, Tasks tasks) {
        var clauses = new ArrayList<Lines>();
        var parts = new ArrayList<Runnable>();
        for (var brief : verdicts) {
            var lines = new Lines(evidence);
            clauses.add(lines);
            parts.add(() -> lines.write(brief));
        }
        tasks.run(parts);
        var all = new ArrayList<String>();
        for (var lines : clauses) all.addAll(lines.lines);
        Collections.sort(all);
        return all;
    }

    private void write(Brief brief) {
        for (var event : brief.events()) add(brief, event);
        Collections.sort(lines);
    }

    private void add(Brief brief, Event event) {
        switch (brief.clause().key()) {
            case "r1" -> broken(brief.item() == 0 ? "R1" : "R1x", event);
            case "r2" -> duty("R2", event, "ALL");
            case "r3" -> duty("R3", event, party(event));
            case "r4p" -> post("R4P", event);
            case "r4c" -> post("R4C", event);
            case "r5" -> broken("R5", event);
            case "r6" -> line(evidence.from(event.row()), "R6,SERIOUS_BREACH", event.row(), party(event));
            case "r7" -> line(event.due(), "R7,OVERDUE", event.row(), party(event));
            default -> throw new IllegalStateException("no rule for " + brief.clause());
        }
    }

    private static String party(Event event) {
        return event.party().toUpperCase(Locale.ROOT);
    }

    private void broken(String rule, Event event) {
        if (event.verdict() == Verdict.BROKEN) line(event.happened(), rule + ",VIOLATION", event.row(), party(event));
    }

    /// Late is two lines for the oracle: missed on the day, done after it. The second release of a party is none.
    private void duty(String rule, Event event, String party) {
        var late = event.verdict() == Verdict.FULFILLED_LATE;
        if (late || event.verdict() == Verdict.OVERDUE) line(event.due(), rule + ",OVERDUE", -1, party);
        if (event.verdict() == Verdict.FULFILLED || (late && rule.equals("R2")))
            line(event.happened(), rule + ",FULFILLED", event.row(), party);
    }

    /// The oracle calls any number but the one owed a violation; the judge says *broken* only above it.
    private void post(String rule, Event event) {
        if (event.verdict() == Verdict.FULFILLED) return;
        var place = evidence.place(event.row()).orElseThrow();
        if (!(place instanceof Location.Named named)) throw new IllegalStateException("a post without a name");
        line(
                event.happened(),
                rule + ",VIOLATION",
                event.row(),
                "CP" + named.place().substring("cp-".length()));
    }

    private void line(long time, String what, int row, String party) {
        lines.add(time + "," + what + "," + row + "," + party);
    }
}
