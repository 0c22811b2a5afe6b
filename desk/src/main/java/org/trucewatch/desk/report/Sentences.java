package org.trucewatch.desk.report;

import java.util.EnumMap;
import java.util.concurrent.ConcurrentHashMap;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;

/// Prints a clause back as one plain sentence.
@FunctionalInterface
public interface Sentences {
    /// The clause under one reading; the reading as written has an empty label.
    String of(ClauseId clause, String reading, Tongue tongue);

    /// The clauses of a case in its own words.
    static Sentences of(Case watched) {
        return of(watched, untitled -> Words.NONE);
    }

    /// The same where the case also says what its clauses are called. A sentence is made when it is first asked for:
    /// every board asks for all.
    static Sentences of(Case watched, Dictionary titles) {
        var dictionary = Dictionary.of(watched.agreement(), watched.registry());
        var speakers = new EnumMap<Tongue, org.trucewatch.language.say.Sentences>(Tongue.class);
        record Asked(ClauseId clause, String reading, Tongue tongue) {}
        var said = new ConcurrentHashMap<Asked, String>();
        return (clause, reading, tongue) -> said.computeIfAbsent(
                new Asked(clause, reading, tongue),
                asked -> watched.agreement()
                        .clause(clause)
                        .map(found -> speakers.computeIfAbsent(tongue, some -> some.speaker(dictionary, titles))
                                .sentence(found, reading))
                        .orElse(""));
    }
}
