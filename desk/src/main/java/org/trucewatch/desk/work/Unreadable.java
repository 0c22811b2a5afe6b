package org.trucewatch.desk.work;

import java.util.List;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;

/// Why a case cannot be read with what a person sent, in words for whoever filled in a form.
public final class Unreadable {
    private static final String WITH_OFFSET = "2017-09-10T12:00+03:00";

    private Unreadable() {}

    /// What a form easily brings about has sentences of its own; the rest is said as the reader says it. The readers of
    /// tables speak English alone: in another language their problems are named by their code.
    public static Wrong wrong(Problem problem) {
        return switch (problem.code()) {
            case "date-form", "date-none" -> Wrong.of("", Fault.NO_SUCH_DAY, "2017-09-10", WITH_OFFSET);
            case "time-zone" -> Wrong.of("", Fault.NO_ZONE, WITH_OFFSET);
            case "time-none" -> Wrong.of("", Fault.CLOCK_SKIPPED);
            case "span-order" -> Wrong.of("", Fault.ENDS_BEFORE);
            default -> new Wrong("", Fault.UNREADABLE, List.of(words(problem)));
        };
    }

    private static Words words(Problem problem) {
        return new Words(problem.sentence(), problem.arabic().isEmpty() ? problem.code() + "؛" : problem.arabic());
    }
}
