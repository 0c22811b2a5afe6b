package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;

/// Incidents that one source alone tells again and again: shown beside the verdict, never corroboration.
/// Source: judging rules, section 2; rules of the judge, D (patterns).
final class SingleSource {
    private static final int REPEATED = 3;

    private SingleSource() {}

    static List<Pattern> of(Setting setting, Demand demand) {
        var patterns = new ArrayList<Pattern>();
        if (!demand.isOfSingleActs()) return patterns;
        for (var party : Clauses.judged(setting, demand)) {
            var proofs = alone(setting, demand, party);
            var sources = new TreeSet<String>();
            for (var proof : proofs) sources.addAll(Voices.behind(setting, proof.by()));
            for (var source : sources) {
                var told = proofs.stream()
                        .filter(proof -> Voices.behind(setting, proof.by()).equals(List.of(source)))
                        .toList();
                if (told.size() >= REPEATED) patterns.add(pattern(party, source, told));
            }
        }
        return patterns;
    }

    /// What stands as alleged and not as corroborated.
    private static List<Proof> alone(Setting setting, Demand demand, Party party) {
        var alleged = setting.under(Standard.ALLEGED);
        var corroborated = setting.under(Standard.CORROBORATED);
        var proofs = new ArrayList<Proof>();
        for (var group : setting.seen().groups()) {
            var proof = Proof.of(alleged, charge(alleged, demand, party), party, group);
            if (proof.stands()
                    && !Proof.of(corroborated, charge(corroborated, demand, party), party, group)
                            .stands()) proofs.add(proof);
        }
        return proofs;
    }

    private static Charge charge(Setting setting, Demand demand, Party party) {
        return Charge.of(setting, demand, Clauses.window(setting, demand, party));
    }

    private static Pattern pattern(Party party, String source, List<Proof> told) {
        var from = told.stream().mapToLong(proof -> proof.span().from()).min().orElseThrow();
        var to = told.stream().mapToLong(proof -> proof.span().to()).max().orElseThrow();
        return new Pattern(
                Reason.of("repeated-single-source", party.id()), told.size(), List.of(source), new Span(from, to));
    }
}
