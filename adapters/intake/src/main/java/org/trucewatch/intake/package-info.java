/// Reports as others write them.
@NullMarked
package org.trucewatch.intake;

import org.jspecify.annotations.NullMarked;
