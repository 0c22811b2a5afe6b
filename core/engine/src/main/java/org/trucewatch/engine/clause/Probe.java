package org.trucewatch.engine.clause;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.time.Span;

/// Which claims a part of a sentence looks for: acts by whom, where, when, with which further parts.
///
/// `named` are the actors whom the sentence itself names. `overlap` lets a span that touches the window count, as for
/// states and for what was not done. `limited` says that a told other target contradicts a matching one.
public record Probe(
        Lexicon lexicon,
        Sides sides,
        Set<String> acts,
        Set<String> doubtfulActs,
        boolean undefined,
        Polarity polarity,
        Parties parties,
        Set<String> named,
        Window window,
        boolean overlap,
        Optional<Hours> hours,
        PlaceTest place,
        List<DetailTest> roles,
        List<DetailTest> things,
        List<Exemption> exceptions,
        List<DetailTest> proofs) {
    public Probe {
        acts = Set.copyOf(acts);
        doubtfulActs = Set.copyOf(doubtfulActs);
        named = Set.copyOf(named);
        roles = List.copyOf(roles);
        things = List.copyOf(things);
        exceptions = List.copyOf(exceptions);
        proofs = List.copyOf(proofs);
    }

    /// Hours of the local day, or a list of days; empty lists and whole days leave all in.
    public record Hours(LocalTime from, LocalTime to, List<Span> days, Calendar calendar) {
        public Hours {
            days = List.copyOf(days);
        }
    }

    /// What the sentence does not touch: every test must be supported by the claim; `butNot` is touched after all.
    public record Exemption(
            Optional<Parties> by, Window window, PlaceTest place, List<DetailTest> tests, Optional<Exemption> butNot) {
        public Exemption {
            tests = List.copyOf(tests);
        }
    }

    public boolean asksFor(String act) {
        return lexicon.acts.fallsUnder(act, acts);
    }

    public boolean perhapsAsksFor(String act) {
        return !doubtfulActs.isEmpty() && lexicon.acts.fallsUnder(act, doubtfulActs);
    }

    /// Whether a told count in this unit counts what is asked for; a word that nobody declared may mean it.
    public boolean counts(String unit, Optional<Names> wanted) {
        if (wanted.isEmpty() || !lexicon.goods.isDeclared(unit)) return true;
        return wanted.get().all().stream().anyMatch(name -> Meaning.related(unit, name, lexicon));
    }

    public Probe whenever() {
        return with(Window.ALWAYS, true);
    }

    public Probe with(Window other, boolean overlapping) {
        return new Probe(
                lexicon,
                sides,
                acts,
                doubtfulActs,
                undefined,
                polarity,
                parties,
                named,
                other,
                overlapping,
                hours,
                place,
                roles,
                things,
                exceptions,
                proofs);
    }

    public Probe by(Parties others, Set<String> names) {
        return new Probe(
                lexicon,
                sides,
                acts,
                doubtfulActs,
                undefined,
                polarity,
                others,
                names,
                window,
                overlap,
                hours,
                place,
                roles,
                things,
                exceptions,
                proofs);
    }

    /// The same of other acts, told as done or as not done.
    public Probe of(Set<String> others, Polarity told) {
        return new Probe(
                lexicon,
                sides,
                others,
                Set.of(),
                false,
                told,
                parties,
                named,
                window,
                overlap,
                hours,
                place,
                roles,
                things,
                exceptions,
                proofs);
    }

    public Probe at(PlaceTest other) {
        return new Probe(
                lexicon,
                sides,
                acts,
                doubtfulActs,
                undefined,
                polarity,
                parties,
                named,
                window,
                overlap,
                hours,
                other,
                roles,
                things,
                exceptions,
                proofs);
    }

    /// Without roles, things, exceptions and proofs.
    public Probe bare() {
        return new Probe(
                lexicon,
                sides,
                acts,
                doubtfulActs,
                undefined,
                polarity,
                parties,
                named,
                window,
                overlap,
                hours,
                place,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
