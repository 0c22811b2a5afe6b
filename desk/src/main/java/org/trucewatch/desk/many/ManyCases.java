package org.trucewatch.desk.many;

import java.util.LinkedHashMap;
import java.util.List;
import org.trucewatch.desk.many.EventTable.Part;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// Judges cases one after another on one table; whoever calls it brings the threads.
public final class ManyCases {
    private final EventTable events;
    private final AsOf asOf;

    public ManyCases(EventTable events, AsOf asOf) {
        this.events = events;
        this.asOf = asOf;
    }

    /// A case with its agreement worked out, waiting for its events.
    public record Ready(Case one, Sitting sitting, Part part) {}

    public Ready prepare(Case one) {
        var part = events.concerning(one);
        var sitting =
                Judge.compile(one.agreement(), part.registry(), one.zone()).at(asOf);
        return new Ready(one, sitting, part);
    }

    /// The verdicts that the case has on the whole table, without what was set aside.
    public static Judged judge(Ready ready) {
        var part = ready.part();
        var casebook = ready.sitting()
                .reach(part.acts())
                .map(reach -> part.slice().casebook(reach.time(), reach.drawn()))
                .orElse(ready.one().casebook());
        var evidence = Evidence.of(casebook, part.registry());
        var judgement = Mandate.judged(ready.one(), ready.sitting().verdicts(evidence));
        return new Judged(ready.one(), judgement, evidence.size());
    }

    /// The verdicts on one case, and how many claims they were drawn from.
    public record Judged(Case one, Judgement judgement, int claims) {
        /// One answer for each clause: over all readings where there are rivals.
        public List<ClauseVerdict> answers() {
            var last = new LinkedHashMap<ClauseId, ClauseVerdict>();
            for (var clause : judgement.clauses()) last.put(clause.clause(), clause);
            return List.copyOf(last.values());
        }
    }
}
