package org.trucewatch.engine;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.clause.Trigger;

/// How a report can bear on what is kept happening by happening, and so on which happenings beside its own.
enum Role {
    /// It may be an act that is judged.
    ACT,
    /// It speaks against acts in the time that it covers.
    CONTRARY,
    /// The same of one who looked and saw nothing.
    CALM,
    /// It may be notice of acts after it.
    NOTICE,
    /// It may end what lasts at its place.
    END,
    /// Clauses wait for it: it can bear on everything.
    EVENT;

    /// What each probe looks for.
    static IdentityHashMap<Probe, Set<Role>> ofProbes(List<Reading> readings) {
        var roles = new IdentityHashMap<Probe, Set<Role>>();
        for (var reading : readings) {
            reading.term().probes().forEach(probe -> put(roles, probe, EVENT));
            for (var trigger : reading.triggers())
                if (trigger instanceof Trigger.OfAct of) {
                    put(roles, of.probe(), EVENT);
                    put(roles, of.denials(), EVENT);
                }
            for (var demand : reading.demands()) put(roles, demand);
        }
        return roles;
    }

    private static void put(IdentityHashMap<Probe, Set<Role>> roles, Demand demand) {
        demand.main().forEach(probe -> put(roles, probe, ACT));
        switch (demand) {
            case Demand.Ban ban -> {
                put(roles, ban.contraries().denials(), CONTRARY);
                ban.hold().ifPresent(hold -> put(roles, hold.ends(), END));
            }
            case Demand.Notice notice -> {
                put(roles, notice.actDenials(), CONTRARY);
                put(roles, notice.denials(), CONTRARY);
                put(roles, notice.notice(), NOTICE);
            }
            case Demand.Duty duty -> {
                put(roles, duty.contraries().denials(), CONTRARY);
                put(roles, duty.deniers(), CONTRARY);
                put(roles, duty.preventions().denials(), CONTRARY);
                duty.parts().forEach(part -> put(roles, part));
            }
            default -> {}
        }
    }

    private static void put(IdentityHashMap<Probe, Set<Role>> roles, Probe probe, Role role) {
        roles.computeIfAbsent(probe, any -> EnumSet.noneOf(Role.class)).add(role);
    }
}
