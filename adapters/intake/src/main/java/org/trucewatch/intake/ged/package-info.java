/// The Georeferenced Event Dataset of the Uppsala Conflict Data Program (GED).
///
/// Source of the rules: the GED codebook's classes of precision and types of violence. A row is an event with at least
/// one death, a dyad of actors and the offices that told it. It does not say who fired: no breach rests on it alone.
@NullMarked
package org.trucewatch.intake.ged;

import org.jspecify.annotations.NullMarked;
