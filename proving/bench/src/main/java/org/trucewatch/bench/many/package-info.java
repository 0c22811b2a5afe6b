/// Many agreements at once: made-up ceasefires over real events, and the time it takes to judge them all.
@NullMarked
package org.trucewatch.bench.many;

import org.jspecify.annotations.NullMarked;
