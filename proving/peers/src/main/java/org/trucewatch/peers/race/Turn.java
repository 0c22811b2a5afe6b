package org.trucewatch.peers.race;

import java.util.List;

/// The judgings of a peer in one turn: how long each took, one after the other, how much CPU all threads of its
/// JVM took for one, and how long the JIT worked beside one, by the clock of its threads. All in seconds.
record Turn(List<Double> seconds, double cpu, double jit) {
    Turn {
        seconds = List.copyOf(seconds);
    }

    /// The first, on caches that are full of others.
    double first() {
        return seconds.getFirst();
    }
}
