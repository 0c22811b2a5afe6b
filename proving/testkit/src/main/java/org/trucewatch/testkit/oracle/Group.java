package org.trucewatch.testkit.oracle;

import java.util.List;

/// Claims that are judged as one happening: those that people linked into one incident, or what is left of a report.
/// Source: rules of the judge, B.
record Group(String id, boolean incident, List<Claim> claims) {
    Group {
        claims = List.copyOf(claims);
    }
}
