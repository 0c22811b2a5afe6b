package org.trucewatch.engine.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.evidence.Report.Certainty;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Side.Role;
import org.trucewatch.model.time.Span;

/// Whose act it is under one text: actors against parties, three-valued.
///
/// Source: judging rules, section 3 (actor); rules of the judge, C (actor).
public final class Sides {
    private final Roster roster;
    private final TextId text;
    private final List<String> bound;
    private final List<String> excluded;
    private final List<Answering> answering;
    private final boolean timeless;
    /// Of an actor and a holder; empty of two of whom it changes with time. Never changed, but replaced: a thread that
    /// sees it too early asks the long way, with the same answer.
    private Map<List<String>, Optional<Boolean>> opposed = Map.of();

    /// One who answers for others, and when: perhaps `during`, and `surely`.
    public record Answering(String who, List<String> others, Span during, Span surely) {
        public Answering {
            others = List.copyOf(others);
        }
    }

    public Sides(Roster roster, TextId text, List<String> bound, List<String> excluded, List<Answering> answering) {
        this.roster = roster;
        this.text = text;
        this.bound = bound.stream().map(roster::id).toList();
        this.excluded = excluded.stream().map(roster::id).toList();
        this.answering = List.copyOf(answering);
        timeless = roster.isTimeless(text);
    }

    /// The same question is put for every clause of a text: what was answered for one serves all.
    @Override
    public boolean equals(Object other) {
        return other instanceof Sides sides
                && roster.equals(sides.roster)
                && text.equals(sides.text)
                && bound.equals(sides.bound)
                && excluded.equals(sides.excluded)
                && answering.equals(sides.answering);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, bound, excluded, answering);
    }

    public Roster roster() {
        return roster;
    }

    public TextId text() {
        return text;
    }

    /// Whom the text binds.
    public List<String> bound() {
        return bound;
    }

    /// How an actor's act lies to the parties: surely theirs, perhaps theirs, or of nobody of them.
    ///
    /// `proved` marks an act that is surely of one of them, though of whom is not known.
    public record Whose(long in, long doubt, boolean proved, Answer why) {
        static Whose none(Answer why) {
            return new Whose(0, 0, false, why);
        }
    }

    /// `named` are the actors that the sentence itself names: what it names it covers.
    public Whose whose(String actor, Certainty certainty, Parties parties, Set<String> named, Span span) {
        if (parties.whose() == Parties.Whose.WHOEVER) return all(parties);
        if (actor.equals(Actor.UNKNOWN))
            return parties.isNamed() ? new Whose(0, parties.everyone(), false, Answer.ACTOR_UNKNOWN) : all(parties);
        if (roster.isEither(actor)) return either(actor, certainty, parties, named, span);
        if (roster.isBoth(actor)) return both(actor, certainty, parties, named, span);
        return one(actor, certainty, parties, named, span);
    }

    private static Whose all(Parties parties) {
        return new Whose(parties.everyone(), 0, false, Answer.IN);
    }

    private static Whose perhaps(Parties parties, Answer why) {
        return new Whose(0, parties.everyone(), false, why);
    }

    /// A label that may hide the excluded may do so whoever is bound.
    private static Whose ofAnybody(Parties parties, boolean hides) {
        return hides ? perhaps(parties, Answer.ACTOR_MAY_HIDE) : all(parties);
    }

    private Whose either(String actor, Certainty certainty, Parties parties, Set<String> named, Span span) {
        var possible = 0L;
        var proved = true;
        for (var parent : roster.parents(actor)) {
            var whose = whose(parent, certainty, parties, named, span);
            possible |= whose.in() | whose.doubt();
            proved &= whose.in() != 0;
        }
        if (possible == 0) return Whose.none(Answer.OTHER_ACTOR);
        if (!parties.isNamed()) return proved ? all(parties) : perhaps(parties, Answer.ACTOR_UNKNOWN);
        return new Whose(0, possible, proved, Answer.ACTOR_UNKNOWN);
    }

    private Whose both(String actor, Certainty certainty, Parties parties, Set<String> named, Span span) {
        var in = 0L;
        var doubt = 0L;
        var why = Answer.OTHER_ACTOR;
        for (var parent : roster.parents(actor)) {
            var whose = whose(parent, certainty, parties, named, span);
            in |= whose.in();
            doubt |= whose.doubt();
            if (whose.why().isDoubt() || why.isOut()) why = whose.why();
        }
        return new Whose(in, doubt & ~in, false, in != 0 ? Answer.IN : why);
    }

    private Whose one(String actor, Certainty certainty, Parties parties, Set<String> named, Span span) {
        var own = role(actor, span);
        var isOut = own.isPresent()
                && (own.get().role() == Role.EXCLUDED || own.get().role() == Role.NOT_COVERED);
        if (isOut
                && !named.contains(roster.id(actor))
                && !named.contains(own.get().of())) return Whose.none(Answer.NOT_COVERED);
        var perhapsOut = own.isPresent()
                && !named.contains(roster.id(actor))
                && !named.contains(own.get().of())
                && roster.isPerhapsOutside(own.get().of(), text, span);
        var hides = certainty == Certainty.GROUP_NOT_NAMED && roster.mayHideExcluded(actor);
        if (!parties.isNamed()) return perhapsOut ? perhaps(parties, Answer.ACTOR_DISPUTED) : ofAnybody(parties, hides);
        var in = 0L;
        var doubt = 0L;
        var why = Answer.OTHER_ACTOR;
        for (var index = 0; index < parties.size(); index++) {
            var answer = matches(actor, parties.all().get(index), span);
            if (answer.isIn() && isDisputed(own, actor, parties.all().get(index))) answer = Answer.ACTOR_DISPUTED;
            if (answer.isIn() && hides) answer = Answer.ACTOR_MAY_HIDE;
            if (answer.isIn()) in |= 1L << index;
            if (answer.isDoubt()) doubt |= 1L << index;
            why = why.or(answer);
        }
        return new Whose(in, doubt, false, why);
    }

    private boolean isDisputed(Optional<Held> own, String actor, Party party) {
        return own.isPresent()
                && own.get().role() == Role.DISPUTED
                && party.actors().stream().noneMatch(name -> roster.id(name).equals(roster.id(actor)));
    }

    /// Whether it is the name of one who acts, and not of goods or people.
    public boolean isActor(String name) {
        return roster.isActor(name);
    }

    /// Whether an act of the actor is the party's own.
    public Answer matches(String actor, Party party, Span span) {
        var answer = Answer.OTHER_ACTOR;
        for (var name : party.actors()) answer = answer.or(matches(actor, name, span));
        return answer;
    }

    /// Whether an act of the actor is somebody else's than the party's: of two who both did it one suffices, of two of
    /// whom one did it nobody can tell.
    public Answer isOther(String actor, Party party, Span span) {
        if (actor.equals(Actor.UNKNOWN)) return Answer.IN;
        if (!roster.isEither(actor) && !roster.isBoth(actor)) {
            var own = matches(actor, party, span);
            if (own.isDoubt()) return own;
            return own.isIn() ? Answer.OTHER_ACTOR : Answer.IN;
        }
        var parents = roster.parents(actor);
        var others = parents.stream()
                .filter(parent -> isOther(parent, party, span).isIn())
                .count();
        if (others == 0 && !parents.isEmpty()) return Answer.OTHER_ACTOR;
        return others == parents.size() || roster.isBoth(actor) ? Answer.IN : Answer.ACTOR_UNKNOWN;
    }

    public Answer matches(String actor, String party, Span span) {
        var wanted = roster.id(party);
        var answer = Answer.OTHER_ACTOR;
        for (var kin : roster.kin(actor, span)) {
            if (kin.actor().equals(wanted)) answer = answer.or(kin.sure() ? Answer.IN : Answer.ACTOR_DISPUTED);
            for (var one : answering) {
                if (!roster.id(one.who()).equals(wanted) || !one.during().overlaps(span)) continue;
                if (one.others().stream().noneMatch(name -> roster.id(name).equals(kin.actor()))) continue;
                answer = answer.or(kin.sure() && one.surely().covers(span) ? Answer.IN : Answer.ACTOR_DISPUTED);
            }
        }
        return answer;
    }

    private record Held(Role role, String of) {}

    /// The nearest part in the line of ancestors; what the header excludes counts as excluded.
    private Optional<Held> role(String actor, Span span) {
        for (var kin : roster.kin(actor, span)) {
            var role = roster.role(kin.actor(), text, span);
            if (role.isPresent()) return Optional.of(new Held(role.get(), kin.actor()));
            if (excluded.contains(kin.actor()))
                return Optional.of(new Held(kin.sure() ? Role.EXCLUDED : Role.DISPUTED, kin.actor()));
        }
        return Optional.empty();
    }

    /// Whether acts against the actor are outside the text.
    public boolean isExcluded(String actor, Set<String> named, Span span) {
        if (!roster.isActor(actor) && !excluded.contains(roster.id(actor))) return false;
        var role = role(actor, span);
        return role.isPresent()
                && (role.get().role() == Role.EXCLUDED || role.get().role() == Role.NOT_COVERED)
                && !named.contains(roster.id(actor))
                && !named.contains(role.get().of());
    }

    /// Which of the bound an actor surely belongs to.
    private List<String> boundParties(String actor, Span span) {
        return bound.stream()
                .filter(party -> matches(actor, party, span).isIn())
                .toList();
    }

    /// The bound on whose side an actor is: those it belongs to, else those that belong to it, as where a text binds a
    /// government's forces and a place is told to be held by the government.
    private List<String> boundSide(String side, Span span) {
        var own = boundParties(side, span);
        if (!own.isEmpty()) return own;
        return bound.stream()
                .filter(member -> matches(member, side, span).isIn())
                .toList();
    }

    /// Whether what one holds is surely held by another side than the actor's, both being on one.
    ///
    /// It is asked of each report of fire across a line. Of those who never change sides one answer serves all.
    public boolean areOpposed(String actor, String holder, Span span) {
        var pair = List.of(actor, holder);
        var known = opposed.get(pair);
        if (known == null) {
            known = everOpposed(actor, holder);
            var more = new HashMap<>(opposed);
            more.put(pair, known);
            opposed = Map.copyOf(more);
        }
        return known.orElseGet(() -> isOpposed(actor, holder, span));
    }

    private Optional<Boolean> everOpposed(String actor, String holder) {
        var changes =
                !isTimeless(actor) || !isTimeless(holder) || !bound.stream().allMatch(this::isTimeless);
        return changes ? Optional.empty() : Optional.of(isOpposed(actor, holder, Span.ALWAYS));
    }

    private boolean isOpposed(String actor, String holder, Span span) {
        var own = boundParties(actor, span);
        var theirs = boundSide(holder, span);
        var isOwn = theirs.isEmpty() || theirs.stream().anyMatch(own::contains);
        return !isOwn && !areKin(actor, holder, span);
    }

    /// Whether one surely belongs to the other.
    public boolean areKin(String one, String other, Span span) {
        return matches(one, other, span).isIn() || matches(other, one, span).isIn();
    }

    /// The same of those whom two names mean, where a name stands for one of two.
    public boolean meanKin(String one, String other, Span span) {
        if (!roster.isEither(one) && !roster.isEither(other)) return false;
        return meant(one).stream().anyMatch(mine -> meant(other).stream().anyMatch(his -> areKin(mine, his, span)));
    }

    private List<String> meant(String actor) {
        return roster.isEither(actor) ? roster.parents(actor) : List.of(actor);
    }

    /// Whether the answers for all actors are the same at every time.
    public boolean isTimeless() {
        return timeless;
    }

    /// Whether the answers for this actor are the same at every time.
    public boolean isTimeless(String actor) {
        return (timeless && answering.isEmpty()) || isTimelessAlone(actor);
    }

    private boolean isTimelessAlone(String actor) {
        return roster.isTimeless(actor, text)
                && answering.stream().allMatch(one -> one.during().equals(Span.ALWAYS))
                && roster.parents(actor).stream().allMatch(this::isTimeless);
    }

    /// Ids of the named actors, for a sentence's own list.
    public List<String> ids(List<String> names) {
        var all = new ArrayList<String>();
        for (var name : names) all.add(roster.id(name));
        return all;
    }
}
