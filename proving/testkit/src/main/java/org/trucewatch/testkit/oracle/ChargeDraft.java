package org.trucewatch.testkit.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Quantity;

/// A charge being written: each part is said by its name, and what nobody says asks for nothing.
final class ChargeDraft {
    Charge.Search search = Charge.Search.OF;
    List<String> acts = List.of();
    Charge.Doer doer = Charge.Doer.PARTY;
    List<String> whom = List.of();
    List<Phrase.Where> where = List.of();
    List<Phrase.Role> roles = List.of();
    boolean strict;
    List<String> things = List.of();
    List<String> placed = List.of();
    List<String> loads = List.of();
    List<Phrase.Except> exceptions = List.of();
    Optional<ClauseId> ban = Optional.empty();
    Optional<Quantity> bound = Optional.empty();
    Optional<Phrase.When.Lasting> hold = Optional.empty();
    List<Names> acceptedBy = List.of();
    List<String> subjects = List.of();
    Set<String> named = Set.of();
    List<Event.Fact> facts = List.of();
    Optional<Names> consent = Optional.empty();
    Window window = Window.ALWAYS;
    boolean overlapSuffices;
    boolean owed;
    Optional<RationOfTime> ration = Optional.empty();

    ChargeDraft() {}

    /// All that `charge` says, to be changed in part.
    ChargeDraft(Charge charge) {
        search = charge.search();
        acts = charge.acts();
        doer = charge.doer();
        whom = charge.whom();
        where = charge.where();
        roles = charge.roles();
        strict = charge.strict();
        things = charge.things();
        placed = charge.placed();
        loads = charge.loads();
        exceptions = charge.exceptions();
        ban = charge.ban();
        bound = charge.bound();
        hold = charge.hold();
        acceptedBy = charge.acceptedBy();
        subjects = charge.subjects();
        named = charge.named();
        facts = charge.facts();
        consent = charge.consent();
        window = charge.window();
        overlapSuffices = charge.overlapSuffices();
        owed = charge.owed();
        ration = charge.ration();
    }

    Charge written() {
        return new Charge(
                search,
                acts,
                doer,
                whom,
                where,
                roles,
                strict,
                things,
                placed,
                loads,
                exceptions,
                ban,
                bound,
                hold,
                acceptedBy,
                subjects,
                named,
                facts,
                consent,
                window,
                overlapSuffices,
                owed,
                ration);
    }
}
