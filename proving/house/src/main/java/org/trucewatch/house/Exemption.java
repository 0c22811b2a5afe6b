package org.trucewatch.house;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A finding we live with, and why. A finding is excused if it starts with `place`.
public record Exemption(String place, String reason) {
    /// All of them. The list is short so that it stays readable.
    static final List<Exemption> ALL = List.of();

    /// What is left of `findings`.
    static List<String> unexcused(List<String> findings) {
        return findings.stream()
                .filter(finding -> ALL.stream().noneMatch(excuse -> finding.startsWith(excuse.place())))
                .toList();
    }

    /// Exemptions that excuse none of `findings` any more and should go.
    static List<String> stale(List<String> findings) {
        Set<String> stale = new TreeSet<>();
        for (var excuse : ALL) {
            if (findings.stream().noneMatch(finding -> finding.startsWith(excuse.place()))) stale.add(excuse.place());
        }
        return List.copyOf(stale);
    }
}
