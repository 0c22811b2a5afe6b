/// Letters and digits of other keyboards, and how their bytes look in a file.
@NullMarked
package org.trucewatch.model.letters;

import org.jspecify.annotations.NullMarked;
