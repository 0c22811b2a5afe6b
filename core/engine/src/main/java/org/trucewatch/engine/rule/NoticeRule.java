package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// No act without notice in the window before it.
///
/// Source: judging rules, section 4 (notice before acting); rules of the judge, G26.
final class NoticeRule {
    private static final Reason NO_NOTICE = Reason.of("no-notice-on-record");

    private final Court court;
    private final Gate gate;
    private final Demand.Notice notice;
    private final Standard standard;

    NoticeRule(Court court, Gate gate, Demand.Notice notice, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.notice = notice;
        this.standard = standard;
    }

    Ruling judge() {
        var names = Court.names(notice.frame().parties());
        var verdicts = new ArrayList<PartyVerdict>();
        var all = new ArrayList<Found>();
        var notices = new Notices(court, notice);
        for (var party = 0; party < names.size(); party++) {
            var own = new ArrayList<Found>();
            var lower = acts(party, notices, own);
            all.addAll(own);
            var name = names.get(party);
            verdicts.add(Fold.party(court.evidence(), name, Court.sorted(own)).orElse(none(name, lower)));
        }
        return Fold.unnamed(notice.frame().parties(), Fold.clause(verdicts, Court.sorted(all)));
    }

    private boolean acts(int party, Notices notices, List<Found> own) {
        var lower = false;
        var scale = court.scale(notice.act(), List.of(notice.actDenials()));
        var bound = notice.frame().parties().all().get(party);
        for (var told : court.hearing().happenings(notice.act())) {
            var narrowed = told.narrowed(hit -> gate.answer(hit.row(), bound));
            if (narrowed.isEmpty()) continue;
            var happening = narrowed.get();
            var weight = scale.weigh(happening, asked(party), standard);
            lower |= weight.standing() == Standing.LOWER;
            if (weight.isShown()) own.add(found(happening, party, weight, notices));
        }
        return lower;
    }

    /// Acts of others need the notice of every party.
    private int asked(int party) {
        return notice.act().parties().equals(notice.frame().parties()) ? party : 0;
    }

    private Found found(Happening happening, int party, Weight weight, Notices notices) {
        var span = Happening.span(weight.by());
        var noticed = noticed(weight.by(), party, notices);
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

    private static Answer noticed(List<Hit> by, int party, Notices notices) {
        var best = Answer.BEFORE_WINDOW;
        for (var hit : by) best = best.or(notices.before(hit.row(), party));
        return best;
    }

    private static PartyVerdict none(String party, boolean lower) {
        var empty = OptionalLong.empty();
        return lower
                ? new PartyVerdict(party, Verdict.NOT_DETERMINED, List.of(), empty, empty, Reasons.ONE_VOICE)
                : new PartyVerdict(party, Verdict.NOT_TRIGGERED, List.of(), empty, empty, Reasons.TRIGGER_NOT_MET);
    }
}
