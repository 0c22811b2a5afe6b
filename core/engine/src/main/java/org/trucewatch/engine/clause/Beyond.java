package org.trucewatch.engine.clause;

import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Phrase.When;

/// Sentences with a term that no rule judges yet: they are shown, and never judged as if the words were absent.
///
/// Source: rules of the judge, L1.
final class Beyond {
    static final String CODE = "term-not-judged";

    private Beyond() {}

    static boolean isBeyond(Body.Sentence sentence) {
        if (sentence.deeds().size() > 1 && !isSequence(sentence)) return true;
        return sentence.phrases().stream().anyMatch(phrase -> isBeyond(phrase, sentence));
    }

    private static boolean isSequence(Body.Sentence sentence) {
        return sentence.modal() == Modal.MUST && sentence.deeds().stream().allMatch(Deed.Act.class::isInstance);
    }

    private static boolean isBeyond(Phrase phrase, Body.Sentence sentence) {
        return switch (phrase) {
            case When.AsAt asAt -> true;
            case Term.WithConsent consent -> !isOfAct(sentence) || sentence.modal() == Modal.MUST_NOT;
            case Term.InStep step -> !isOfAct(sentence) || sentence.modal() != Modal.MUST;
            default -> false;
        };
    }

    private static boolean isOfAct(Body.Sentence sentence) {
        return sentence.deeds().size() == 1 && sentence.deeds().get(0) instanceof Deed.Act;
    }
}
