/// Files that a bench makes for itself and takes away again.
@NullMarked
package org.trucewatch.bench.scratch;

import org.jspecify.annotations.NullMarked;
