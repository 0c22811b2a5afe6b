package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Slot;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;

/// What a text and its clauses say under one of their rival readings.
///
/// Source: judging rules, section 5 (readings): one verdict a reading, never a cross product.
final class Readings {
    private static final int DEEPEST = 8;

    private final Agreement agreement;

    Readings(Agreement agreement) {
        this.agreement = agreement;
    }

    /// The labels of a clause's rival readings: those of the header first, then those of the items.
    static List<String> labels(Text text, Clause clause) {
        Set<String> labels = new LinkedHashSet<>();
        for (var line : text.lines()) line.rivals().forEach(rival -> labels.add(rival.label()));
        for (var item : clause.items()) item.readings().forEach(reading -> labels.add(reading.label()));
        return List.copyOf(labels);
    }

    /// The header's properties under a reading; the empty label is the reading as written.
    static List<Property> properties(Text text, String label) {
        var all = new ArrayList<Property>();
        for (var line : text.lines()) {
            var rival = line.rivals().stream()
                    .filter(one -> one.label().equals(label))
                    .findFirst();
            all.add(rival.map(one -> apply(one, line.property())).orElse(line.property()));
        }
        return all;
    }

    private static Property apply(Text.Rival rival, Property written) {
        if (rival.property().isPresent()) return rival.property().get();
        if (written instanceof Property.InForce force)
            return new Property.InForce(Slot.replaced(force.phrases(), rival.phrases()));
        return written;
    }

    /// The sentences of a clause under a reading, with what it takes from other clauses written out.
    List<Body> bodies(Clause clause, String label) {
        return bodies(clause, label, 0);
    }

    private List<Body> bodies(Clause clause, String label, int depth) {
        var all = new ArrayList<Body>();
        for (var item : clause.items())
            all.addAll(resolve(item.in(label), clause.id().text(), depth));
        return all;
    }

    private List<Body> resolve(Body body, TextId home, int depth) {
        if (!(body instanceof Body.AsIn asIn)) return List.of(body);
        var target = agreement.clause(asIn.clause().in(home));
        if (target.isEmpty() || depth > DEEPEST)
            return List.of(new Body.Unreadable(asIn.clause().key()));
        return bodies(target.get(), "", depth + 1).stream()
                .map(taken -> taken instanceof Body.Sentence sentence
                        ? new Body.Sentence(
                                sentence.who(),
                                sentence.modal(),
                                sentence.deeds(),
                                Slot.replaced(sentence.phrases(), asIn.phrases()))
                        : taken)
                .toList();
    }
}
