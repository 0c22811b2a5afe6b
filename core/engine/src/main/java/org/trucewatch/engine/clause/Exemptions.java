package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Role;

/// What a sentence does not touch: its *except*, and what is touched after all.
record Exemptions(Header header, List<Phrase> phrases) {
    List<Probe.Exemption> all() {
        var all = new ArrayList<Probe.Exemption>();
        for (var phrase : phrases)
            if (phrase instanceof Phrase.Except except)
                all.add(exception(except.what(), except.butNot().map(other -> exception(other, Optional.empty()))));
        return all;
    }

    private Probe.Exemption exception(Phrase.Matter matter, Optional<Probe.Exemption> butNot) {
        var tests = new ArrayList<DetailTest>();
        var place = PlaceTest.ANYWHERE;
        for (var phrase : matter.phrases()) {
            if (phrase instanceof Role role) tests.add(Roles.supported(role, header.lexicon()));
            if (phrase instanceof Phrase.Place where)
                place = PlaceTest.of(where, header.sides(), header.lexicon().atlas);
            if (phrase instanceof Phrase.Term term)
                tests.add(
                        term instanceof Phrase.Term.WithConsent consent
                                ? new DetailTest.Consented(new Assent(consent.names(), header.sides()), true)
                                : new DetailTest.Unjudged());
        }
        matter.names().ifPresent(names -> tests.add(new DetailTest.AnyPart(names, header.lexicon())));
        if (!Times.areJudged(header, matter.phrases())) tests.add(new DetailTest.Unjudged());
        var window =
                new Times(header, Window.ALWAYS, false).read(matter.phrases()).window();
        var when = new Probe.When(window, false, Times.hours(header, matter.phrases()));
        var by = matter.by()
                .filter(Event.Doer.Named.class::isInstance)
                .map(doer -> Parties.together(
                        header.sides().ids(((Event.Doer.Named) doer).names().all())));
        return new Probe.Exemption(by, when, place, tests, butNot);
    }
}
