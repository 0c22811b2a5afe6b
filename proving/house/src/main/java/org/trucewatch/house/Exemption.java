package org.trucewatch.house;

import java.util.List;

/// A finding we live with, and why. A finding is excused if it starts with `place`, its line number left aside.
public record Exemption(String place, String reason) {
    /// All of them. The list is short so that it stays readable.
    static final List<Exemption> ALL = List.of(
            new Exemption(
                    "org.trucewatch.ledger.note.Ed25519$SeedOnce: core must not know java.security.SecureRandom",
                    "hands the JDK's key generator the seed it was given, because it takes one in no other way"),
            new Exemption(
                    "core/ledger/src/main/resources/org/trucewatch/ledger/Verify.java: ",
                    "is one file on purpose: a stranger reads it and runs it as it stands"),
            new Exemption(
                    "proving/bench/src/main/java/org/trucewatch/bench/ledger/Crowd.java: catch what you expect",
                    "throws again whatever the store under test threw: the run is void"),
            new Exemption(
                    "proving/bench/src/main/java/org/trucewatch/bench/ledger/Million.java: catch what you expect",
                    "throws again whatever the ledger under test threw, with the name of the step"),
            new Exemption(
                    "proving/testkit/src/test/java/org/trucewatch/testkit/oracle/Worked.java: vocabulary: ",
                    "is a table of acts, which the formatter writes with one word on a line"));

    /// What is left of `findings`.
    static List<String> unexcused(List<String> findings) {
        return findings.stream()
                .filter(finding -> ALL.stream().noneMatch(exemption -> exemption.excuses(finding)))
                .toList();
    }

    /// Exemptions that excuse none of `findings` any more and should go.
    static List<String> stale(List<String> findings) {
        return ALL.stream()
                .filter(exemption -> findings.stream().noneMatch(exemption::excuses))
                .map(Exemption::place)
                .toList();
    }

    private boolean excuses(String finding) {
        return finding.replaceFirst(":\\d+: ", ": ").startsWith(place);
    }
}
