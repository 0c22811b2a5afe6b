package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.weigh.Hearing;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;

/// What some clauses look for, whatever there is of it: so it is found out which reports can ever bear on them.
final class Asking {
    private final List<Probe> probes = new ArrayList<>();
    private final List<Trigger.OfAct> awaited = new ArrayList<>();
    /// By act, the probes that ask for it: nearly all that comes in tells an act that nobody here asks for.
    private final Map<String, List<Probe>> asking = new HashMap<>();

    Asking(List<Reading> readings) {
        for (var reading : readings) {
            probes.addAll(reading.probes());
            for (var trigger : reading.triggers()) if (trigger instanceof Trigger.OfAct act) awaited.add(act);
        }
    }

    /// The rows that can ever bear on the clauses, and the probes that look closely at each.
    Map<Integer, List<Probe>> close(Evidence told, Registry registry, AsOf asOf) {
        var always = new boolean[told.shapes().size()];
        var any = false;
        for (var shape = 0; shape < always.length; shape++) {
            var act = told.acts().at(told.shapes().at(shape).act());
            always[shape] = !told.shapes().at(shape).notObserved().isEmpty() || isEnd(act);
            any |= always[shape];
        }
        var asked = new ArrayList<Probe>();
        for (var act = 0; act < told.acts().size(); act++)
            asked.addAll(asking(told.acts().at(act)));
        if (!any && asked.isEmpty()) return Map.of();
        var all = new LinkedHashMap<Integer, List<Probe>>();
        var hearing = new Hearing(told, registry, asOf, asked);
        for (var row : hearing.close(always)) all.put(row, hearing.closeTo(row));
        return all;
    }

    /// No table need be laid out for the others.
    private List<Probe> asking(String act) {
        return asking.computeIfAbsent(
                act,
                any -> probes.stream()
                        .filter(probe -> probe.asksFor(act) || probe.perhapsAsksFor(act))
                        .toList());
    }

    /// Whether it ends a state that something here waits for.
    private boolean isEnd(String act) {
        for (var trigger : awaited) {
            var acts = trigger.probe().lexicon().acts();
            if (acts.fallsUnder(act, acts.opposites(trigger.probe().acts()))) return true;
        }
        return false;
    }
}
