/// Exports of the Armed Conflict Location & Event Data project (ACLED).
///
/// Source of the rules: the columns and classes of precision of its codebook, and the acts that the vocabulary of a
/// case names for its sub-event types. The order of the two actors does not tell who began, so that it is not read as
/// such.
@NullMarked
package org.trucewatch.intake.acled;

import org.jspecify.annotations.NullMarked;
