/// Cases as folders of plain files.
@NullMarked
package org.trucewatch.casefolder;

import org.jspecify.annotations.NullMarked;
