/// The record of an office at work: read by many at once, added to, and read anew after each addition.
@NullMarked
package org.trucewatch.desk.live;

import org.jspecify.annotations.NullMarked;
