package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Timing;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Scale;
import org.trucewatch.engine.weigh.Weight;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.agreement.Ration.OfTime;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Prohibitions, and all that comes down to one: duties to let and to prevent, permissions that must be tolerated.
///
/// Source: judging rules, section 4; rules of the judge, D, G12, G15, G25.
final class BanRule implements ActRule {
    private static final Weight NOTHING = new Weight(Standing.NOTHING, List.of(), Reason.NONE);

    private final Court court;
    private final Gate gate;
    private final Demand.Ban ban;
    private final Standard standard;
    private final Parties parties;
    private final Scale scale;
    private final List<List<Found>> found = new ArrayList<>();
    private final Map<Party, List<Stretch>> periods = new HashMap<>();

    BanRule(Court court, Gate gate, Demand.Ban ban, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.ban = ban;
        this.standard = standard;
        parties = ban.frame().parties();
        scale = court.scale(ban.act(), List.of(ban.contraries().denials()));
    }

    Ruling judge() {
        var happenings = happenings();
        var verdicts = new ArrayList<PartyRuling>();
        for (var party = 0; party < parties.size(); party++) verdicts.add(judge(happenings, party));
        return ruling(verdicts, Court.merged(found), () -> happenings.stream().anyMatch(this::isProved));
    }

    @Override
    public List<Happening> happenings() {
        return court.hearing().happenings(ban.act());
    }

    private PartyRuling judge(List<Happening> happenings, int party) {
        var own = new ArrayList<Found>();
        var lower = false;
        for (var happening : happenings) {
            if (lower && scale.isAtMostTold(happening, standard)) continue;
            var told = told(happening, party);
            lower |= told.lower();
            if (told.found().isPresent()) own.add(told.found().get());
        }
        var sorted = Court.sorted(own);
        found.add(sorted);
        var name = parties.all().get(party).name();
        var folded = Fold.party(court.evidence(), name, sorted);
        return folded.isPresent() ? folded.get() : none(name, lower);
    }

    @Override
    public Told told(Happening happening, int party) {
        var weight = weigh(happening, party);
        if (weight.isShown()) return Told.of(occurrence(happening, party, weight));
        return weight.standing() == Standing.LOWER ? Told.LOWER : Told.NOTHING;
    }

    /// In a duty to prevent it is others who act, and every party answers for all of them.
    private int asked(int party) {
        return ban.act().parties().equals(parties) ? party : 0;
    }

    private Weight weigh(Happening happening, int party) {
        var narrowed = narrow(happening, parties.all().get(party));
        if (narrowed.isEmpty()) return NOTHING;
        return scale.weigh(narrowed.get(), asked(party), standard);
    }

    /// Without the claims that events or permissions take out.
    private Optional<Happening> narrow(Happening happening, Party party) {
        if (gate.isFixed()
                && ban.permissions().isEmpty()
                && ban.hold().isEmpty()
                && ban.ration().isEmpty()) return Optional.of(happening);
        return happening.narrowed(hit -> gate.answer(hit.row(), party)
                .and(gate.permitted(ban.permissions(), hit.row()))
                .and(ban.hold().map(hold -> lasts(hit, hold)).orElse(Answer.IN))
                .and(ban.ration().map(ration -> unused(hit, ration, party)).orElse(Answer.IN)));
    }

    private Found occurrence(Happening happening, int party, Weight weight) {
        var verdict = switch (weight.standing()) {
            case STANDS -> Verdict.BROKEN;
            case DISPUTED -> Verdict.DISPUTED;
            default -> Verdict.UNCERTAIN;
        };
        var span = Happening.span(weight.by());
        var one = new Found(happening.id(), party, verdict, span, weight.by(), weight.reason());
        return ban.hold().isEmpty() ? one : measured(one, ban.hold().get());
    }

    private Found measured(Found one, Demand.Hold hold) {
        var limit = gate.calendar().shift(one.span().from(), hold.period(), 1);
        return new Found(
                one.id(),
                one.party(),
                one.verdict(),
                one.span(),
                one.by(),
                one.reason(),
                OptionalLong.of(limit),
                OptionalLong.empty());
    }

    /// An act that counts only if it lasts: until an end is told at the same place, or the time asked about.
    private Answer lasts(Hit hit, Demand.Hold hold) {
        var span = hit.span();
        var more = hold.over() ? 1 : 0;
        var from = span.from() == Span.BEGINNING
                ? span.from()
                : gate.calendar().shift(span.from(), hold.period(), 1) + more;
        var to = gate.calendar().shift(span.to() - 1, hold.period(), 1) + more;
        return court.ends(hold.ends()).lasts(hit.row(), from, to, court.now());
    }

    /// Nobody has used up his time in a period before as much of the period has gone by.
    private Answer unused(Hit hit, OfTime ration, Party party) {
        var all = periods.computeIfAbsent(party, one -> periods(ration, one));
        int last = Bisection.count(all.size(), number -> all.get(number).from() <= hit.from()) - 1;
        if (last < 0) return Answer.PERHAPS_USED;
        var period = all.get(last);
        var spent = Math.min(period.to(), gate.calendar().shift(period.from(), ration.length(), 1));
        return hit.to() <= spent ? Answer.IN : Answer.PERHAPS_USED;
    }

    /// None where it is not known from when they are counted.
    private List<Stretch> periods(OfTime ration, Party party) {
        if (!gate.isSureOfStart(party)) return List.of();
        return gate.stretches(new Timing.Every(ration.every()), party).orElse(List.of());
    }

    @Override
    public PartyRuling none(String party, boolean lower) {
        var none = OptionalLong.empty();
        if (lower) return new PartyRuling(party, Verdict.NOT_DETERMINED, List.of(), none, none, Reasons.ONE_VOICE);
        return Fold.noBreach(party, standard);
    }

    @Override
    public Ruling ruling(List<PartyRuling> verdicts, List<Found> all, BooleanSupplier proved) {
        if (ban.frame().kind() == Kind.DUTY_OF_EFFORT) return effort(verdicts, all);
        var folded = Fold.unnamed(parties, Fold.clause(verdicts, all));
        var isBroken = verdicts.stream().anyMatch(one -> one.verdict() == Verdict.BROKEN);
        if (isBroken) return new Ruling(Verdict.BROKEN, reason(verdicts), folded.parties(), folded.found());
        if (verdicts.stream().anyMatch(one -> one.verdict() == Verdict.DISPUTED)) return folded;
        return proved.getAsBoolean()
                ? new Ruling(Verdict.BROKEN, Reasons.BROKEN, folded.parties(), folded.found())
                : folded;
    }

    private static Reason reason(List<PartyRuling> verdicts) {
        return verdicts.stream()
                .filter(one -> one.verdict() == Verdict.BROKEN)
                .map(PartyRuling::reason)
                .findFirst()
                .orElse(Reasons.BROKEN);
    }

    @Override
    public boolean isProved(Happening happening) {
        return proved(happening).isPresent();
    }

    private Optional<Weight> proved(Happening happening) {
        if (!happening.isProved()) return Optional.empty();
        return narrow(happening, parties.all().get(0))
                .map(narrowed -> scale.weigh(narrowed, Scale.CLAUSE, standard))
                .filter(Weight::stands);
    }

    /// What is surely of one of the parties, whoever of them it was.
    List<Events.Time> proved() {
        return happenings().stream()
                .flatMap(happening -> proved(happening).stream())
                .map(weight -> new Events.Time(Happening.span(weight.by()), weight.by()))
                .toList();
    }

    /// Who hinders what he must try to let makes no effort; what is doubted or disputed decides nothing.
    ///
    /// Source: rules of the judge, I5.
    private static Ruling effort(List<PartyRuling> verdicts, List<Found> found) {
        var shown = found.stream()
                .filter(one -> one.verdict() == Verdict.BROKEN)
                .map(one -> one.with(Verdict.UNPERFORMED, Reasons.TOLD_NOT_DONE))
                .toList();
        return Fold.clause(verdicts.stream().map(BanRule::effort).toList(), shown);
    }

    private static PartyRuling effort(PartyRuling one) {
        var none = OptionalLong.empty();
        return one.verdict() == Verdict.BROKEN
                ? new PartyRuling(one.party(), Verdict.UNPERFORMED, one.by(), one.since(), none, Reasons.TOLD_NOT_DONE)
                : new PartyRuling(one.party(), Verdict.NOT_DETERMINED, List.of(), none, none, Reasons.NO_DATE);
    }
}
