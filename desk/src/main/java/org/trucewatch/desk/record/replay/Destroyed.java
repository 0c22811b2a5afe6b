package org.trucewatch.desk.record.replay;

import org.trucewatch.desk.record.content.Shred;

/// A shredding on record: what it says, the index of its entry, and when the ledger took it (seconds since 1970).
public record Destroyed(Shred shred, long index, long entered) {}
