package org.trucewatch.desk.golden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.watch.TimeWords;
import org.trucewatch.desk.watch.Watch;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// Reads one block: for when it asks, and what. Everything that is wrong with it becomes a problem at its line.
final class Block {
    private static final Pattern ASKED =
            Pattern.compile("(\\S+?)(?: reading \"(.*)\"| (as written))?(?: \\([^()]*\\))?");
    private static final Pattern ASIDE = Pattern.compile(" +aside +(\\S+).*");
    private static final String FOLDED = "*";
    private static final List<String> TIMES = List.of("as-of", "known", "entered");

    private final Case watched;
    private final String file;
    private final List<Problem> problems;

    Block(Case watched, String file, List<Problem> problems) {
        this.watched = watched;
        this.file = file;
        this.problems = problems;
    }

    private void wrong(int line, Complaint complaint) {
        problems.add(complaint.error(file, line, 1));
    }

    /// The times of the first line, `words` being what it says behind its name.
    Optional<AsOf> asOf(String words, int line) {
        var times = new TreeMap<String, Long>();
        var named = new HashSet<String>();
        for (var word : words.strip().split("\\s+", -1)) if (!word.isEmpty()) time(word, line, named, times);
        if (!named.contains(TIMES.getFirst())) wrong(line, Fault.BLOCK_WHEN.with());
        return Optional.ofNullable(times.get("as-of"))
                .map(asOf ->
                        new AsOf(asOf, times.getOrDefault("known", asOf), times.getOrDefault("entered", Span.END)));
    }

    private void time(String word, int line, Set<String> named, Map<String, Long> times) {
        var parts = word.split("=", 2);
        if (parts.length < 2 || !TIMES.contains(parts[0]) || !named.add(parts[0])) {
            wrong(line, Fault.BLOCK_WORD.with(word));
            return;
        }
        try {
            times.put(parts[0], new TimeWords(parts[0], watched.zone()).read(parts[1]));
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.NoSuchTime no)) throw refused;
            wrong(line, Fault.BLOCK_TIME.with(parts[0], parts[1], no.why()));
        }
    }

    /// What the `lines` ask, of which the first is line number `from`; lines of an answer before are passed over.
    List<Question> questions(List<String> lines, int from) {
        var questions = new ArrayList<Question>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank()) questions.add(new Question.Gap());
            else if (asks(line)) {
                var asides = asides(lines, at, from);
                asked(line, from + at, asides).ifPresent(questions::add);
            }
        }
        if (lines.stream().noneMatch(Block::asks)) wrong(from - 1, Fault.BLOCK_EMPTY.with());
        return questions;
    }

    private static boolean asks(String line) {
        return !line.isBlank() && !line.startsWith(" ");
    }

    /// The reports that the lines below a clause ask about.
    private List<String> asides(List<String> lines, int clause, int from) {
        var reports = new ArrayList<String>();
        for (int at = clause + 1; at < lines.size() && lines.get(at).startsWith(" "); at++) {
            var aside = ASIDE.matcher(lines.get(at));
            if (!aside.matches()) continue;
            var report = aside.group(1);
            reports.add(report);
            if (watched.casebook().reports().stream()
                    .noneMatch(told -> told.id().equals(report))) wrong(from + at, Fault.REPORT_UNKNOWN.with(report));
        }
        return reports;
    }

    private Optional<Question> asked(String line, int number, List<String> asides) {
        var asked = ASKED.matcher(line.strip());
        if (!asked.matches()) {
            wrong(number, Fault.LINE_UNKNOWN.with());
            return Optional.empty();
        }
        var clause = clause(asked.group(1), number);
        var which = Optional.ofNullable(asked.group(2))
                .<Question.Which>map(Question.Which.Read::new)
                .orElseGet(() -> asked.group(3) != null ? new Question.Which.AsWritten() : new Question.Which.Folded());
        return clause.map(id -> new Question.Asked(number, id, which, asides));
    }

    private Optional<ClauseId> clause(String name, int number) {
        try {
            return Optional.of(Watch.clause(watched, name));
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.NoSuchClause no)) throw refused;
            wrong(
                    number,
                    no.near().isEmpty()
                            ? Fault.CLAUSE_UNKNOWN.with(name)
                            : Fault.CLAUSE_NEAR.with(name, Gaps.oneOf(no.near())));
            return Optional.empty();
        }
    }

    /// A reading that a clause does not have at the time asked about. Where its text was not known then, nobody can
    /// tell.
    void readings(List<Question> questions, Judgement judgement) {
        for (var question : questions)
            if (question instanceof Question.Asked(int line, var clause, Question.Which.Read(var label), var _))
                reading(clause, label, line, judgement);
    }

    private void reading(ClauseId clause, String label, int line, Judgement judgement) {
        var readings = judgement.clauses().stream()
                .filter(verdict -> verdict.clause().equals(clause))
                .map(ClauseVerdict::reading)
                .toList();
        var labels = readings.stream()
                .filter(one -> !one.isEmpty() && !one.equals(FOLDED))
                .toList();
        if (readings.isEmpty() || labels.contains(label)) return;
        wrong(
                line,
                labels.isEmpty()
                        ? Fault.READING_NONE.with(clause.toString())
                        : Fault.READING_UNKNOWN.with(clause.toString(), label, Gaps.codes(labels, ", ")));
    }
}
