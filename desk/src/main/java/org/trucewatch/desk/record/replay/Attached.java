package org.trucewatch.desk.record.replay;

import org.trucewatch.ledger.seal.Commitment;

/// The entry of a file that was handed in: its place in the ledger, what it commits to, and who handed it in.
public record Attached(long index, Commitment commitment, String author) {}
