package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.time.Span;

/// One incident, or one report that stands for itself, with the claims of it that bear on a probe.
public final class Happening {
    private static final int NONE = -1;

    private final Evidence evidence;
    private final int incident;
    private final List<Hit> hits;

    private Happening(Evidence evidence, int incident, List<Hit> all) {
        this.evidence = evidence;
        this.incident = incident;
        hits = all.size() == 1 && !all.get(0).isOut() ? all : counting(all);
    }

    /// A report that stands for itself.
    static Happening single(Evidence evidence, List<Hit> all) {
        return new Happening(evidence, NONE, all);
    }

    /// What people linked as one, by its number.
    static Happening incident(Evidence evidence, int incident, List<Hit> all) {
        return new Happening(evidence, incident, all);
    }

    /// Where reports of one incident part on a target or an exception, none of them is sure; the places of one report
    /// are judged each for itself.
    private List<Hit> counting(List<Hit> all) {
        if (!isAnyOut(all)) return all;
        var counting = new ArrayList<Hit>();
        for (var hit : all)
            if (!hit.isOut())
                counting.add(all.stream()
                        .filter(out -> parts(out, hit))
                        .findFirst()
                        .map(out -> doubted(hit, out))
                        .orElse(hit));
        return counting;
    }

    private static boolean isAnyOut(List<Hit> all) {
        for (var hit : all) if (hit.isOut()) return true;
        return false;
    }

    private boolean parts(Hit out, Hit hit) {
        return out.isOut() && evidence.report(out.row()) != evidence.report(hit.row());
    }

    private static Hit doubted(Hit hit, Hit out) {
        var isExcepted = out.out() == Answer.EXCEPTION;
        return hit.doubted(isExcepted ? Answer.EXCEPTION_CONTRADICTED : Answer.TARGET_CONTRADICTED);
    }

    /// The same without the claims that a test puts out; doubts are kept as doubts.
    public Optional<Happening> narrowed(Function<Hit, Answer> test) {
        if (hits.size() == 1) return narrowed(hits.get(0), test.apply(hits.get(0)));
        var left = new ArrayList<Hit>();
        for (var hit : hits) {
            var answer = test.apply(hit);
            if (answer.isOut()) continue;
            left.add(answer.isIn() ? hit : hit.doubted(answer));
        }
        if (left.isEmpty()) return Optional.empty();
        return Optional.of(
                left.size() == hits.size() && left.equals(hits) ? this : new Happening(evidence, incident, left));
    }

    private Optional<Happening> narrowed(Hit only, Answer answer) {
        if (answer.isIn()) return Optional.of(this);
        return answer.isOut()
                ? Optional.empty()
                : Optional.of(new Happening(evidence, incident, List.of(only.doubted(answer))));
    }

    /// The same incident with the claims of it that bear on another probe too.
    public Happening and(Happening other) {
        var all = new ArrayList<>(hits);
        all.addAll(other.hits);
        all.sort(Comparator.comparingInt(Hit::row));
        return new Happening(evidence, incident, all);
    }

    /// The same with claims that are perhaps the party's taken as its own, as for what was not done.
    public Happening whoever(int party) {
        var all = hits.stream()
                .map(hit -> hit.isFor(party) || hit.isPerhapsFor(party) ? hit.taken(party) : hit)
                .toList();
        return new Happening(evidence, incident, all);
    }

    /// The same, where what is one party's on the scale of a probe is another's on that of the sentence.
    public Happening as(int party, int other) {
        return new Happening(
                evidence,
                incident,
                hits.stream().map(hit -> hit.as(party, other)).toList());
    }

    public boolean isIncident() {
        return incident != NONE;
    }

    /// That in which its claims stand.
    public Evidence evidence() {
        return evidence;
    }

    /// The incident's number or the report's id.
    public String id() {
        return isIncident()
                ? evidence.incidents().at(incident)
                : evidence.id(hits.get(0).row());
    }

    /// The number of the incident, where it is one.
    int incident() {
        return incident;
    }

    public List<Hit> hits() {
        return hits;
    }

    boolean isEmpty() {
        return hits.isEmpty();
    }

    /// Whether any of its claims is surely of one of the parties, though of whom is not known.
    public boolean isProved() {
        for (var hit : hits) if (hit.proved()) return true;
        return false;
    }

    /// From the first to the last second that any of its claims tells.
    public Span reach() {
        var from = Span.END;
        var to = Span.BEGINNING;
        for (var hit : hits) {
            from = Math.min(from, hit.from());
            to = Math.max(to, hit.to());
        }
        return new Span(from, to);
    }

    /// When it happened, by some of its claims: where their spans meet, else the hull of
    /// those whose beginning is told.
    public static Span span(List<Hit> by) {
        if (by.size() == 1) return by.get(0).span();
        var latestFrom = Span.BEGINNING;
        var earliestTo = Span.END;
        for (var hit : by) {
            latestFrom = Math.max(latestFrom, hit.from());
            earliestTo = Math.min(earliestTo, hit.to());
        }
        return latestFrom < earliestTo ? new Span(latestFrom, earliestTo) : hull(by);
    }

    private static Span hull(List<Hit> by) {
        var from = Span.END;
        var to = Span.BEGINNING;
        for (var hit : by) {
            if (hit.from() == Span.BEGINNING) continue;
            from = Math.min(from, hit.from());
            to = Math.max(to, hit.to());
        }
        return from < to ? new Span(from, to) : untold(by);
    }

    private static Span untold(List<Hit> by) {
        var to = Span.BEGINNING + 1;
        for (var hit : by) to = Math.max(to, hit.to());
        return new Span(Span.BEGINNING, to);
    }

    /// The distinct ids of the reports behind claims, sorted: rows stand in the order of ids.
    public static List<String> ids(Evidence evidence, List<Hit> by) {
        if (by.size() == 1) return List.of(evidence.id(by.get(0).row()));
        var rows = ascending(by);
        var all = new ArrayList<String>(rows.length);
        var last = -1;
        for (var row : rows) {
            var report = evidence.report(row);
            if (report != last) all.add(evidence.id(row));
            last = report;
        }
        return all;
    }

    /// Nearly always they stand in that order.
    private static int[] ascending(List<Hit> by) {
        var rows = new int[by.size()];
        var sorted = true;
        for (var index = 0; index < rows.length; index++) {
            rows[index] = by.get(index).row();
            sorted &= index == 0 || rows[index - 1] <= rows[index];
        }
        if (!sorted) Arrays.sort(rows);
        return rows;
    }
}
