package org.trucewatch.peers.race;

/// A peer that ran and does not run any more, and why.
final class Fallen extends Exception {
    private static final long serialVersionUID = 1;

    Fallen(String why) {
        super(why);
    }

    /// The reason in words.
    String why() {
        return String.valueOf(getMessage());
    }
}
