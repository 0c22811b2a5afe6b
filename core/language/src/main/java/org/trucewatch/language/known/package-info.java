/// The names that an agreement may use, what they stand for, and how they read in a sentence.
@NullMarked
package org.trucewatch.language.known;

import org.jspecify.annotations.NullMarked;
