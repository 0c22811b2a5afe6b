package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.Reason;

/// Reports that speak of a sentence's acts and do not count, and why. Source: judging rules, section 3; rules of the
/// judge, B, C and G4.
final class Asides {
    private Asides() {}

    /// A charge and the party it is brought against; of an attempt that was stopped, the party that owed it.
    private record Held(Charge charge, Party party, Optional<Party> debtor) {
        Held(Charge charge, Party party) {
            this(charge, party, Optional.empty());
        }

        List<Match> matches(Setting setting, Group group) {
            var all = Match.all(setting, charge, party, group);
            return debtor.isEmpty() ? all : Attempts.of(setting, charge, debtor.get(), all);
        }
    }

    static List<Aside> of(Setting setting, Demand demand) {
        Map<String, Match> best = new TreeMap<>();
        for (var held : held(setting, demand))
            for (var group : setting.seen().groups())
                for (var match : held.matches(setting, group))
                    best.merge(match.claim().report().id(), match, Asides::further);
        return best.entrySet().stream()
                .filter(entry -> entry.getValue().answer().isOut())
                .map(entry -> new Aside(
                        entry.getKey(), Reason.of(entry.getValue().answer().code())))
                .toList();
    }

    private static Match further(Match one, Match other) {
        if (one.answer().isOut() != other.answer().isOut()) return one.answer().isOut() ? other : one;
        return other.reached() > one.reached() ? other : one;
    }

    private static List<Held> held(Setting setting, Demand demand) {
        var held = new ArrayList<Held>();
        for (var party : Clauses.judged(setting, demand)) {
            var window = Clauses.window(setting, demand, party);
            switch (demand.kind()) {
                case PROHIBITION, DUTY_TO_LET, DUTY_TO_PREVENT, PERMISSION ->
                    held.addAll(ofBan(setting, demand, party, window));
                case DUTY_TO_ACT, DUTY_OF_EFFORT -> held.addAll(ofDuty(setting, demand, party, window));
                case STATE -> {
                    held.add(new Held(States.kept(setting, demand, window), party));
                    held.add(new Held(States.ended(setting, demand, window), party));
                    for (var charge : AsAt.picture(setting, demand)) held.add(new Held(charge, party));
                }
                case COUNT -> {
                    for (var limit : Counts.limits(setting, demand))
                        held.add(new Held(Counts.charge(setting, demand, limit, window), party));
                }
                case NOTICE -> held.add(new Held(Notices.announced(setting, demand, party, window), party));
                case PATTERN, POWER, DECLARATION -> {}
            }
        }
        return held;
    }

    private static List<Held> ofBan(Setting setting, Demand demand, Party party, Window window) {
        var charge = Charge.of(setting, demand, window);
        if (demand.rationedEvery().isPresent()) return List.of(new Held(charge.ofAnyNumber(), party));
        if (demand.rationed().isEmpty()) return List.of(new Held(charge, party));
        return List.of(new Held(charge, party), new Held(LetThrough.charge(setting, demand, window), party));
    }

    private static List<Held> ofDuty(Setting setting, Demand demand, Party party, Window window) {
        var held = new ArrayList<Held>();
        var owed = Charge.of(setting, demand, window);
        held.add(new Held(owed, party));
        held.add(new Held(Denials.charge(owed, window), party, Optional.of(party)));
        for (var name : setting.bound())
            if (!party.names().contains(name))
                held.add(new Held(
                        owed.lookingFor(Charge.Search.AGAINST, owed.acts()), Party.of(name), Optional.of(party)));
        return held;
    }
}
