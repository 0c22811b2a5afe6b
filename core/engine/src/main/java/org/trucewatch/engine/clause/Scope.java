package org.trucewatch.engine.clause;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.verdict.Kind;

/// One sentence while it is worked on, and what its kinds have in common.
record Scope(Frames frames, ClauseId clause, Body.Sentence sentence, Parties parties, Slots slots) {
    static Scope of(Frames frames, ClauseId clause, Body.Sentence sentence, Parties parties) {
        return new Scope(frames, clause, sentence, parties, new Slots(frames.header(), sentence));
    }

    Frame frame(Kind kind) {
        return frames.frame(clause, kind, parties, sentence.phrases());
    }

    Header header() {
        return frames.header();
    }

    Lexicon lexicon() {
        return header().lexicon();
    }

    /// Who denies a wider act denies this one too.
    Demand.Contraries contraries(Probe probe) {
        return new Demand.Contraries(Triggers.denials(probe));
    }

    Optional<Demand.Hold> hold(Probe probe) {
        for (var phrase : sentence.phrases())
            if (phrase instanceof When.Lasting lasting) {
                var ends = probe.bare()
                        .whenever()
                        .by(Probe.Doers.WHOEVER)
                        .of(lexicon().acts.opposites(probe.acts()), Polarity.ASSERTS);
                var over = lasting.bound().filter(bound -> bound == Bound.OVER);
                return Optional.of(new Demand.Hold(lasting.period(), over.isPresent(), ends));
            }
        return Optional.empty();
    }

    Set<String> named() {
        var all = new LinkedHashSet<String>();
        for (var party : parties.all()) all.addAll(header().sides().ids(party.actors()));
        return all;
    }
}
