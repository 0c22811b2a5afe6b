package org.trucewatch.peers.race;

/// One judging of a peer: how long it took, how much CPU all threads of its JVM took in it, and how long the JIT
/// worked beside it, by the clock of its threads. All in seconds.
record Turn(double seconds, double cpu, double jit) {}
