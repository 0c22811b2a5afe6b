package org.trucewatch.peers.task;

/// A peer cannot run on this machine, and why.
public final class NotHere extends Exception {
    private static final long serialVersionUID = 1;

    public NotHere(String why) {
        super(why);
    }

    public NotHere(String why, Throwable cause) {
        super(why, cause);
    }

    /// The reason in words.
    public String why() {
        return String.valueOf(getMessage());
    }
}
