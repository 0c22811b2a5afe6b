package org.trucewatch.engine.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.evidence.Report.Polarity;

/// Which claims a part of a sentence looks for: acts by whom, where, when, with which further parts.
public record Probe(Lexicon lexicon, Sides sides, Acts what, Doers who, When when, PlaceTest place, Tests tests) {
    /// The acts, told as done or as not done. `doubtful` are those of an open list that it does not name, `undefined`
    /// says that the text leaves open what the act means.
    public record Acts(Set<String> named, Set<String> doubtful, boolean undefined, Polarity polarity) {
        public Acts {
            named = Set.copyOf(named);
            doubtful = Set.copyOf(doubtful);
        }

        static Acts told(Set<String> named) {
            return new Acts(named, Set.of(), false, Polarity.ASSERTS);
        }
    }

    /// Whose acts, and which actors the sentence itself names: what it names it covers.
    public record Doers(Parties parties, Set<String> named) {
        /// Those the text excludes too: what they do is no breach, but it happened.
        static final Doers WHOEVER = new Doers(Parties.WHOEVER, Set.of());

        public Doers {
            named = Set.copyOf(named);
        }
    }

    /// The window; `overlap` lets a span that touches it count, as for states and for what was not done.
    public record When(Window window, boolean overlap, Optional<Hours> hours) {}

    /// The further parts, in the order in which they are asked.
    public record Tests(
            List<DetailTest> places,
            List<DetailTest> roles,
            List<DetailTest> things,
            List<Exemption> exceptions,
            List<DetailTest> proofs) {
        static final Tests NONE = new Tests(List.of(), List.of(), List.of(), List.of(), List.of());

        public Tests {
            places = List.copyOf(places);
            roles = List.copyOf(roles);
            things = List.copyOf(things);
            exceptions = List.copyOf(exceptions);
            proofs = List.copyOf(proofs);
        }

        Tests withPlaces(List<DetailTest> others) {
            return new Tests(others, roles, things, exceptions, proofs);
        }

        Tests withRoles(List<DetailTest> others) {
            return new Tests(places, others, things, exceptions, proofs);
        }

        Tests withThings(List<DetailTest> others) {
            return new Tests(places, roles, others, exceptions, proofs);
        }

        Tests withProofs(List<DetailTest> others) {
            return new Tests(places, roles, things, exceptions, others);
        }
    }

    /// What the sentence does not touch: every test must be supported by the claim; `butNot` is touched after all.
    public record Exemption(
            Optional<Parties> by, When when, PlaceTest place, List<DetailTest> tests, Optional<Exemption> butNot) {
        public Exemption {
            tests = List.copyOf(tests);
        }
    }

    public Set<String> acts() {
        return what.named();
    }

    public Parties parties() {
        return who.parties();
    }

    public Set<String> named() {
        return who.named();
    }

    public Window window() {
        return when.window();
    }

    public boolean asksFor(String act) {
        return lexicon.acts.fallsUnder(act, what.named());
    }

    public boolean perhapsAsksFor(String act) {
        return !what.doubtful().isEmpty() && lexicon.acts.fallsUnder(act, what.doubtful());
    }

    /// Whether a told count in this unit counts what is asked for; a word that nobody declared may mean it.
    public boolean counts(String unit, Optional<Names> wanted) {
        if (wanted.isEmpty() || !lexicon.goods.isDeclared(unit)) return true;
        return wanted.get().all().stream().anyMatch(name -> Meaning.related(unit, name, lexicon));
    }

    /// Whether a told count in this unit is one of the thing or of a part of it.
    public boolean countsAs(String unit, Optional<Names> wanted) {
        if (wanted.isEmpty() || unit.isEmpty()) return true;
        return wanted.get().all().stream().anyMatch(name -> lexicon.goods.under(unit, name));
    }

    /// Whether it is a part and not the thing itself.
    public boolean isPart(String unit, Optional<Names> wanted) {
        if (wanted.isEmpty() || !lexicon.goods.isDeclared(unit)) return false;
        return wanted.get().all().stream()
                .anyMatch(name -> lexicon.goods.under(unit, name) && !lexicon.goods.under(name, unit));
    }

    Probe whenever() {
        return during(Window.ALWAYS, true);
    }

    Probe overlapping() {
        return during(window(), true);
    }

    Probe during(Window window, boolean overlap) {
        return new Probe(lexicon, sides, what, who, new When(window, overlap, when.hours()), place, tests);
    }

    Probe by(Doers others) {
        return new Probe(lexicon, sides, what, others, when, place, tests);
    }

    /// The same of other acts, told as done or as not done.
    Probe of(Set<String> others, Polarity told) {
        return of(new Acts(others, Set.of(), false, told));
    }

    Probe of(Acts others) {
        return new Probe(lexicon, sides, others, who, when, place, tests);
    }

    Probe at(PlaceTest other) {
        return new Probe(lexicon, sides, what, who, when, other, tests);
    }

    Probe asking(Tests others) {
        return new Probe(lexicon, sides, what, who, when, place, others);
    }

    /// Nobody accepts what was hindered or left undone.
    Probe unproved() {
        return asking(tests.withProofs(List.of()));
    }

    /// Without roles, things, exceptions and proofs.
    Probe bare() {
        return asking(Tests.NONE);
    }
}
