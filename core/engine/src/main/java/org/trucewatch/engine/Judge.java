package org.trucewatch.engine;

import java.time.ZoneId;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// Judges an agreement on evidence: a pure function of its arguments, the same byte for byte for any order of
/// reports, on any machine.
public final class Judge {
    /// The version that stands in every answer; it changes when an answer can change.
    public static final String ENGINE = "1";

    private Judge() {}

    /// The complete answer on a case.
    public static Judgement judge(Case one, AsOf asOf) {
        var compiled = compile(one.agreement(), one.registry(), one.zone());
        var clauses = compiled.judge(Evidence.of(one.casebook(), one.registry()), asOf)
                .clauses();
        return new Judgement(one.agreement().title(), asOf, ENGINE, one.digest(), clauses);
    }

    /// An agreement made ready to be judged again and again.
    public static Compiled compile(Agreement agreement, Registry registry, ZoneId zone) {
        return new Compiled(agreement, registry, zone);
    }
}
