package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Scale;
import org.trucewatch.engine.weigh.Weight;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// No act without notice in the window before it.
///
/// Source: judging rules, section 4 (notice before acting); rules of the judge, G26.
final class NoticeRule implements ActRule {
    private static final Reason NO_NOTICE = Reason.of("no-notice-on-record");

    private final Court court;
    private final Gate gate;
    private final Demand.Notice notice;
    private final Standard standard;
    private final Parties parties;
    private final Scale scale;
    private final Notices notices;

    NoticeRule(Court court, Gate gate, Demand.Notice notice, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.notice = notice;
        this.standard = standard;
        parties = notice.frame().parties();
        scale = court.scale(notice.act(), List.of(notice.actDenials()));
        notices = court.notices(notice);
    }

    Ruling judge() {
        var verdicts = new ArrayList<PartyRuling>();
        var all = new ArrayList<List<Found>>();
        for (var party = 0; party < parties.size(); party++) {
            var own = new ArrayList<Found>();
            var lower = false;
            for (var happening : happenings()) {
                if (lower && scale.isAtMostTold(happening, standard)) continue;
                var told = told(happening, party);
                lower |= told.lower();
                told.found().ifPresent(own::add);
            }
            var sorted = Court.sorted(own);
            all.add(sorted);
            var name = parties.all().get(party).name();
            verdicts.add(Fold.party(court.evidence(), name, sorted).orElse(none(name, lower)));
        }
        return ruling(verdicts, Court.merged(all), () -> false);
    }

    @Override
    public List<Happening> happenings() {
        return court.hearing().happenings(notice.act());
    }

    @Override
    public Told told(Happening told, int party) {
        var bound = parties.all().get(party);
        var narrowed = told.narrowed(hit -> gate.answer(hit.row(), bound));
        if (narrowed.isEmpty()) return Told.NOTHING;
        var happening = narrowed.get();
        var weight = scale.weigh(happening, notice.asked(party), standard);
        if (weight.isShown()) return Told.of(found(happening, party, weight));
        return weight.standing() == Standing.LOWER ? Told.LOWER : Told.NOTHING;
    }

    /// Nobody is known to owe notice of the act of nobody known.
    @Override
    public boolean isProved(Happening happening) {
        return false;
    }

    @Override
    public Ruling ruling(List<PartyRuling> verdicts, List<Found> found, BooleanSupplier proved) {
        return Fold.unnamed(parties, Fold.clause(verdicts, found));
    }

    private Found found(Happening happening, int party, Weight weight) {
        var span = Happening.span(weight.by());
        var noticed = noticed(weight.by(), party);
        if (noticed.isIn())
            return new Found(happening.id(), party, Verdict.FULFILLED, span, weight.by(), Reason.of("done"));
        if (noticed.isDoubt())
            return new Found(happening.id(), party, Verdict.UNCERTAIN, span, weight.by(), Reason.of(noticed.code()));
        var isProof = notice.frame().silenceCounts() || notices.areDenied(weight.by(), party);
        var reason = !isProof && weight.stands() ? NO_NOTICE : weight.reason();
        return new Found(happening.id(), party, unnoticed(weight, isProof), span, weight.by(), reason);
    }

    /// Silence about notices is proof only where the clause says so.
    private static Verdict unnoticed(Weight weight, boolean isProof) {
        return switch (weight.standing()) {
            case STANDS -> isProof ? Verdict.BROKEN : Verdict.NOT_DETERMINED;
            case DISPUTED -> Verdict.DISPUTED;
            default -> Verdict.UNCERTAIN;
        };
    }

    private Answer noticed(List<Hit> by, int party) {
        var best = Answer.BEFORE_WINDOW;
        for (var hit : by) best = best.or(notices.before(hit, party));
        return best;
    }

    @Override
    public PartyRuling none(String party, boolean lower) {
        var empty = OptionalLong.empty();
        return lower
                ? new PartyRuling(party, Verdict.NOT_DETERMINED, List.of(), empty, empty, Reasons.ONE_VOICE)
                : new PartyRuling(party, Verdict.NOT_TRIGGERED, List.of(), empty, empty, Reasons.TRIGGER_NOT_MET);
    }
}
