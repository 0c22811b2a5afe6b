package org.trucewatch.language.check;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;

/// One sentence as one reading has it: its deeds, and its phrases with those of the reading in their slots.
record Version(List<Deed> deeds, List<Phrase> phrases) {
    static List<Version> of(Clause clause) {
        var versions = new ArrayList<Version>();
        for (Clause.Item item : clause.items()) {
            versions.add(of(item.body()));
            for (Clause.Reading reading : item.readings())
                versions.add(of(item.body().with(reading.change())));
        }
        return versions;
    }

    private static Version of(Body body) {
        return switch (body) {
            case Body.Sentence sentence -> new Version(sentence.deeds(), sentence.phrases());
            case Body.AsIn asIn -> new Version(List.of(), asIn.phrases());
            case Body.NotJudgeable plain -> new Version(List.of(), List.of());
            case Body.Unreadable unreadable -> new Version(List.of(), List.of());
        };
    }
}
