/// The second pass: whether what was read makes sense together with the names of the case.
///
/// One class a topic; each gives problems with places and changes nothing.
@NullMarked
package org.trucewatch.language.check;

import org.jspecify.annotations.NullMarked;
