package org.trucewatch.house;

import java.util.List;

/// A finding we live with, and why. A finding is excused if it starts with `place`.
public record Exemption(String place, String reason) {
    /// All of them. The list is short so that it stays readable.
    static final List<Exemption> ALL = List.of(
            new Exemption(
                    "org.trucewatch.ledger.note.Ed25519$SeedOnce: core must not know java.security.SecureRandom",
                    "hands the JDK's key generator the seed it was given, because it takes one in no other way"),
            new Exemption(
                    "core/ledger/src/main/resources/org/trucewatch/ledger/Verify.java",
                    "one file on purpose, at most 700 lines: a stranger reads it whole and runs it alone"));

    /// What is left of `findings`.
    static List<String> unexcused(List<String> findings) {
        return findings.stream()
                .filter(finding -> ALL.stream().noneMatch(excuse -> finding.startsWith(excuse.place())))
                .toList();
    }

    /// Exemptions that excuse none of `findings` any more and should go.
    static List<String> stale(List<String> findings) {
        return ALL.stream()
                .map(Exemption::place)
                .filter(place -> findings.stream().noneMatch(finding -> finding.startsWith(place)))
                .toList();
    }
}
