package org.trucewatch.desk.permit;

/// What the table of permissions says of one act.
public enum Permit {
    ALLOW,
    /// Everything but what another line of the table denies.
    COARSE,
    /// It takes effect with a second person of another organisation.
    TWO_PERSON,
    DENY;

    public boolean admits() {
        return this != DENY;
    }
}
