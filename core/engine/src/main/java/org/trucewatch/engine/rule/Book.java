package org.trucewatch.engine.rule;

import java.util.List;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;

/// What one sentence comes to, kept happening by happening, so that only those are looked at again that evidence
/// which comes in can touch.
sealed interface Book permits ActBook, PatternBook, StockBook, FixedBook {
    /// Looks at these happenings again. The court has before it all evidence that can bear on them, and all events
    /// that the sentence waits for. False if that is not enough, and all happenings must be looked at.
    boolean hear(Touched touched, Court court);

    /// As [Court#ruling], without its occurrences.
    Ruling ruling(Standard standard);

    List<Occurrence> occurrences(Standard standard);
}
