package org.trucewatch.engine.clause;

import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Mentions;
import org.trucewatch.model.agreement.Unjudged;

/// Sentences with a term that no rule judges yet: they are shown, and never judged as if the words were absent.
///
/// Source: rules of the judge, L1.
final class Beyond {
    static final String CODE = "term-not-judged";

    private Beyond() {}

    static boolean isBeyond(Body.Sentence sentence, Lexicon lexicon) {
        return !Unjudged.in(sentence).isEmpty()
                || Mentions.of(sentence).stream().anyMatch(lexicon::isNarrowed);
    }
}
