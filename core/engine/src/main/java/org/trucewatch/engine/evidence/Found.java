package org.trucewatch.engine.evidence;

import java.util.BitSet;

/// The numbers of the incidents that two reviewers of two organisations found to have happened, or not to have.
public record Found(BitSet confirmed, BitSet refuted) {}
