/// What sentences must keep that the product says in both languages.
@NullMarked
package org.trucewatch.testkit.pair;

import org.jspecify.annotations.NullMarked;
