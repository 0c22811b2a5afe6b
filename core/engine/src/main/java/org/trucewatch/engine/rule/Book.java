package org.trucewatch.engine.rule;

/// What one sentence comes to, kept happening by happening, so that only those are looked at again that evidence
/// which comes in can touch.
sealed interface Book permits ActBook, DutyBook, PatternBook, StockBook, FixedBook {
    /// What the sentence comes to, under each standard.
    ByStandard<?> pages();

    /// Looks at these happenings again. The court has before it all evidence that can bear on them, and all events
    /// that the sentence waits for. False if that is not enough, and all happenings must be looked at.
    default boolean hear(Touched touched, Court court) {
        pages().hear(touched, court);
        return true;
    }
}
