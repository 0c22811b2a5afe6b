package org.trucewatch.model.evidence;

/// A later report takes the place of an earlier one of the same voice.
///
/// While the correction is visible the earlier report does not exist; before it was known, it stands as it was said.
public record Correction(String report, String corrected, long known, long entered) {}
