package org.trucewatch.desk.many;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.many.EventTable.Part;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.engine.Compiled;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// Judges cases one after another on one table; whoever calls it brings the threads.
public final class ManyCases {
    private final EventTable events;
    private final AsOf asOf;
    /// The agreement made ready last; of two threads either may win.
    private volatile Optional<Compiled> last = Optional.empty();

    public ManyCases(EventTable events, AsOf asOf) {
        this.events = events;
        this.asOf = asOf;
    }

    /// A case with its agreement worked out, waiting for its events.
    public record Ready(Case one, Sitting sitting, Part part) {}

    public Ready prepare(Case one) {
        var part = events.concerning(one);
        var compiled = compile(one, part.registry());
        last = Optional.of(compiled);
        return new Ready(one, compiled.at(asOf), part);
    }

    private Compiled compile(Case one, Registry registry) {
        return last.map(other -> other.another(one.agreement(), registry, one.zone()))
                .orElseGet(() -> Judge.compile(one.agreement(), registry, one.zone()));
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
        return new Judged(judgement, evidence.size());
    }

    /// The verdicts on one case, and how many claims they were drawn from.
    public record Judged(Judgement judgement, int claims) {
        /// One answer for each clause: over all readings where there are rivals.
        public List<ClauseVerdict> answers() {
            var last = new LinkedHashMap<ClauseId, ClauseVerdict>();
            for (var clause : judgement.clauses()) last.put(clause.clause(), clause);
            return List.copyOf(last.values());
        }
    }
}
