package org.trucewatch.ledger.note;

import java.time.Instant;
import java.util.Optional;

/// A signature that was checked: whose it is and, for a cosignature, the moment its witness named.
public record Signed(NoteKey by, Optional<Instant> at) {}
