package org.trucewatch.desk.record.replay;

import org.trucewatch.desk.record.content.SealedRow;
import org.trucewatch.ledger.entry.Reference;
import org.trucewatch.ledger.seal.Commitment;

/// A sealed row on record that was opened: where its entry stands, and what it says.
public record HeldSeal(Reference where, Commitment commitment, SealedRow content) {}
