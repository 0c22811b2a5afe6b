/// Agreements drawn from a seed: every construct of the language, in canonical order, with invented names.
@NullMarked
package org.trucewatch.testkit.language;

import org.jspecify.annotations.NullMarked;
