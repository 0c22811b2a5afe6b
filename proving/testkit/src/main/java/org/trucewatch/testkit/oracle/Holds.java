package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.time.Span;

/// A ban on a state of some length: the act counts once it has lasted so long, unless an opposite act by anyone at the
/// same place ended it before. Source: language, section 3 (hold) and section 5.
final class Holds {
    private Holds() {}

    static Answer answer(Setting setting, Charge charge, Claim claim) {
        if (charge.hold().isEmpty()) return Answer.IN;
        var hold = charge.hold().get();
        var lasts = Tri.both(isOver(setting, hold, claim, setting.now()), notEnded(setting, hold, claim));
        return Answer.of(lasts, "time-straddles", "not-long");
    }

    /// Whether the state that the claim tells has lasted too long at a second.
    private static Tri isOver(Setting setting, Phrase.When.Lasting hold, Claim claim, long second) {
        var earliest = limit(setting, hold, claim.span().from());
        var latest = limit(setting, hold, claim.span().to() - 1);
        if (second >= latest) return Tri.IN;
        return second < earliest ? Tri.OUT : Tri.CANNOT_TELL;
    }

    /// The first second of too long: for *over 48 hours*, the one after the 48th hour has passed.
    private static long limit(Setting setting, Phrase.When.Lasting hold, long begun) {
        if (begun == Span.BEGINNING) return Span.BEGINNING;
        var over = hold.bound().filter(Bound.OVER::equals).isPresent() ? 1 : 0;
        return Calendar.shifted(setting, begun, hold.period(), 1) + over;
    }

    private static Tri notEnded(Setting setting, Phrase.When.Lasting hold, Claim claim) {
        var answer = Tri.IN;
        for (var end : ends(setting, claim)) answer = Tri.both(answer, notEndedBy(setting, hold, claim, end));
        return answer;
    }

    private static Tri notEndedBy(Setting setting, Phrase.When.Lasting hold, Claim claim, Span end) {
        if (end.to() <= claim.span().from()) return Tri.IN;
        var early = isOver(setting, hold, claim, end.from());
        var late = isOver(setting, hold, claim, end.to() - 1);
        if (early == Tri.IN) return Tri.IN;
        return late == Tri.OUT && end.from() >= claim.span().to() - 1 ? Tri.OUT : Tri.CANNOT_TELL;
    }

    /// The told opposite acts at the same place.
    private static List<Span> ends(Setting setting, Claim claim) {
        var begun = Kinship.acts(setting, claim.report().act());
        var ends = new ArrayList<Span>();
        for (var other : setting.seen().claims()) {
            if (setting.seen().isRefuted(other)) continue;
            if (!other.told() || !other.asserts() || Voices.isAnonymous(setting, other)) continue;
            if (!other.place().equals(claim.place()) || Optional.empty().equals(claim.place())) continue;
            if (ActLists.ends(setting, Kinship.acts(setting, other.report().act()), List.copyOf(begun)))
                ends.add(other.span());
        }
        return ends;
    }
}
