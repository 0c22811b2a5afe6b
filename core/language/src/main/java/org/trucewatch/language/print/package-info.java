/// From an agreement back to its canonical text: one statement a line up to 110 columns, phrases by rank, ISO dates.
///
/// What is printed reads back as an equal agreement, and formatting twice changes nothing.
@NullMarked
package org.trucewatch.language.print;

import org.jspecify.annotations.NullMarked;
