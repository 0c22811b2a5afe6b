package org.trucewatch.testkit.oracle;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;

/// What was found to be above or beside a name, in the words of one text, and those words: neither evidence nor
/// standard changes them.
final class Kin {
    private final Map<TextId, List<Declaration>> words = new HashMap<>();
    private final Map<Asked, Set<String>> found = new HashMap<>();

    /// Names of different kinds have different kin.
    enum Of {
        ACTS,
        PLACES,
        THINGS,
        LISTS_BESIDE
    }

    private record Asked(Of kind, TextId text, String name) {}

    List<Declaration> declared(Text text, Supplier<List<Declaration>> all) {
        return words.computeIfAbsent(text.id(), any -> List.copyOf(all.get()));
    }

    Set<String> above(Of kind, Text text, String name, Supplier<Set<String>> closure) {
        return found.computeIfAbsent(
                new Asked(kind, text.id(), name), any -> Collections.unmodifiableSet(closure.get()));
    }
}
