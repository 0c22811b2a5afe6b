package org.trucewatch.model.space;

import org.trucewatch.model.Defect;
import org.trucewatch.model.time.Span;

/// One version of a zone or line on a map: its shape, when it was valid, and how far it may be wrong.
///
/// The tolerance widens only *cannot tell*; it never makes a yes or a no.
public record Drawing(String id, Shape shape, Span valid, long toleranceMetres) {
    public Drawing {
        if (toleranceMetres < 0) throw new Defect("a tolerance cannot be negative: " + toleranceMetres);
    }
}
