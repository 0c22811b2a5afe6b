/// Sentences of the product that are told in every language of it, side by side.
@NullMarked
package org.trucewatch.model.pair;

import org.jspecify.annotations.NullMarked;
