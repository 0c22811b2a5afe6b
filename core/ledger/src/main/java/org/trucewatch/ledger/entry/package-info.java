/// What the ledger holds: entries, each an envelope of a few header lines around bytes as somebody handed them in.
@NullMarked
package org.trucewatch.ledger.entry;

import org.jspecify.annotations.NullMarked;
