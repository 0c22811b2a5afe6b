/// Judges an agreement on evidence, and explains the verdict.
@NullMarked
package org.trucewatch.engine;

import org.jspecify.annotations.NullMarked;
