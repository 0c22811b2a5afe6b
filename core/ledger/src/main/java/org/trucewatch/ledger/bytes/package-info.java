/// Bytes as they came, and the few text forms that notes, proofs and entries share.
///
/// Everything here is strict: one value has one spelling. A lenient reader would let two different files pass
/// for the same record, and two programs disagree about which one is damaged.
@NullMarked
package org.trucewatch.ledger.bytes;

import org.jspecify.annotations.NullMarked;
