package org.trucewatch.language.read;

/// Thrown and caught inside the reader alone: a part of a statement makes no sense, its problem has been reported,
/// and whoever knows where the next part begins goes on from there.
final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unread() {
        super("", null, false, false);
    }
}
