package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trucewatch.desk.record.replay.HeldWords;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;

/// The notices of correction, numbered in the order in which they came. Each names what rested on the report as it was.
public final class Notices {
    private static final Pattern WORDS = Pattern.compile(
            "(\\S+) takes the place of (\\S+)\\.\n\n(.*)\n\nVerdicts that rested on it: (.*)\n", Pattern.DOTALL);
    private static final String NONE = "none";

    private Notices() {}

    /// One notice. `clauses` are those whose verdicts rested on the report that was corrected, `incidents` those it is
    /// linked into, and `findings` what people had decided on these before. One is among them where nothing tells
    /// whether it came before: a finding too many is looked at again, and one too few is not.
    public record Notice(
            String number,
            String report,
            String corrected,
            String why,
            List<String> clauses,
            List<String> incidents,
            List<String> findings,
            String by,
            View.Time known) {
        public Notice {
            clauses = List.copyOf(clauses);
            incidents = List.copyOf(incidents);
            findings = List.copyOf(findings);
        }

        /// The same for whoever is told what was corrected, and not by whom.
        public Notice withoutNames() {
            return new Notice(number, report, corrected, why, clauses, incidents, findings, "", known);
        }
    }

    /// A notice as its entry says it.
    public static String written(String report, String corrected, String why, List<String> clauses) {
        return "%s takes the place of %s.\n\n%s\n\nVerdicts that rested on it: %s\n"
                .formatted(report, corrected, why.strip(), clauses.isEmpty() ? NONE : String.join(", ", clauses));
    }

    /// The notices known before `until` on reports that the reader may see, in their order. A number counts all of
    /// them: it is the same for everybody.
    public static List<Notice> of(View view, List<HeldWords> corrections, long until) {
        var notices = new ArrayList<Notice>();
        int number = 0;
        for (var held : corrections) {
            var words = WORDS.matcher(held.words());
            if (!words.matches()) continue;
            number++;
            boolean known = held.known() < until && held.entered() < view.asOf().entered();
            if (known && isTold(view, words.group(1)) && isTold(view, words.group(2)))
                notices.add(notice(view, "N%03d".formatted(number), held, words));
        }
        return notices;
    }

    private static boolean isTold(View view, String report) {
        return view.cut().told(report).isPresent();
    }

    private static Notice notice(View view, String number, HeldWords held, Matcher words) {
        var sequence = new Sequence(view.edition());
        var incidents = Incidents.links(view.cut()).stream()
                .filter(link -> link.reports().contains(words.group(2)))
                .map(Link::incident)
                .distinct()
                .toList();
        var clauses = words.group(4).equals(NONE) || !view.mandateOverAll().judges()
                ? List.<String>of()
                : Arrays.asList(words.group(4).split(", ", -1));
        return new Notice(
                number,
                words.group(1),
                words.group(2),
                view.cut().eyes().sight().why(words.group(3)),
                clauses,
                incidents,
                view.watched().casebook().findings().stream()
                        .filter(finding -> incidents.contains(finding.incident()))
                        .filter(finding -> sequence.of(finding).compareTo(Sequence.of(held)) <= 0)
                        .map(Finding::id)
                        .toList(),
                held.author(),
                view.moment(held.known()));
    }

    /// Those that touch one clause, `TEXT/key`.
    public static List<Notice> onClause(List<Notice> all, Optional<String> clause) {
        return all.stream()
                .filter(one -> clause.isEmpty() || one.clauses.contains(clause.get()))
                .toList();
    }
}
