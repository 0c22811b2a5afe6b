package org.trucewatch.desk.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
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

    private final Set<String> upheld = new HashSet<>();
    private final Set<String> refuted = new HashSet<>();
    private final Map<String, String> undecided = new HashMap<>();
    private final Map<String, String> aside = new HashMap<>();

    public ReportRoles() {}

    /// The fate of one report and the reason for it.
    public record Fate(Tally.Fate fate, String why) {}

    public static ReportRoles of(Judgement judgement) {
        var roles = new ReportRoles();
        judgement.clauses().forEach(roles::take);
        return roles;
    }

    /// Takes in one more clause.
    public void take(ClauseVerdict clause) {
        clause.verdicts().forEach(this::take);
    }

    /// The reports that any clause asks for, in any order.
    public Set<String> reports() {
        var all = new HashSet<>(upheld);
        all.addAll(refuted);
        all.addAll(undecided.keySet());
        all.addAll(aside.keySet());
        return all;
    }

    public Fate fate(String report) {
        if (upheld.contains(report)) return new Fate(Tally.Fate.UPHELD, "");
        if (refuted.contains(report)) return new Fate(Tally.Fate.REFUTED, "");
        if (undecided.containsKey(report)) return new Fate(Tally.Fate.UNDECIDED, undecided.getOrDefault(report, ""));
        if (aside.containsKey(report)) return new Fate(Tally.Fate.SET_ASIDE, aside.getOrDefault(report, ""));
        return new Fate(Tally.Fate.NO_CLAUSE, "");
    }

    private void take(Standard standard, StandardVerdict under) {
        under.occurrences().forEach(one -> carry(standard, one.verdict(), one.by()));
        under.parties().forEach(one -> carry(standard, one.verdict(), one.by()));
        under.aside().forEach(this::setAside);
    }

    private void carry(Standard standard, Verdict verdict, List<String> by) {
        switch (verdict) {
            case DISPUTED -> by.forEach(report -> furthest(undecided, report, "disputed"));
            case UNCERTAIN -> by.forEach(report -> furthest(undecided, report, "cannot-tell"));
            default -> {
                if (standard == Standard.ALLEGED) by.forEach(report -> furthest(undecided, report, "one-voice"));
                else upheld.addAll(by);
            }
        }
    }

    private void setAside(Aside one) {
        var why = one.why().code();
        if (why.equals("refuted")) refuted.add(one.id());
        else furthest(aside, one.id(), why);
    }

    private static void furthest(Map<String, String> reasons, String report, String why) {
        reasons.merge(report, why, (one, other) -> BY_QUESTION.compare(one, other) >= 0 ? one : other);
    }
}
