package org.trucewatch.model.evidence;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.Defect;
import org.trucewatch.model.time.Span;

/// One source saying one thing. A report is immutable; a correction is another report or a link.
///
/// `lineages` are the origins behind it, the last link of each parallel chain. `happened` is what the source claims,
/// [Span#ALWAYS] where no time is told. `known` is when the desk learnt it and `entered` when the ledger took it, in
/// seconds since 1970; an entry brought in later keeps its `known` and is marked `backfilled`. Several `places` are
/// judged each for itself. `coverMetres` is the radius of a notice, 0 where there is none. `reply` marks an act that
/// the source calls a reply. `notObserved` names the acts that a calm observation looked for and did not see.
public record Report(
        String id,
        String source,
        List<String> lineages,
        Span said,
        long known,
        long entered,
        boolean backfilled,
        Span happened,
        List<Location> places,
        List<Location> origins,
        String act,
        String actor,
        Certainty certainty,
        List<Detail> details,
        Optional<Count> count,
        Optional<Range> killed,
        Optional<Range> wounded,
        long coverMetres,
        Modality modality,
        Polarity polarity,
        Standing standing,
        boolean againstOwnSide,
        boolean reply,
        List<String> notObserved,
        Telling telling) {
    public Report {
        lineages = List.copyOf(lineages);
        places = List.copyOf(places);
        origins = List.copyOf(origins);
        details = List.copyOf(details);
        notObserved = List.copyOf(notObserved);
        if (lineages.isEmpty()) throw new Defect("a report must have a lineage: " + id);
    }

    /// The same under another id.
    public Report withId(String other) {
        return with(other, lineages, known, actor, details);
    }

    /// The same with other lineages behind it.
    public Report withLineages(List<String> others) {
        return with(id, others, known, actor, details);
    }

    /// The same, learnt by the desk at another time.
    public Report withKnown(long other) {
        return with(id, lineages, other, actor, details);
    }

    /// The same of another actor.
    public Report withActor(String other) {
        return with(id, lineages, known, other, details);
    }

    /// The same with other further parts of the act.
    public Report withDetails(List<Detail> others) {
        return with(id, lineages, known, actor, others);
    }

    private Report with(String ownId, List<String> behind, long knownSince, String doer, List<Detail> parts) {
        return new Report(
                ownId,
                source,
                behind,
                said,
                knownSince,
                entered,
                backfilled,
                happened,
                places,
                origins,
                act,
                doer,
                certainty,
                parts,
                count,
                killed,
                wounded,
                coverMetres,
                modality,
                polarity,
                standing,
                againstOwnSide,
                reply,
                notObserved,
                telling);
    }

    /// How many of what the report counts; the unit is a declared name or the source's own word.
    public record Count(Range range, String unit) {}

    /// The words: our sentence for the claim, the source's label for the actor, a note, and the address.
    public record Telling(String claim, String actorLabel, String placeWords, String note, String address) {
        public static final Telling NONE = new Telling("", "", "", "", "");
    }

    /// How sure the source is of who did it.
    public enum Certainty {
        NAMED,
        IMPLIED,
        /// A side is blamed, no group is named.
        GROUP_NOT_NAMED,
        UNKNOWN
    }

    /// Only what is `TOLD` says that something happened.
    public enum Modality {
        TOLD,
        PLANNED,
        PROMISED,
        THREATENED
    }

    public enum Polarity {
        ASSERTS,
        DENIES
    }

    public enum Standing {
        ALLEGED,
        SELF_ADMITTED,
        OWN_OBSERVATION,
        /// The source itself doubts it.
        UNCONFIRMED
    }
}
