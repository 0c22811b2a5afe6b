/// Never shipped: the slow judge, made-up worlds, stores that fail on command.
@NullMarked
package org.trucewatch.testkit;

import org.jspecify.annotations.NullMarked;
