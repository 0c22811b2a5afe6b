/// Never shipped: how fast, beside what others use.
@NullMarked
package org.trucewatch.bench;

import org.jspecify.annotations.NullMarked;
