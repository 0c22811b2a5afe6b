/// Part of a ledger for a stranger: some entries, the proof of each, what was withheld, and the means to check it all.
@NullMarked
package org.trucewatch.ledger.parcel;

import org.jspecify.annotations.NullMarked;
