package org.trucewatch.testkit.oracle;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;

/// What was found to be above a name, in the words of one text: neither evidence nor standard changes it.
final class Kin {
    private final Map<Asked, Set<String>> found = new HashMap<>();

    /// Names of different kinds have different kin.
    enum Of {
        ACTS,
        PLACES,
        THINGS
    }

    private record Asked(Of kind, TextId text, String name) {}

    Set<String> above(Of kind, Text text, String name, Supplier<Set<String>> closure) {
        return found.computeIfAbsent(
                new Asked(kind, text.id(), name), any -> Collections.unmodifiableSet(closure.get()));
    }
}
