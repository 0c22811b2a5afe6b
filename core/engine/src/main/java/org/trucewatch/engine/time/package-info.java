/// Moments, periods and windows of a text, as instants.
@NullMarked
package org.trucewatch.engine.time;

import org.jspecify.annotations.NullMarked;
