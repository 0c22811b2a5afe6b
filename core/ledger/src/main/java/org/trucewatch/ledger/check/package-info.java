/// Checks a ledger that somebody hands over: what is wrong, in which record, at which byte, and what is still good.
@NullMarked
package org.trucewatch.ledger.check;

import org.jspecify.annotations.NullMarked;
