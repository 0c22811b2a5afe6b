package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.agreement.Clause;

/// The lines of one statement, and the words quoted above its fence.
///
/// A statement starts in column 1; indented lines continue it, and blank lines between do not end it.
public record Passage(List<SourceLine> lines, Clause.Quote quote) {
    public Passage {
        lines = List.copyOf(lines);
    }

    static List<Passage> in(Literate.Fence fence) {
        var passages = new ArrayList<Passage>();
        var lines = new ArrayList<SourceLine>();
        for (SourceLine line : fence.lines()) {
            if (line.isBlank()) continue;
            if (!line.isIndented() && !lines.isEmpty()) {
                passages.add(new Passage(lines, fence.quote()));
                lines.clear();
            }
            lines.add(line);
        }
        if (!lines.isEmpty()) passages.add(new Passage(lines, fence.quote()));
        return passages;
    }

    SourceLine first() {
        return lines.get(0);
    }

    /// The words as they stand, without what indents them.
    String words() {
        return String.join("\n", lines.stream().map(line -> line.text().strip()).toList());
    }
}
