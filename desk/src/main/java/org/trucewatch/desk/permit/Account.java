package org.trucewatch.desk.permit;

import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.seal.PassphraseHash;

/// Somebody who may sign in, and how a password is known to be theirs. The password itself is nowhere.
public record Account(Person person, PassphraseHash.Cost cost, Bytes salt, Bytes hash) {}
