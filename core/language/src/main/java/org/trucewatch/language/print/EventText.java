package org.trucewatch.language.print;

import java.util.Locale;
import java.util.Optional;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Event.About;
import org.trucewatch.model.agreement.Event.Doer;
import org.trucewatch.model.agreement.Event.Limit;

/// Events. A comma would end them, so that none stands inside but the one before `covering it`.
final class EventText {
    private EventText() {}

    static String of(Event event) {
        return switch (event) {
            case Event.OfClause clause ->
                Marks.ref(clause.clause()) + " is " + lower(clause.outcome())
                        + clause.by().map(by -> " by " + doer(by)).orElse("");
            case Event.OfAct act -> act(act);
        };
    }

    private static String act(Event.OfAct act) {
        var words = new StringBuilder();
        if (act.which() != Event.Selector.NONE) words.append(lower(act.which())).append(' ');
        act.times().ifPresent(times -> words.append(Marks.quantity(times)).append(' '));
        words.append(act.name());
        act.of().ifPresent(of -> words.append(" of ").append(Marks.counted(act.quantity(), Marks.names(of))));
        for (About about : act.about()) words.append(' ').append(about(about));
        return words.toString();
    }

    private static String about(About about) {
        return switch (about) {
            case About.By by -> "by " + doer(by.doer());
            case About.InRole role -> PhraseText.of(role.role());
            case About.At at -> PhraseText.of(at.place());
            case About.AcceptedBy accepted -> "accepted by " + Marks.names(accepted.names());
        };
    }

    static String doer(Doer doer) {
        return switch (doer) {
            case Doer.Named named -> Marks.names(named.names());
            case Doer.TheSame same -> "the same";
        };
    }

    static String anchor(Event.Anchor anchor) {
        return of(anchor.event()) + (anchor.coveringIt() ? ", covering it" : "");
    }

    static String fact(Event.Fact fact) {
        var words = new StringBuilder(of(fact.event()));
        for (Limit limit : fact.limits()) words.append(limit(limit));
        return words.toString();
    }

    private static String limit(Limit limit) {
        return switch (limit) {
            case Limit.CoveringIt covering -> ", covering it";
            case Limit.BeforeIt before -> distance(before.distance()) + " before it";
            case Limit.AfterIt after -> distance(after.distance()) + " after it";
        };
    }

    private static String distance(Optional<Event.Distance> distance) {
        return distance.map(d -> (d.atLeast() ? " at least " : " within ") + Marks.period(d.period()))
                .orElse("");
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
