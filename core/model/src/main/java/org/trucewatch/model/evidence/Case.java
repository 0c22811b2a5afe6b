package org.trucewatch.model.evidence;

import java.time.ZoneId;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.registry.Registry;

/// All that is needed to judge: the agreement, whom and what it names, the evidence, and the zone of its local days.
/// `digest` identifies the agreement and registry as read.
public record Case(
        String name, Agreement agreement, Registry registry, Casebook casebook, ZoneId zone, String digest) {}
