package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.weigh.Voices.Count;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;

/// Weighs happenings of one probe under the three standards of proof.
///
/// Source: judging rules, section 2; rules of the judge, D and G6 to G10.
public final class Scale {
    /// The party number of the clause itself: somebody bound did it, be it known who or not.
    public static final int CLAUSE = -1;

    private static final Reason BROKEN = Reason.of("broken");
    private static final Reason ONE_VOICE = Reason.of("one-voice");
    private static final Reason INDEPENDENCE = Reason.of("independence-unknown");
    private static final Reason ONE_OR_TWO = Reason.of("one-or-two");

    private final Hearing hearing;
    private final Evidence evidence;
    private final Probe probe;
    private final Contraries contraries;
    private final boolean ownWord;
    private final Optional<Party> creditors;

    public Scale(Hearing hearing, Probe probe, List<Probe> denials) {
        this(hearing, probe, denials, Optional.empty());
    }

    /// Of what is owed to somebody, or to nobody by name: who says that it was not done admits it, or asks for it.
    public Scale(Hearing hearing, Probe probe, List<Probe> denials, Optional<Party> creditors) {
        this.hearing = hearing;
        this.evidence = hearing.evidence();
        this.probe = probe;
        this.creditors = creditors;
        contraries = hearing.contraries(probe, denials);
        ownWord = denials.stream()
                .anyMatch(one -> one.what().polarity() == Polarity.ASSERTS
                        && one.parties().isNamed());
    }

    /// A scale on which nothing is contradicted, as for words of a state.
    public Scale(Hearing hearing, Probe probe) {
        this.hearing = hearing;
        this.evidence = hearing.evidence();
        this.probe = probe;
        contraries = Contraries.NONE;
        ownWord = false;
        creditors = Optional.empty();
    }

    public Weight weigh(Happening happening, int party, Standard standard) {
        var refuted = happening.isIncident() && hearing.isRefuted(happening);
        var sure = unlessRefuted(refuted, sure(happening, party));
        var perhaps = unlessRefuted(refuted, perhaps(happening, party));
        if (sure.isEmpty() && perhaps.isEmpty()) return Weight.NOTHING;
        return switch (standard) {
            case ALLEGED -> alleged(sure, perhaps, party);
            case CORROBORATED -> corroborated(happening, sure, perhaps, party);
            case VERIFIED -> verified(happening, sure, perhaps, party);
        };
    }

    /// Whether a happening can at most be told, and not stand or be in doubt, under a standard, whoever did it:
    /// most are told by one voice, and found by nobody to have happened.
    public boolean isAtMostTold(Happening happening, Standard standard) {
        if (standard == Standard.ALLEGED || hearing.isConfirmed(happening)) return false;
        return standard == Standard.VERIFIED || isOneVoice(happening.hits());
    }

    private boolean isOneVoice(List<Hit> hits) {
        return hits.size() == 1
                && hearing.voices().of(hits.get(0).claim().voice()).size() < 2;
    }

    /// Of what was found not to have happened only the denials stay.
    private List<Hit> unlessRefuted(boolean refuted, List<Hit> hits) {
        if (!refuted) return hits;
        return hits.stream()
                .filter(hit -> !evidence.shape(hit.claim()).asserts())
                .toList();
    }

    /// Nearly all happenings have one hit, of which nothing is made: this is asked of each for each party.
    private static List<Hit> sure(Happening happening, int party) {
        var all = happening.hits();
        if (all.size() == 1) return isSure(all.get(0), party) ? all : List.of();
        return all.stream().filter(hit -> isSure(hit, party)).toList();
    }

    private static boolean isSure(Hit hit, int party) {
        return party == CLAUSE ? hit.isForClause() : hit.isFor(party);
    }

    private static List<Hit> perhaps(Happening happening, int party) {
        if (party == CLAUSE) return List.of();
        var all = happening.hits();
        if (all.size() == 1) return all.get(0).isPerhapsFor(party) ? all : List.of();
        return all.stream().filter(hit -> hit.isPerhapsFor(party)).toList();
    }

    private Weight alleged(List<Hit> sure, List<Hit> perhaps, int party) {
        if (sure.isEmpty()) return uncertain(perhaps, party);
        return unlessDenied(sure, denials(sure, party, contrary -> true));
    }

    private Weight uncertain(List<Hit> perhaps, int party) {
        var why = perhaps.get(0).doubtFor(party).code();
        return new Weight(Standing.UNCERTAIN, perhaps, Reason.of(why));
    }

    private static Weight unlessDenied(List<Hit> sure, Set<String> denials) {
        if (denials.isEmpty()) return new Weight(Standing.STANDS, sure, BROKEN);
        return new Weight(Standing.DISPUTED, sure, new Reason("denied", List.copyOf(denials)));
    }

    private Weight corroborated(Happening happening, List<Hit> sure, List<Hit> perhaps, int party) {
        if (hearing.isConfirmed(happening)) return verified(happening, sure, perhaps, party);
        var voices = count(sure, party);
        if (voices == Count.SEVERAL && isTornApart(sure, party))
            return new Weight(Standing.UNCERTAIN, sure, ONE_OR_TWO);
        if (voices == Count.SEVERAL) return unlessDenied(sure, denials(sure, party, credible(party)));
        if (voices == Count.PERHAPS_SEVERAL) return new Weight(Standing.UNCERTAIN, sure, INDEPENDENCE);
        if (!perhaps.isEmpty()) {
            var all = new ArrayList<>(sure);
            all.addAll(perhaps);
            if (count(all, party) != Count.ONE)
                return new Weight(
                        Standing.UNCERTAIN, all, uncertain(perhaps, party).reason());
        }
        return new Weight(Standing.LOWER, List.of(), ONE_VOICE);
    }

    private Weight verified(Happening happening, List<Hit> sure, List<Hit> perhaps, int party) {
        if (!hearing.isConfirmed(happening)) return new Weight(Standing.LOWER, List.of(), ONE_VOICE);
        if (sure.isEmpty()) return uncertain(perhaps, party);
        return new Weight(Standing.STANDS, sure, BROKEN);
    }

    /// Whether no two voices are left that tell one happening, because people who linked their reports, or others,
    /// said of them that they tell two.
    private boolean isTornApart(List<Hit> hits, int party) {
        if (hearing.partings().isEmpty()) return false;
        var own = own(hits, party);
        for (var one = 0; one < hits.size(); one++)
            for (var other = one; other < hits.size(); other++) {
                var pair = one == other ? List.of(hits.get(one)) : List.of(hits.get(one), hits.get(other));
                if (!areTwo(pair) && hearing.voices().count(lineages(pair), own) == Count.SEVERAL) return false;
            }
        return true;
    }

    private boolean areTwo(List<Hit> pair) {
        var ids = Happening.ids(evidence, pair);
        return ids.size() == 2 && hearing.partings().areTwo(List.of(ids.get(0)), List.of(ids.get(1)));
    }

    private Count count(List<Hit> hits, int party) {
        if (hits.isEmpty() || isOneVoice(hits)) return Count.ONE;
        return hearing.voices().count(lineages(hits), own(hits, party));
    }

    private List<String> lineages(List<Hit> hits) {
        var all = new TreeSet<String>();
        for (var hit : hits) all.addAll(hearing.voices().of(hit.claim().voice()));
        return List.copyOf(all);
    }

    /// Which lineages speak for the accused, by what they are or by what they tell.
    private Predicate<String> own(List<Hit> hits, int party) {
        var admitting = new TreeSet<String>();
        for (var hit : hits)
            if (evidence.shape(hit.claim()).admits())
                admitting.addAll(hearing.voices().of(hit.claim().voice()));
        var span = Happening.span(hits);
        return one -> admitting.contains(one) || speaksFor(one, party, span);
    }

    private boolean speaksFor(String lineage, int party, Span span) {
        if (party != CLAUSE) return hearing.speaksFor(lineage, probe, party(party), span);
        return probe.parties().all().stream().anyMatch(one -> hearing.speaksFor(lineage, probe, one, span));
    }

    private boolean isInterested(String lineage, int party, Span span) {
        return creditors
                .map(one -> hearing.speaksFor(lineage, probe, one, span))
                .orElseGet(() -> speaksFor(lineage, party, span));
    }

    private Party party(int number) {
        return probe.parties().all().get(number);
    }

    /// Credible: somebody says so who does not speak for the accused, or of what is owed for the creditor.
    private Predicate<Claim> credible(int party) {
        return contrary -> hearing.voices().of(contrary.voice()).stream()
                .anyMatch(lineage -> !isInterested(lineage, party, contrary.span()));
    }

    /// The ids of what speaks against any of these claims, in their order.
    private Set<String> denials(List<Hit> sure, int party, Predicate<Claim> counts) {
        if (contraries.isEmpty() || !mayBeDenied(sure)) return Set.of();
        var ids = new TreeSet<String>();
        for (var hit : sure) {
            var told = hit.claim();
            contraries.against(evidence, probe, told, contrary -> {
                if (contradicts(contrary, told, party) && counts.test(contrary)) ids.add(evidence.id(contrary.row()));
            });
        }
        return ids;
    }

    private boolean mayBeDenied(List<Hit> sure) {
        for (var hit : sure) if (contraries.mayConcern(hit.claim())) return true;
        return false;
    }

    private boolean contradicts(Claim contrary, Claim told, int party) {
        if (hearing.voices().isAnonymous(contrary.voice())) return false;
        if (isSameOrigin(contrary, told)) return false;
        var shape = evidence.shape(contrary);
        var shown = probe.lexicon().acts().shows(evidence.act(told));
        var looked = shape.notObserved().stream()
                .anyMatch(act -> shown.contains(probe.lexicon().acts().id(act)));
        if (looked) return true;
        var denied = probe.lexicon().acts();
        if (shape.asserts())
            return denied.deniers(shown).contains(denied.id(evidence.act(contrary)))
                    && tellsUndone(contrary, party)
                    && !hearing.isRefuted(contrary.row());
        return shown.contains(denied.id(evidence.act(contrary))) && isAboutSameActor(contrary, told);
    }

    private boolean isSameOrigin(Claim contrary, Claim told) {
        return contrary.voice() == told.voice()
                || hearing.voices().of(contrary.voice()).equals(hearing.voices().of(told.voice()));
    }

    /// That it was not done is told by another's demand, or where one must leave by his own presence.
    private boolean tellsUndone(Claim contrary, int party) {
        if (party == CLAUSE) return false;
        var actor = evidence.actor(contrary);
        var span = contrary.span();
        return ownWord
                ? probe.sides().matches(actor, party(party), span).isIn()
                : probe.sides().isOther(actor, party(party), span).isIn();
    }

    /// A denial that names an actor contradicts only what is told of him or his kin.
    private boolean isAboutSameActor(Claim contrary, Claim claim) {
        var denied = evidence.actor(contrary);
        var told = evidence.actor(claim);
        if (denied.equals(Actor.UNKNOWN) || denied.equals(told)) return true;
        return probe.sides().areKin(denied, told, contrary.span())
                || probe.sides().meanKin(denied, told, contrary.span());
    }
}
