package org.trucewatch.language.read;

import java.util.List;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;

/// One statement of a file, as read.
public sealed interface Statement {
    /// The head of a text.
    record Header(TextId id, String name, List<Text.Line> lines) implements Statement {
        public Header {
            lines = List.copyOf(lines);
        }
    }

    record Declared(Declaration declaration) implements Statement {}

    record Stated(String key, List<Clause.Item> items) implements Statement {
        public Stated {
            items = List.copyOf(items);
        }
    }

    /// Not even what kind of statement it is could be read.
    record Unknown() implements Statement {}
}
