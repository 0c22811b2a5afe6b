/// Samples for the house tests: what must be found, and what must not.
@NullMarked
package org.trucewatch.house.bad;

import org.jspecify.annotations.NullMarked;
