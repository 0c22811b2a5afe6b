package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Declaration;

/// A fence whose last line is missing takes in all that follows, prose and further fences. It is read as far as its
/// own statements go, so that one forgotten line costs one message.
final class OpenFence {
    private static final Pattern MARKS = Pattern.compile("\\s{0,3}(```+|~~~+)\\s*([a-z]*)\\s*");
    private static final Pattern STATEMENT = Pattern.compile(Stream.concat(
                    Stream.of("text"), Stream.of(Declaration.Kind.values()).map(Declaration.Kind::word))
            .collect(Collectors.joining("|", "\\s.*|[a-z0-9-]+:.*|(", ")\\s.*")));

    private OpenFence() {}

    /// The fence itself, if it is closed or ends with the file; else its own part, and those that it took in.
    static List<Literate.Fence> parts(FencedCodeBlock block) {
        var whole = Literate.fence(block);
        boolean closed = block.getClosingFenceLength() != null;
        var parts = new ArrayList<Literate.Fence>();
        var lines = whole.lines();
        int opening = block.getSourceSpans().get(0).getLineIndex() + 1;
        int end = end(lines, closed);
        parts.add(new Literate.Fence(lines.subList(0, end), whole.quote(), end < lines.size() ? opening : 0));
        int from = end;
        while (next(lines, from) < lines.size()) {
            var marks = lines.get(next(lines, from));
            var behind = lines.subList(next(lines, from) + 1, lines.size());
            end = end(behind, closed);
            parts.add(new Literate.Fence(
                    behind.subList(0, end), Clause.Quote.NONE, end < behind.size() ? marks.line() : 0));
            from = lines.size() - behind.size() + end;
        }
        return parts;
    }

    /// Where something else than statements begins: the marks of another fence, or prose behind an empty line. A fence
    /// that is closed and holds no other has nothing else, whatever its lines are.
    private static int end(List<SourceLine> lines, boolean closed) {
        int marks = 0;
        while (marks < lines.size() && !MARKS.matcher(lines.get(marks).text()).matches()) marks++;
        if (closed && marks == lines.size()) return marks;
        for (int i = 1; i < marks; i++) {
            var line = lines.get(i);
            boolean isProse = lines.get(i - 1).isBlank() && !line.isBlank();
            if (isProse && !STATEMENT.matcher(line.text()).matches()) return i;
        }
        return marks;
    }

    /// Where the next fence of ours is opened.
    private static int next(List<SourceLine> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            var marks = MARKS.matcher(lines.get(i).text());
            if (marks.matches() && Literate.isOurs(marks.group(2))) return i;
        }
        return lines.size();
    }
}
