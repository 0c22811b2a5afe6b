/// Tables of others as they come: rows read one by one, and their cells as words, numbers and days.
///
/// What a column means is the matter of a format.
@NullMarked
package org.trucewatch.intake.table;

import org.jspecify.annotations.NullMarked;
