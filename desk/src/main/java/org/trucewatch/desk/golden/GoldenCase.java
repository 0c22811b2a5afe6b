package org.trucewatch.desk.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
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
    private static final String END = "```";

    private final String file;
    private final Case watched;
    private final Function<AsOf, Judgement> judge;
    private final List<Problem> problems = new ArrayList<>();

    private GoldenCase(String file, Case watched, Function<AsOf, Judgement> judge) {
        this.file = file;
        this.watched = watched;
        this.judge = judge;
    }

    /// The same Markdown with every `verdict` block answered anew; nothing else is touched. Refused with all that is
    /// wrong with the blocks, if anything is.
    public static String answered(String file, String markdown, Case watched, Function<AsOf, Judgement> judge) {
        return new GoldenCase(file, watched, judge).answered(List.of(markdown.split("\n", -1)));
    }

    private String answered(List<String> lines) {
        var out = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            out.add(line);
            var opening = OPENING.matcher(bare(line));
            if (!opening.matches()) continue;
            int end = end(lines, at);
            var asked =
                    lines.subList(at + 1, end).stream().map(GoldenCase::bare).toList();
            var words = Optional.ofNullable(opening.group(1)).orElse("");
            for (var answer : answers(words, asked, at + 1))
                out.add(answer + line.substring(bare(line).length()));
            at = end - 1;
        }
        if (!problems.isEmpty())
            throw new Refused(
                    new Refusal.BadInput(file, problems.stream().sorted().toList()));
        return String.join("\n", out);
    }

    /// Without what Windows ends a line with.
    private static String bare(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private int end(List<String> lines, int opening) {
        for (int at = opening + 1; at < lines.size(); at++)
            if (bare(lines.get(at)).equals(END)) return at;
        problems.add(Fault.BLOCK_OPEN.with().error(file, opening + 1, 1));
        return lines.size();
    }

    /// Once anything is wrong, what is wrong further down is looked for, and nothing will be written.
    private List<String> answers(String words, List<String> asked, int line) {
        var block = new Block(watched, file, problems);
        var asOf = block.asOf(words, line);
        var questions = block.questions(asked, line + 1);
        if (asOf.isEmpty()) return List.of();
        var judgement = judge.apply(asOf.get());
        block.readings(questions, judgement);
        return new Answers(judgement).to(questions);
    }
}
