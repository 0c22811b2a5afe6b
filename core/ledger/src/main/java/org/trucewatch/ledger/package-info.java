/// Entries, their tree of hashes, checkpoints, and the contract of a store.
@NullMarked
package org.trucewatch.ledger;

import org.jspecify.annotations.NullMarked;
