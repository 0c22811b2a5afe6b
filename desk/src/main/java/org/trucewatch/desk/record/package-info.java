/// Entering what people hand in: many callers, one ledger, one sync for all who wait at the same time.
@NullMarked
package org.trucewatch.desk.record;

import org.jspecify.annotations.NullMarked;
