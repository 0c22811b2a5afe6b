package org.trucewatch.testkit.oracle;

import java.util.Optional;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.time.Period;
import org.trucewatch.testkit.oracle.Instalment.Needed;

/// So much time in each period for those who must be let; who is hindered may have used it up.
/// Source: rules of the judge, L22.
record RationOfTime(Period length, Period every) {
    static Optional<RationOfTime> of(Demand demand) {
        return demand.rationedTime()
                .map(lasting -> new RationOfTime(
                        lasting.period(),
                        demand.phrase(When.Every.class).orElseThrow().period()));
    }

    /// Nobody has used up his time in a period before as much of the period has gone by.
    Answer unused(Setting setting, Window window, Claim claim) {
        var span = claim.span();
        if (window.isSureOfStart())
            for (var period : Instalments.every(setting, every, window, Needed.ONCE)) {
                if (period.due().isEmpty()) break;
                var spent = Calendar.shifted(setting, period.from(), length, 1);
                var ends = period.due().get().max();
                if (span.from() >= period.from() && span.to() <= spent && span.to() <= ends) return Answer.IN;
            }
        return Answer.cannotTell("perhaps-used");
    }
}
