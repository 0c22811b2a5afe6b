/// The reports of a case laid out in columns, so that many can be searched, counted and cut at a date without looking
/// at each; and what was made once and is kept while there is room.
@NullMarked
package org.trucewatch.desk.shelf;

import org.jspecify.annotations.NullMarked;
