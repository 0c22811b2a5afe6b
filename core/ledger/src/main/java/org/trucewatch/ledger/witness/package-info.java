/// The other side of a checkpoint: a member of the office who remembers the last head seen and cosigns the next.
@NullMarked
package org.trucewatch.ledger.witness;

import org.jspecify.annotations.NullMarked;
