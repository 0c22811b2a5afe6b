package org.trucewatch.desk.watch;

import java.util.List;
import java.util.function.Predicate;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// What the header of a text lets a mission say of it. Where its mandate is to observe and no more, nobody is told a
/// verdict: what was recorded is shown, and that it was. A text without a mandate line is not held back.
public final class Mandate {
    private static final String OBSERVE = "observe";
    private static final List<String> FURTHER = List.of("verify", "attribute");

    private Mandate() {}

    /// Whether the mandate of a text is to observe, and neither to verify nor to attribute.
    public static boolean isToObserve(Agreement agreement, TextId text) {
        var tasks = agreement.text(text).stream()
                .flatMap(one -> one.lines().stream())
                .map(line -> line.property())
                .filter(Property.Mandate.class::isInstance)
                .flatMap(mandate -> ((Property.Mandate) mandate).names().all().stream())
                .toList();
        return tasks.contains(OBSERVE) && FURTHER.stream().noneMatch(tasks::contains);
    }

    /// Whether a verdict on a clause, by its whole name, may be told.
    public static boolean mayTell(Agreement agreement, String clause) {
        int slash = clause.indexOf('/');
        return slash < 1 || !isToObserve(agreement, new TextId(clause.substring(0, slash)));
    }

    /// The verdicts that may be told.
    public static Judgement judged(Case watched, Judgement judgement) {
        return only(
                judgement,
                verdict -> !isToObserve(watched.agreement(), verdict.clause().text()));
    }

    /// The clauses of which only what was recorded may be told.
    public static Judgement observed(Case watched, Judgement judgement) {
        return only(
                judgement,
                verdict -> isToObserve(watched.agreement(), verdict.clause().text()));
    }

    private static Judgement only(Judgement judgement, Predicate<ClauseVerdict> which) {
        var some = judgement.clauses().stream().filter(which).toList();
        return new Judgement(judgement.agreement(), judgement.asOf(), judgement.engine(), judgement.digest(), some);
    }
}
