package org.trucewatch.server.web;

/// Nothing is there, or nothing that this person may see: the two are not told apart.
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not-found");
    }
}
