package org.trucewatch.flink;

/// Lines of one agreement that came one after another, as a [Chunk]: what is sent between tasks and kept in state.
/// `first` is when the earliest of them became known.
@SuppressWarnings("ArrayRecordComponent") // the form that costs Flink nothing to write; nobody compares bundles
public record Bundle(String agreement, long first, byte[] lines) {}
