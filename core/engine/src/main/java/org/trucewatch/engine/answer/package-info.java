/// Three-valued answers and the codes of reasons.
@NullMarked
package org.trucewatch.engine.answer;

import org.jspecify.annotations.NullMarked;
