/// The points that reports name, added up for a map of any scale: squares with counts, and never a point.
@NullMarked
package org.trucewatch.desk.tiles;

import org.jspecify.annotations.NullMarked;
