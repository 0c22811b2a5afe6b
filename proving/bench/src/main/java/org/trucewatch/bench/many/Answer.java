package org.trucewatch.bench.many;

/// What one ceasefire's clause comes to if all that is told is believed: the verdict, and how many acts bear on it.
public record Answer(String verdict, long acts) {}
