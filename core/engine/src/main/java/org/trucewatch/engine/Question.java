package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.trucewatch.engine.clause.Agreed;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.rule.Court;
import org.trucewatch.engine.weigh.Heard;
import org.trucewatch.engine.weigh.Hearing;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// One question to one body of evidence: scan it in stretches, with as many threads as the caller brings, then read
/// the verdicts. Not safe to read from several threads at once.
public final class Question {
    private final Evidence evidence;
    private final List<Agreed.Reading> readings;
    private final Hearing hearing;
    private final Court court;

    Question(List<Agreed.Reading> readings, Evidence evidence, Registry registry, AsOf asOf) {
        this.evidence = evidence;
        this.readings = readings;
        var probes = new ArrayList<Probe>();
        var written = new HashMap<ClauseId, List<Demand>>();
        for (var reading : readings) {
            probes.addAll(reading.probes());
            if (reading.label().isEmpty()) written.put(reading.clause(), reading.demands());
        }
        hearing = new Hearing(evidence, registry, asOf, probes);
        court = new Court(hearing, written);
    }

    /// What one stretch of the evidence holds for the question.
    public static final class Stretch {
        private final Heard heard;

        private Stretch(Heard heard) {
            this.heard = heard;
        }
    }

    /// Reads the rows from `from` up to `to`. Disjoint stretches may be read at the same time.
    public Stretch scan(int from, int to) {
        var stretch = new Stretch(hearing.room());
        hearing.scan(from, to, stretch.heard);
        return stretch;
    }

    /// Takes all stretches, in the order of their rows; call it once, before verdicts are read.
    public void hear(List<Stretch> stretches) {
        hearing.hear(stretches.stream().map(stretch -> stretch.heard).toList());
    }

    void scan() {
        hear(List.of(scan(0, evidence.size())));
    }

    List<Agreed.Reading> readings() {
        return readings;
    }

    Court court() {
        return court;
    }

    /// The verdicts under one standard, without what was set aside.
    public List<Brief> verdicts(Standard standard) {
        var all = new ArrayList<Brief>();
        for (var reading : readings)
            for (var item = 0; item < reading.demands().size(); item++) all.add(brief(reading, item, standard));
        return all;
    }

    private Brief brief(Agreed.Reading reading, int item, Standard standard) {
        var demand = reading.demands().get(item);
        var ruling = court.ruling(demand, standard);
        var names = demand.frame().parties().all();
        var events = new ArrayList<Event>(ruling.found().size());
        for (var found : ruling.found()) {
            var row = found.by().stream().mapToInt(Hit::row).max().orElse(-1);
            events.add(new Event(
                    found.id(),
                    row,
                    names.get(found.party()).name(),
                    found.verdict(),
                    found.span().from(),
                    found.limit().orElse(Event.NO_DATE),
                    found.reason()));
        }
        return new Brief(reading.clause(), reading.label(), item, ruling.verdict(), events);
    }

    /// One sentence of a clause under one reading: its verdict and its occurrences.
    public record Brief(ClauseId clause, String reading, int item, Verdict verdict, List<Event> events) {
        public Brief {
            events = List.copyOf(events);
        }
    }

    /// One occurrence. `row` is the last of the rows that carry it, -1 where none does; `due` the deadline it was
    /// measured against, or [#NO_DATE].
    public record Event(String id, int row, String party, Verdict verdict, long happened, long due, Reason reason) {
        public static final long NO_DATE = Long.MIN_VALUE;
    }
}
