package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Slot;
import org.trucewatch.model.agreement.Text;

/// The header of a text under one of its readings. Source: language, sections 2 and 3.
final class Header {
    private Header() {}

    static List<Property> of(Text text, String reading) {
        return text.lines().stream().map(line -> read(line, reading)).toList();
    }

    private static Property read(Text.Line line, String reading) {
        for (var rival : line.rivals()) {
            if (!rival.label().equals(reading)) continue;
            if (rival.property().isPresent()) return rival.property().get();
            if (line.property() instanceof Property.InForce inForce)
                return new Property.InForce(replaced(inForce.phrases(), rival.phrases()));
        }
        return line.property();
    }

    /// Each new phrase takes the place of those in its slot.
    static List<Phrase> replaced(List<Phrase> phrases, List<Phrase> changes) {
        var result = new ArrayList<>(phrases);
        for (var change : changes) result.removeIf(phrase -> Slot.of(phrase) == Slot.of(change));
        result.addAll(changes);
        return result;
    }

    /// The labels of rival lines, in the order in which they appear.
    static List<String> labels(Text text) {
        return text.lines().stream()
                .flatMap(line -> line.rivals().stream())
                .map(Text.Rival::label)
                .distinct()
                .toList();
    }
}
