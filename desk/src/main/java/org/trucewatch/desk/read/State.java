package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
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
    private final List<Map<Standard, Named>> named;
    private final Fates fates;
    private final long bytes;

    /// What stands under one standard of a clause: happenings, and for each party the reports that carry its verdict.
    private record Named(List<List<Occurrence>> occurrences, List<List<List<String>>> by) {
        static final Named NOTHING = new Named(List.of(), List.of());
    }

    private State(Judgement bare, List<Map<Standard, Named>> named, Fates fates, long bytes) {
        this.bare = bare;
        this.named = named;
        this.fates = fates;
        this.bytes = bytes;
    }

    static State of(Judgement verdicts, Fates fates, Sharing sharing) {
        long before = sharing.bytes();
        var bare = new ArrayList<ClauseVerdict>();
        var named = new ArrayList<Map<Standard, Named>>();
        for (var clause : verdicts.clauses()) {
            var own = new EnumMap<Standard, Named>(Standard.class);
            var rest = new EnumMap<Standard, StandardVerdict>(Standard.class);
            clause.verdicts().forEach((standard, under) -> {
                own.put(standard, named(under, sharing));
                rest.put(standard, bare(under));
            });
            named.add(own);
            bare.add(clause.with(rest));
        }
        long bytes = sharing.bytes() - before + (long) BYTES_A_CLAUSE * bare.size() + fates.size();
        return new State(verdicts.with(bare), List.copyOf(named), fates, bytes);
    }

    private static Named named(StandardVerdict under, Sharing sharing) {
        return new Named(
                sharing.pages(under.occurrences()),
                under.parties().stream().map(party -> sharing.pages(party.by())).toList());
    }

    private static StandardVerdict bare(StandardVerdict under) {
        var parties =
                under.parties().stream().map(party -> with(party, List.of())).toList();
        return new StandardVerdict(under.verdict(), under.reason(), parties, List.of(), List.of(), under.patterns());
    }

    /// The same state of a case that more came to, none of which it is about.
    State of(String digest, Fates moved) {
        var again = new Judgement(bare.agreement(), bare.asOf(), bare.engine(), digest, bare.clauses());
        return new State(again, named, moved, bytes);
    }

    /// The same for another time, at which nothing else is known of what it is about.
    State at(AsOf asOf) {
        return new State(
                new Judgement(bare.agreement(), asOf, bare.engine(), bare.digest(), bare.clauses()),
                named,
                fates,
                bytes);
    }

    /// The verdicts with all their happenings, put together anew.
    Judgement verdicts() {
        var clauses = new ArrayList<ClauseVerdict>();
        for (int at = 0; at < named.size(); at++) {
            var own = named.get(at);
            var whole = new EnumMap<Standard, StandardVerdict>(Standard.class);
            bare.clauses()
                    .get(at)
                    .verdicts()
                    .forEach((standard, under) ->
                            whole.put(standard, whole(under, own.getOrDefault(standard, Named.NOTHING))));
            clauses.add(bare.clauses().get(at).with(whole));
        }
        return bare.with(clauses);
    }

    private static StandardVerdict whole(StandardVerdict under, Named named) {
        var parties = new ArrayList<PartyVerdict>();
        for (var party : under.parties())
            parties.add(with(party, Sharing.all(named.by().get(parties.size()))));
        return new StandardVerdict(
                under.verdict(),
                under.reason(),
                parties,
                Sharing.all(named.occurrences()),
                List.of(),
                under.patterns());
    }

    private static PartyVerdict with(PartyVerdict some, List<String> by) {
        return new PartyVerdict(some.party(), some.verdict(), by, some.since(), some.due(), some.reason());
    }

    /// The clauses without happenings.
    List<ClauseVerdict> clauses() {
        return bare.clauses();
    }

    Fates fates() {
        return fates;
    }

    /// About how many bytes it takes that no other state took before.
    long weight() {
        return bytes;
    }
}
