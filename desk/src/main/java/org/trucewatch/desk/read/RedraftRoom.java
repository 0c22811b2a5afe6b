package org.trucewatch.desk.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.redraft.Shift;
import org.trucewatch.desk.redraft.Trial;
import org.trucewatch.desk.redraft.Trial.Tried;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.language.Language;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Standard;

/// Tries drafts of an agreement for one reader, over what that reader sees. Nothing is kept or entered.
public final class RedraftRoom {
    /// Beyond so many reports a second set of verdicts beside those of the boards takes more memory than there is.
    public static final int MOST_REPORTS = 200_000;

    private final View view;

    private RedraftRoom(View view) {
        this.view = view;
    }

    /// The words of the agreement on record, to begin a draft with.
    public record Words(String file, String words) {}

    public static Words words(View view) {
        var file = view.edition().file(CaseFile.AGREEMENT);
        return new Words(CaseFile.AGREEMENT, new String(file, StandardCharsets.UTF_8));
    }

    /// What `markdown` would change in place of the agreement on record.
    public static RedraftPage of(View view, String markdown) {
        return new RedraftRoom(view).page(markdown);
    }

    private RedraftPage page(String markdown) {
        if (!view.mandateOverAll().judges()) return unjudged("observe", markdown);
        if (view.edition().size() > MOST_REPORTS) return unjudged("too-many", markdown);
        return view.edition()
                .trial(view.asOf(), view.cut().eyes())
                .map(trial -> tried(trial, trial.words(CaseFile.AGREEMENT, markdown)))
                .orElseGet(() -> unjudged("covered", markdown));
    }

    private RedraftPage unjudged(String state, String markdown) {
        var names = KnownNames.of(view.watched().registry());
        return page(state, Language.load(CaseFile.AGREEMENT, markdown, names).problems(), List.of());
    }

    private RedraftPage tried(Trial trial, Tried tried) {
        return switch (tried) {
            case Tried.Broken(var problems) -> page("broken", problems, List.of());
            case Tried.Judged judged ->
                page("judged", judged.problems(), new Changes(trial.stands().agreement(), judged).all());
        };
    }

    private RedraftPage page(String state, List<Problem> problems, List<RedraftPage.Change> changes) {
        return new RedraftPage(
                state,
                view.moment(view.asOf().happened()),
                view.moment(view.asOf().known()),
                view.cut().shown().cardinality(),
                problems.stream().map(this::trouble).toList(),
                changes);
    }

    private RedraftPage.Trouble trouble(Problem problem) {
        var words =
                view.wording().tongue() == Tongue.ARABIC && !problem.arabic().isEmpty()
                        ? problem.arabic()
                        : problem.sentence();
        return new RedraftPage.Trouble(problem.line(), problem.column(), problem.code(), words, problem.warning());
    }

    /// What one draft changes, in its order; clauses that are gone come last.
    private final class Changes {
        private final Agreement stands;
        private final Agreement drafted;
        private final List<Shift> shifts;
        private final Wording wording;
        private final Sentences sentences;

        Changes(Agreement stands, Tried.Judged judged) {
            this.stands = stands;
            drafted = judged.drafted().agreement();
            shifts = judged.shifts();
            wording = wording(judged.drafted());
            sentences = Sentences.of(judged.drafted(), view.titles().words());
        }

        /// With the names that the draft declares.
        private Wording wording(Case draft) {
            return Wording.of(view.wording().tongue(), draft, view.titles().words());
        }

        List<RedraftPage.Change> all() {
            var shifted = new HashMap<ClauseId, Shift>();
            for (var shift : shifts) shifted.put(clause(shift), shift);
            var all = new ArrayList<RedraftPage.Change>();
            for (var clause : clauses(drafted)) {
                var shift = Optional.ofNullable(shifted.remove(clause.id()));
                if (shift.isPresent() || !isAsItStands(clause)) all.add(change(clause.id(), shift));
            }
            for (var clause : clauses(stands))
                if (drafted.clause(clause.id()).isEmpty())
                    all.add(change(clause.id(), Optional.ofNullable(shifted.get(clause.id()))));
            return all;
        }

        private static ClauseId clause(Shift shift) {
            return shift.after().or(shift::before).orElseThrow().clause();
        }

        private static List<Clause> clauses(Agreement agreement) {
            return agreement.texts().stream()
                    .flatMap(text -> text.clauses().stream())
                    .toList();
        }

        private boolean isAsItStands(Clause clause) {
            return stands.clause(clause.id()).filter(clause::equals).isPresent();
        }

        private RedraftPage.Change change(ClauseId clause, Optional<Shift> shift) {
            return new RedraftPage.Change(
                    clause.toString(),
                    stands.clause(clause).map(was -> view.sentence(clause, "")),
                    drafted.clause(clause).map(is -> sentence(clause)),
                    shift.flatMap(Shift::before).map(was -> wording.status(was.status())),
                    shift.flatMap(Shift::after).map(is -> wording.status(is.status())),
                    shift.map(this::turns).orElse(Map.of()));
        }

        private Both sentence(ClauseId clause) {
            return new Both(sentences.of(clause, "", Tongue.ENGLISH), sentences.of(clause, "", Tongue.ARABIC));
        }

        private Map<String, RedraftPage.Turn> turns(Shift shift) {
            var turns = new LinkedHashMap<String, RedraftPage.Turn>();
            for (var standard : Standard.values()) {
                var before = shift.before().map(was -> found(was, standard));
                var after = shift.after().map(is -> found(is, standard));
                var reports = shift.turns().stream()
                        .filter(turn -> turn.standard() == standard)
                        .findFirst();
                if (reports.isPresent() || !before.equals(after))
                    turns.put(standard.word(), turn(before, after, reports));
            }
            return turns;
        }

        private static RedraftPage.Turn turn(
                Optional<RedraftPage.Found> before, Optional<RedraftPage.Found> after, Optional<Shift.Turn> reports) {
            return new RedraftPage.Turn(
                    before,
                    after,
                    first(reports.map(Shift.Turn::came)),
                    first(reports.map(Shift.Turn::went)),
                    first(reports.map(Shift.Turn::turned)));
        }

        private static RedraftPage.Carriers first(Optional<List<String>> ids) {
            var all = ids.orElse(List.of());
            return new RedraftPage.Carriers(
                    all.size(), all.stream().limit(Marks.MOST_NAMED).toList());
        }

        private RedraftPage.Found found(ClauseVerdict answer, Standard standard) {
            var under = Verdicts.under(answer, standard);
            var verdict = under.verdict();
            var words = wording.verdict(verdict);
            return new RedraftPage.Found(
                    verdict.word(), words, Marks.bears(verdict), Verdicts.breaches(under.occurrences()));
        }
    }
}
