package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// What is kept of a judgement: its verdicts, and of what was set aside only what became of each report.
///
/// Happenings, and the reports that carry the verdict on a party, are as many as there are reports, and most of them
/// another state names as well: they are kept in pages that several states share.
final class State {
    private static final int BYTES_A_CLAUSE = 2_000;

    private final Judgement bare;
    private final Map<Answered, Map<Standard, Footing>> footings;
    private final Fates fates;
    private final long bytes;

    /// A clause under one reading.
    private record Answered(ClauseId clause, String reading) {
        static Answered of(ClauseVerdict verdict) {
            return new Answered(verdict.clause(), verdict.reading());
        }
    }

    private State(Judgement bare, Map<Answered, Map<Standard, Footing>> footings, Fates fates, long bytes) {
        this.bare = bare;
        this.footings = footings;
        this.fates = fates;
        this.bytes = bytes;
    }

    static State of(Judgement verdicts, Fates fates, Sharing sharing) {
        long before = sharing.bytes();
        var bare = new ArrayList<ClauseVerdict>();
        var footings = new HashMap<Answered, Map<Standard, Footing>>();
        for (var clause : verdicts.clauses()) {
            var own = new EnumMap<Standard, Footing>(Standard.class);
            var rest = new EnumMap<Standard, StandardVerdict>(Standard.class);
            clause.verdicts().forEach((standard, under) -> {
                own.put(standard, footing(under, sharing));
                rest.put(standard, bare(under));
            });
            footings.put(Answered.of(clause), own);
            bare.add(clause.with(rest));
        }
        long bytes = sharing.bytes() - before + (long) BYTES_A_CLAUSE * bare.size() + fates.size();
        return new State(verdicts.with(bare), footings, fates, bytes);
    }

    private static Footing footing(StandardVerdict under, Sharing sharing) {
        return new Footing(
                sharing.happenings(under.occurrences()),
                under.parties().stream().map(party -> sharing.names(party.by())).toList());
    }

    private static StandardVerdict bare(StandardVerdict under) {
        var parties =
                under.parties().stream().map(party -> with(party, List.of())).toList();
        return new StandardVerdict(under.verdict(), under.reason(), parties, List.of(), List.of(), under.patterns());
    }

    /// The same state of a case that more came to, none of which it is about.
    State of(String digest, Fates moved) {
        var again = new Judgement(bare.agreement(), bare.asOf(), bare.engine(), digest, bare.clauses());
        return new State(again, footings, moved, bytes);
    }

    /// The same for another time, at which nothing else is known of what it is about.
    State at(AsOf asOf) {
        return new State(
                new Judgement(bare.agreement(), asOf, bare.engine(), bare.digest(), bare.clauses()),
                footings,
                fates,
                bytes);
    }

    /// The verdicts with all their happenings, put together anew.
    Judgement verdicts() {
        return verdicts(any -> true);
    }

    /// The same of some clauses alone.
    Judgement verdicts(Predicate<ClauseId> of) {
        var clauses = new ArrayList<ClauseVerdict>();
        for (var clause : bare.clauses()) {
            if (!of.test(clause.clause())) continue;
            var whole = new EnumMap<Standard, StandardVerdict>(Standard.class);
            clause.verdicts()
                    .forEach((standard, under) -> whole.put(standard, whole(under, footing(clause, standard))));
            clauses.add(clause.with(whole));
        }
        return bare.with(clauses);
    }

    private static StandardVerdict whole(StandardVerdict under, Footing footing) {
        var parties = new ArrayList<PartyVerdict>();
        for (var party : under.parties()) parties.add(with(party, footing.by(parties.size())));
        return new StandardVerdict(
                under.verdict(), under.reason(), parties, footing.occurrences(), List.of(), under.patterns());
    }

    private static PartyVerdict with(PartyVerdict some, List<String> by) {
        return new PartyVerdict(some.party(), some.verdict(), by, some.since(), some.due(), some.reason());
    }

    /// The verdicts without what they stand on.
    Judgement bare() {
        return bare;
    }

    /// What a verdict stands on under a standard, also one without it.
    Footing footing(ClauseVerdict verdict, Standard standard) {
        return footings.getOrDefault(Answered.of(verdict), Map.of()).getOrDefault(standard, Footing.NONE);
    }

    Fates fates() {
        return fates;
    }

    /// About how many bytes it takes that no other state took before.
    long weight() {
        return bytes;
    }
}
