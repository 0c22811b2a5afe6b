package org.trucewatch.flink;

/// A line that was found readable, as it was written, with what its way through the job depends on.
@SuppressWarnings("ArrayRecordComponent") // the form in which it came and in which it is kept; nobody compares them
record Sent(long known, String agreement, byte[] written) {}
