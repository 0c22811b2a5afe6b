/// Sentences made ready to be judged: what each demands, of whom, and which claims bear on it.
@NullMarked
package org.trucewatch.engine.clause;

import org.jspecify.annotations.NullMarked;
