package org.trucewatch.desk.redraft;

import java.util.List;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.registry.Registry;

/// An agreement as it stands at one moment, with the names and drawings that it is read with.
public record Drafted(Agreement agreement, Registry registry) {
    List<Clause> clauses() {
        return agreement.texts().stream()
                .flatMap(text -> text.clauses().stream())
                .toList();
    }

    /// All that its texts say of themselves and of names, without what they promise.
    Agreement frame() {
        return new Agreement(
                "",
                agreement.declarations(),
                agreement.texts().stream().map(Drafted::frame).toList());
    }

    private static Text frame(Text text) {
        return new Text(text.id(), text.name(), text.lines(), text.declarations(), List.of());
    }

    /// The registry without its drawings.
    Registry names() {
        return new Registry(
                registry.actors(),
                registry.sides(),
                registry.places(),
                List.of(),
                registry.acts(),
                registry.sources(),
                registry.lineages());
    }
}
