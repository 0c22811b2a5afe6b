package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.evidence.Detail;

/// Whose attempt a report tells to have been stopped, where the sentence does not say of what. Source: rules of the
/// judge, M18.
final class Attempts {
    private Attempts() {}

    static List<Match> of(Setting setting, Charge owed, Party debtor, List<Match> matches) {
        return matches.stream()
                .map(match -> new Match(
                        match.claim(),
                        match.reached(),
                        match.answer().and(answer(setting, owed, debtor, match.claim()))))
                .toList();
    }

    private static Answer answer(Setting setting, Charge owed, Party debtor, Claim claim) {
        var report = claim.report();
        if (!owed.things().isEmpty()) return Answer.IN;
        if (!ActLists.prevents(setting, Kinship.acts(setting, report.act()), owed.acts())) return Answer.IN;
        var told = new ArrayList<String>();
        for (var detail : report.details())
            if (detail.part() == Detail.Part.OF || detail.part() == Detail.Part.AGAINST) told.add(detail.name());
        if (told.isEmpty()) return Answer.IN;
        var whose = Tri.OUT;
        for (var name : told)
            whose = Tri.either(
                    whose,
                    isActor(setting, name) ? Actors.belongs(setting, name, debtor, claim.span()) : Tri.CANNOT_TELL);
        return Answer.of(whose, "thing-not-reported", "other-target");
    }

    private static boolean isActor(Setting setting, String name) {
        var kind = setting.declaredKind(name);
        return kind.filter(Declaration.Kind.ACTOR::equals).isPresent()
                || kind.filter(Declaration.Kind.BODY::equals).isPresent()
                || Actors.actor(setting, name).isPresent();
    }
}
