package org.trucewatch.model.evidence;

/// A further part of what a report tells: target, means, goods, route, purpose, recipient, who accepted or consented.
///
/// `name` is a declared name where one fits, else the source's own word.
public record Detail(Part part, String name) {
    /// Which slot of a clause the detail answers.
    public enum Part {
        /// Whom or what the act is against.
        AGAINST,
        /// With which means or weapon.
        WITH,
        WITHOUT,
        /// Goods or people that the act is about.
        OF,
        TO,
        FROM,
        VIA,
        /// For whose benefit or which purpose.
        FOR,
        ACCEPTED_BY,
        CONSENT_OF
    }
}
