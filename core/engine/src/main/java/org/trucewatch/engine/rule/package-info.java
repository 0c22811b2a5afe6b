/// One rule for each kind of demand, and how their findings are folded.
@NullMarked
package org.trucewatch.engine.rule;

import org.jspecify.annotations.NullMarked;
