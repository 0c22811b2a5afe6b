package org.trucewatch.testkit.oracle;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Status;

/// Whether a clause's text binds at the moment asked about. Source: judging rules, sections 4 (term) and 5.
record Statuses(Status status, Reason reason, List<String> by) {
    /// `setting` asks for what is alleged: a status is no finding.
    static Statuses of(Setting setting, Clause clause) {
        var text = Terms.window(setting);
        var now = setting.now();
        if (isStartUnknown(setting)) return plain(Status.DISPUTED, Reason.of("start-unknown"));
        if (text.neverOpens()) return plain(Status.NOT_YET_IN_FORCE, Reason.of("trigger-not-met"));
        if (now < text.opens())
            return plain(Status.NOT_YET_IN_FORCE, Reason.of("not-in-force-yet", Calendar.shown(setting, text.opens())));
        var closes = Clauses.closes(setting, clause);
        if (closes <= now) return plain(Status.ENDED, Reason.of("ended", Calendar.shown(setting, closes - 1)));
        var isSuspended = isSuspended(setting, clause);
        return noticeOfEnd(setting).orElse(plain(isSuspended ? Status.SUSPENDED : Status.IN_FORCE, Reason.NONE));
    }

    private static boolean isStartUnknown(Setting setting) {
        return setting.header(Property.InForce.class).stream()
                .flatMap(line -> line.phrases().stream())
                .anyMatch(phrase -> phrase instanceof Phrase.When.From from && from.moment() instanceof Moment.Unknown);
    }

    private static Statuses plain(Status status, Reason reason) {
        return new Statuses(status, reason, List.of());
    }

    private static boolean isSuspended(Setting setting, Clause clause) {
        for (var demand : Sentences.of(setting, clause))
            for (var term : demand.phrases(Phrase.Term.SuspendedWhile.class)) {
                var open = Suspensions.without(setting, term.event(), Optional.empty());
                if (open.holds(Span.at(setting.now()), false) == Tri.OUT) return true;
            }
        return false;
    }

    /// A one-sided word that the text has ended leaves it in force and makes its status disputed.
    private static Optional<Statuses> noticeOfEnd(Setting setting) {
        var word = Endings.of(setting);
        return word.reports().isEmpty() || word.ends().isPresent()
                ? Optional.empty()
                : Optional.of(new Statuses(Status.DISPUTED, Reason.of("opposed"), word.reports()));
    }
}
