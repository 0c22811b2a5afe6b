/// What a cabinet must keep.
@NullMarked
package org.trucewatch.testkit.cabinet;

import org.jspecify.annotations.NullMarked;
