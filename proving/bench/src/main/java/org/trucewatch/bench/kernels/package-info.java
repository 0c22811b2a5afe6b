/// The inner loops of the judge under JMH, by hand alone.
@NullMarked
package org.trucewatch.bench.kernels;

import org.jspecify.annotations.NullMarked;
