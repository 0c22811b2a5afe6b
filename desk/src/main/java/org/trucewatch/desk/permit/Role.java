package org.trucewatch.desk.permit;

/// What somebody is in the work on one agreement. Source: the roles of the table of permissions.
public enum Role {
    /// Anybody, without an account.
    PUB,
    /// Delegate of one party, and of the other: the table treats them alike.
    PA,
    PB,
    /// Guarantor of the agreement.
    GUA,
    /// Monitor in the field or at the desk: files and links.
    MON,
    /// Verifier: grades, links, decides.
    VER,
    /// Guardian of protected sites.
    HUM,
    /// Custodian of identities.
    CUS,
    /// Releases what is published.
    REL,
    /// Keeps the text of the agreement.
    LEG,
    /// Runs the server and its accounts; reads nothing of the evidence.
    OPS,
    /// Auditor from outside.
    AUD;

    /// Speaks for one party, and for no other.
    public boolean isDelegate() {
        return this == PA || this == PB;
    }
}
