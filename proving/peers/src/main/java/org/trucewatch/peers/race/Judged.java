package org.trucewatch.peers.race;

import java.util.List;

/// The verdicts of a peer, one a line, and how many seconds it took to reach them.
record Judged(double seconds, List<String> lines) {
    Judged {
        lines = List.copyOf(lines);
    }
}
