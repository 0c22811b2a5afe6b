/// Signed statements about a ledger in formats of others, so that a party may check us with software we did not write.
///
/// C2SP signed-note, tlog-checkpoint, tlog-cosignature (Ed25519), tlog-proof and tlog-policy. Readers are stricter
/// than the specifications where these leave a choice: base64 and numbers have one spelling.
@NullMarked
package org.trucewatch.ledger.note;

import org.jspecify.annotations.NullMarked;
