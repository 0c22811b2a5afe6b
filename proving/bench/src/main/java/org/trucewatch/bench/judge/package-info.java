/// The judge on two million made-up events: the workload, its agreement in our language, the check against the
/// verdicts of an independent oracle, and the time it takes.
@NullMarked
package org.trucewatch.bench.judge;

import org.jspecify.annotations.NullMarked;
