/// Every reader is fed what a coverage-guided fuzzer comes up with.
@NullMarked
package org.trucewatch.bench.fuzz;

import org.jspecify.annotations.NullMarked;
