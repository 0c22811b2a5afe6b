package org.trucewatch.flink;

/// A line that was found readable, as it was written, with what its way through the job depends on.
record Sent(long known, String agreement, String written) {}
