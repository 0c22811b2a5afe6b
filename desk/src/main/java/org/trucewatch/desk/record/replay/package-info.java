/// From entries back to cases, as of any moment, and from a case to the entries that are missing.
@NullMarked
package org.trucewatch.desk.record.replay;

import org.jspecify.annotations.NullMarked;
