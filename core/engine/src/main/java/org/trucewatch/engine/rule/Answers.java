package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.trucewatch.engine.clause.Agreed;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.Defect;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;

/// Puts rulings together into the answer on a clause: over its sentences, its standards and its readings.
///
/// Source: judging rules, section 5 (folding, readings); rules of the judge, F, G19 and G20.
public final class Answers {
    private final Court court;
    private final Rulings rulings;

    private Answers(Court court, Rulings rulings) {
        this.court = court;
        this.rulings = rulings;
    }

    /// Answers that leave out what was set aside, unless somebody asks for the whole.
    public static Answers alone(Court court) {
        return new Answers(court, new CourtRulings(court));
    }

    /// The same from books that this court was heard for.
    public static Answers of(Books books, Court court) {
        return new Answers(court, books);
    }

    /// The answer on one clause under one reading, with all that was set aside: every claim is looked at for it.
    public ClauseVerdict whole(Agreed.Reading reading) {
        var asides = new Asides(court, reading.demands());
        return with(clause(reading), asides::under);
    }

    /// An answer with what is set aside under each standard.
    public static ClauseVerdict with(ClauseVerdict answer, Function<Standard, List<Aside>> asides) {
        var verdicts = new EnumMap<Standard, StandardVerdict>(Standard.class);
        answer.verdicts().forEach((standard, under) -> verdicts.put(standard, under.with(asides.apply(standard))));
        return answer.with(verdicts);
    }

    /// The answer on one clause under one reading.
    public ClauseVerdict clause(Agreed.Reading reading) {
        var verdicts = new EnumMap<Standard, StandardVerdict>(Standard.class);
        for (var standard : Standard.values()) verdicts.put(standard, standard(reading.demands(), standard));
        var status = StatusRule.status(court, reading);
        return new ClauseVerdict(
                reading.clause(),
                reading.label(),
                kind(reading.demands()),
                status.status(),
                status.reason(),
                status.by(),
                verdicts);
    }

    private static Kind kind(List<Demand> demands) {
        return demands.stream()
                .map(demand -> demand.frame().kind())
                .filter(kind -> kind != Kind.DECLARATION)
                .findFirst()
                .orElse(Kind.DECLARATION);
    }

    private StandardVerdict standard(List<Demand> all, Standard standard) {
        var demands = judgeable(all, standard);
        var folded = fold(demands, standard);
        return Confirmation.named(
                standard,
                new StandardVerdict(
                        folded.verdict(),
                        folded.reason(),
                        folded.parties().stream().map(PartyRuling::shown).toList(),
                        rulings.occurrences(demands, standard),
                        List.of(),
                        rulings.patterns(demands)));
    }

    /// What cannot be judged or is not covered is left out beside sentences that can be judged.
    private List<Demand> judgeable(List<Demand> demands, Standard standard) {
        if (demands.size() == 1) return demands;
        var all = demands.stream()
                .filter(demand -> isJudged(rulings.ruling(demand, standard).verdict()))
                .toList();
        return all.isEmpty() ? demands : all;
    }

    private static boolean isJudged(Verdict verdict) {
        return verdict != Verdict.NOT_JUDGEABLE && verdict != Verdict.NOT_COVERED;
    }

    private Ruling fold(List<Demand> demands, Standard standard) {
        var first = rulings.ruling(demands.get(0), standard);
        if (demands.size() == 1) return first;
        Map<String, PartyRuling> parties = new LinkedHashMap<>();
        var unknown = false;
        for (var demand : demands) {
            var ruling = rulings.ruling(demand, standard);
            unknown |= ruling.verdict() == Verdict.NOT_DETERMINED;
            if (Fold.outranks(ruling.verdict(), first.verdict())) first = ruling;
            for (var party : ruling.parties()) parties.merge(party.party(), party, Answers::stronger);
        }
        var isPartly = unknown && Fold.isDone(first.verdict());
        return new Ruling(
                isPartly ? Verdict.PARTLY_FULFILLED : first.verdict(),
                isPartly ? Reasons.DONE_PARTLY : first.reason(),
                List.copyOf(parties.values()),
                List.of());
    }

    private static PartyRuling stronger(PartyRuling one, PartyRuling other) {
        var first = Fold.outranks(other.verdict(), one.verdict()) ? other : one;
        var unknown = one.verdict() == Verdict.NOT_DETERMINED || other.verdict() == Verdict.NOT_DETERMINED;
        if (!unknown || !Fold.isDone(first.verdict())) return first;
        return new PartyRuling(
                first.party(), Verdict.PARTLY_FULFILLED, first.by(), first.since(), first.due(), Reasons.DONE_PARTLY);
    }

    /// One answer over all readings of a clause: where they part, it is uncertain.
    public static ClauseVerdict overReadings(List<ClauseVerdict> readings) {
        var first = readings.get(0);
        var parts = readings.stream().map(ClauseVerdict::status).distinct().count() > 1;
        var verdicts = new EnumMap<Standard, StandardVerdict>(Standard.class);
        for (var standard : Standard.values()) verdicts.put(standard, overReadings(readings, standard));
        return new ClauseVerdict(
                first.clause(),
                ClauseVerdict.ALL_READINGS,
                first.kind(),
                parts ? Status.DISPUTED : first.status(),
                parts ? Reason.of("readings-differ") : first.statusReason(),
                parts ? List.of() : first.statusBy(),
                verdicts);
    }

    private static StandardVerdict overReadings(List<ClauseVerdict> readings, Standard standard) {
        var agreed =
                agreed(readings.stream().map(reading -> of(reading, standard)).toList(), StandardVerdict::verdict);
        if (agreed.isPresent()) return agreed.get();
        var parts = readings.stream()
                .map(reading ->
                        label(reading) + "=" + of(reading, standard).verdict().word())
                .toList();
        return new StandardVerdict(
                Verdict.UNCERTAIN,
                new Reason("readings-differ", parts),
                parties(readings, standard),
                List.of(),
                List.of(),
                List.of());
    }

    /// The first that evidence decides, if all that it decides come to the same. Beside a breach one that it does not
    /// decide parts from it: by that reading nobody is known to have broken anything.
    private static <T> Optional<T> agreed(List<T> all, Function<T, Verdict> verdict) {
        var told = all.stream()
                .filter(one -> verdict.apply(one) != Verdict.NOT_DETERMINED)
                .toList();
        if (told.isEmpty()) return Optional.of(all.get(0));
        var isBroken = told.stream().anyMatch(one -> verdict.apply(one) == Verdict.BROKEN);
        var parted = told.stream().map(verdict).distinct().count() > 1 || (isBroken && told.size() < all.size());
        return parted ? Optional.empty() : Optional.of(told.get(0));
    }

    private static StandardVerdict of(ClauseVerdict reading, Standard standard) {
        var verdict = reading.verdicts().get(standard);
        if (verdict == null) throw new Defect("an answer lacks a standard");
        return verdict;
    }

    private static String label(ClauseVerdict reading) {
        return reading.reading().isEmpty() ? "as written" : reading.reading();
    }

    private static List<PartyVerdict> parties(List<ClauseVerdict> readings, Standard standard) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, List<PartyVerdict>> all = new LinkedHashMap<>();
        for (var reading : readings)
            for (var party : of(reading, standard).parties()) {
                all.computeIfAbsent(party.party(), any -> new ArrayList<>()).add(party);
                words.computeIfAbsent(party.party(), any -> new ArrayList<>())
                        .add(label(reading) + "=" + party.verdict().word());
            }
        var folded = new ArrayList<PartyVerdict>();
        all.forEach((name, own) -> folded.add(party(name, own, words.getOrDefault(name, List.of()))));
        return folded;
    }

    private static PartyVerdict party(String name, List<PartyVerdict> own, List<String> words) {
        var agreed = agreed(own, PartyVerdict::verdict);
        if (agreed.isPresent()) return agreed.get();
        var none = OptionalLong.empty();
        return new PartyVerdict(name, Verdict.UNCERTAIN, List.of(), none, none, new Reason("readings-differ", words));
    }
}
