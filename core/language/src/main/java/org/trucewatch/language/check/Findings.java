package org.trucewatch.language.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.language.read.Reading;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.pair.Complaint;

/// The problems of the second pass, each put where the reader saw what it is about.
final class Findings {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    // Looked up only, by the very phrase that was read; equal phrases stand in many places.
    private final IdentityHashMap<Phrase, Use> phrases = new IdentityHashMap<>();
    private final Map<Use.Owner, Use> owners = new LinkedHashMap<>();

    Findings(Reading reading) {
        this.file = reading.file();
        for (Use use : reading.uses()) {
            if (use instanceof Use.OfPhrase phrase) phrases.put(phrase.phrase(), use);
            if (use instanceof Use.OfOwner) owners.putIfAbsent(use.owner(), use);
        }
    }

    void error(Use at, Complaint said) {
        problems.add(said.error(file, at.line(), at.column()));
    }

    void warn(Use at, Complaint said) {
        problems.add(said.warning(file, at.line(), at.column()));
    }

    /// Where the phrase stands; where its statement begins, if it was not noted by itself.
    Use at(Phrase phrase, Use.Owner owner) {
        var use = phrases.get(phrase);
        return use == null ? at(owner) : use;
    }

    Use at(Use.Owner owner) {
        var use = owners.get(owner);
        return use == null ? new Use.OfOwner(0, 0, owner) : use;
    }

    List<Problem> problems() {
        return problems;
    }
}
