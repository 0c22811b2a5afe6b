package org.trucewatch.desk.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.watch.TimeWords;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Judgement;

/// A Markdown file with `verdict` blocks. What is asked stands in the block and is a person's: the times in its first
/// line, then the clauses, readings and reports that matter. What is answered is the judge's.
///
/// ````
/// ```verdict as-of=2017-08-07
/// T1A/aid
///   alleged       prevented by R101, R102
/// ```
/// ````
public final class GoldenCase {
    private static final Pattern OPENING = Pattern.compile("```verdict(?: +(.*))?");
    private static final Pattern TIME = Pattern.compile("(as-of|known|entered)=(\\S+)");

    private static final String EMPTY = "This block of verdicts asks for nothing; write a clause, such as T1A/aid, "
            + "at the beginning of a line of it.";

    private final String file;
    private final Case watched;
    private final Function<AsOf, Judgement> judge;

    private GoldenCase(String file, Case watched, Function<AsOf, Judgement> judge) {
        this.file = file;
        this.watched = watched;
        this.judge = judge;
    }

    /// The same Markdown with every `verdict` block answered anew; nothing else is touched.
    public static String answered(String file, String markdown, Case watched, Function<AsOf, Judgement> judge) {
        return new GoldenCase(file, watched, judge).answered(List.of(markdown.split("\n", -1)));
    }

    private String answered(List<String> lines) {
        var out = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            out.add(line);
            var opening = OPENING.matcher(line);
            if (!opening.matches()) continue;
            int end = end(lines, at);
            var asOf = asOf(line, at + 1);
            var asked = lines.subList(at + 1, end);
            if (asked.stream().noneMatch(Answers::asks)) throw refused(at + 1, "verdict-empty", EMPTY);
            out.addAll(new Answers(watched, judge.apply(asOf)).to(asked));
            at = end - 1;
        }
        return String.join("\n", out);
    }

    private int end(List<String> lines, int opening) {
        for (int at = opening + 1; at < lines.size(); at++) if (lines.get(at).equals("```")) return at;
        throw refused(opening + 1, "verdict-open", "This block of verdicts does not end; close it with ``` on a line.");
    }

    private AsOf asOf(String opening, int line) {
        var asOf = time("as-of", opening);
        if (asOf.isEmpty())
            throw refused(line, "verdict-when", "Say for when: ```verdict as-of=2017-08-07, and known= if it differs.");
        long happened = asOf.getFirst();
        long known = time("known", opening).stream().findFirst().orElse(happened);
        return new AsOf(
                happened, known, time("entered", opening).stream().findFirst().orElse(Span.END));
    }

    private List<Long> time(String name, String opening) {
        return TIME.matcher(opening)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> new TimeWords(name, watched.zone()).read(found.group(2)))
                .toList();
    }

    private Refused refused(int line, String code, String sentence) {
        var problem = Problem.error(file, line, 1, code, sentence);
        return new Refused(new Refusal.BadInput(file, List.of(problem)));
    }
}
