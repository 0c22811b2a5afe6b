/// Made-up agreements, registries and casebooks, drawn from a seed, and the harness that tries many of them.
@NullMarked
package org.trucewatch.testkit.worlds;

import org.jspecify.annotations.NullMarked;
