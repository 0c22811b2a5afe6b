package org.trucewatch.desk.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;

/// What each report does for the verdicts of a judgement, over all its clauses. Only looked up, never listed.
public final class ReportRoles {
    /// The order in which the judge asks: a report that several clauses set aside is counted where it came furthest.
    private static final List<String> QUESTIONS = List.of(
            "cannot-tell",
            "one-voice",
            "disputed",
            "not-told",
            "denial",
            "before-force",
            "before-window",
            "after-window",
            "suspended",
            "outside-place",
            "step",
            "not-covered",
            "other-actor",
            "target-not-reported",
            "other-target",
            "other-thing",
            "other-count",
            "exception",
            "permitted",
            "not-accepted",
            "anonymous");

    /// Reasons in that order.
    public static final Comparator<String> BY_QUESTION =
            Comparator.<String>comparingInt(QUESTIONS::indexOf).thenComparing(Comparator.naturalOrder());

    private static final List<Tally.Fate> PREVAILING = List.of(
            Tally.Fate.NO_CLAUSE, Tally.Fate.SET_ASIDE, Tally.Fate.UNDECIDED, Tally.Fate.REFUTED, Tally.Fate.UPHELD);

    /// Of several fates of one report the greatest prevails.
    public static final Comparator<Fate> BY_WEIGHT = Comparator.<Fate>comparingInt(
                    fate -> PREVAILING.indexOf(fate.fate()))
            .thenComparing(Fate::why, BY_QUESTION);

    private final Map<String, Fate> fates = new HashMap<>();

    private ReportRoles() {}

    /// The fate of one report and the reason for it.
    public record Fate(Tally.Fate fate, String why) {
        public static final Fate NO_CLAUSE = new Fate(Tally.Fate.NO_CLAUSE, "");
        private static final Fate UPHELD = new Fate(Tally.Fate.UPHELD, "");
        private static final Fate REFUTED = new Fate(Tally.Fate.REFUTED, "");

        /// That of reports that carry a verdict under a standard.
        public static Fate carrying(Verdict verdict, Standard standard) {
            return switch (verdict) {
                case DISPUTED -> new Fate(Tally.Fate.UNDECIDED, "disputed");
                case UNCERTAIN -> new Fate(Tally.Fate.UNDECIDED, "cannot-tell");
                default -> standard == Standard.ALLEGED ? new Fate(Tally.Fate.UNDECIDED, "one-voice") : UPHELD;
            };
        }

        /// That of a report that one clause sets aside.
        public static Fate aside(Reason why) {
            return why.code().equals("refuted") ? REFUTED : new Fate(Tally.Fate.SET_ASIDE, why.code());
        }
    }

    /// Takes that a report has a fate; it may have others.
    @FunctionalInterface
    public interface Taker {
        void take(String report, Fate fate);
    }

    public static ReportRoles of(Judgement judgement) {
        var roles = new ReportRoles();
        each(judgement, roles::take);
        return roles;
    }

    /// Tells the fates that a judgement lists.
    public static void each(Judgement judgement, Taker taker) {
        for (var clause : judgement.clauses())
            clause.verdicts().forEach((standard, under) -> each(standard, under, taker));
    }

    private static void each(Standard standard, StandardVerdict under, Taker taker) {
        for (var one : under.occurrences()) each(one.by(), Fate.carrying(one.verdict(), standard), taker);
        for (var one : under.parties()) each(one.by(), Fate.carrying(one.verdict(), standard), taker);
        for (var one : under.aside()) taker.take(one.id(), Fate.aside(one.why()));
    }

    private static void each(List<String> reports, Fate fate, Taker taker) {
        for (var report : reports) taker.take(report, fate);
    }

    private void take(String report, Fate fate) {
        fates.merge(report, fate, BinaryOperator.maxBy(BY_WEIGHT));
    }

    public Fate fate(String report) {
        return fates.getOrDefault(report, Fate.NO_CLAUSE);
    }
}
