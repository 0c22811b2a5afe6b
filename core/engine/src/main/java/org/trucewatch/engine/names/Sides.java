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
import org.trucewatch.engine.names.Roster.Kin;
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
    /// Those of them that are lists, whose members the header excludes as if it named them.
    private final Set<String> lists;
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

    public Sides(
            Roster roster,
            TextId text,
            List<String> bound,
            List<String> excluded,
            Set<String> lists,
            List<Answering> answering) {
        this.roster = roster;
        this.text = text;
        this.bound = bound.stream().map(roster::id).toList();
        this.excluded = excluded.stream().map(roster::id).toList();
        this.lists = Set.copyOf(lists);
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
                && lists.equals(sides.lists)
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
        var parts = parts(actor, span);
        if (isOutside(parts, actor, named)) return Whose.none(Answer.NOT_COVERED);
        var perhapsOut = parts.stream().anyMatch(part -> part.isLeftOut(roster.id(actor), named));
        if (perhapsOut && !parties.isNamed()) return perhaps(parties, Answer.ACTOR_DISPUTED);
        var hides = certainty == Certainty.GROUP_NOT_NAMED && roster.mayHideExcluded(actor);
        if (!parties.isNamed()) return ofAnybody(parties, hides);
        var in = 0L;
        var doubt = 0L;
        var why = Answer.OTHER_ACTOR;
        for (var index = 0; index < parties.size(); index++) {
            var answer = matches(actor, parties.all().get(index), span);
            if (answer.isIn()
                    && (perhapsOut || isDisputed(parts, actor, parties.all().get(index))))
                answer = Answer.ACTOR_DISPUTED;
            if (answer.isIn() && hides) answer = Answer.ACTOR_MAY_HIDE;
            if (answer.isIn()) in |= 1L << index;
            if (answer.isDoubt()) doubt |= 1L << index;
            why = why.or(answer);
        }
        return new Whose(in, doubt, false, why);
    }

    private boolean isDisputed(List<Part> parts, String actor, Party party) {
        return parts.stream().anyMatch(part -> part.role() == Role.DISPUTED)
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
        return matches(roster.kin(actor, span), party, span);
    }

    private Answer matches(List<Kin> all, String party, Span span) {
        var wanted = roster.id(party);
        var answer = Answer.OTHER_ACTOR;
        for (var kin : all) {
            if (kin.actor().equals(wanted)) answer = answer.or(kin.sure() ? Answer.IN : Answer.ACTOR_DISPUTED);
            for (var one : answering) {
                if (!roster.id(one.who()).equals(wanted) || !one.during().overlaps(span)) continue;
                if (one.others().stream().noneMatch(name -> roster.id(name).equals(kin.actor()))) continue;
                answer = answer.or(kin.sure() && one.surely().covers(span) ? Answer.IN : Answer.ACTOR_DISPUTED);
            }
        }
        return answer;
    }

    /// Whether one gives his word for another: of two of whom it was one, where both do.
    public Answer speaks(String actor, String party, Span span) {
        if (!roster.isEither(actor)) return matches(actor, party, span);
        var own = matches(List.of(new Kin(roster.id(actor), true, 0)), party, span);
        var parents = roster.parents(actor);
        var theirs = parents.stream().map(parent -> speaks(parent, party, span)).toList();
        if (theirs.stream().allMatch(Answer::isOut)) return own;
        return theirs.stream().allMatch(Answer::isIn) ? Answer.IN : own.or(Answer.ACTOR_UNKNOWN);
    }

    /// A part that an actor may have, his own or that of one to whom he belongs, and whether he surely has it.
    private record Part(Role role, String of, boolean sure) {
        boolean isOutside() {
            return role == Role.EXCLUDED || role == Role.NOT_COVERED;
        }

        /// What the sentence names it covers.
        boolean isLeftOut(String actor, Set<String> named) {
            return isOutside() && !named.contains(actor) && !named.contains(of);
        }

        /// How far it takes the actor from the text.
        int weight() {
            return switch (role) {
                case EXCLUDED -> 3;
                case NOT_COVERED -> 2;
                case DISPUTED -> 1;
                default -> 0;
            };
        }
    }

    /// The parts that an actor may have: the nearest that he surely has, and what he perhaps has at least as near. Of
    /// those equally near the one counts that takes him furthest from the text.
    private List<Part> parts(String actor, Span span) {
        if (excluded.isEmpty() && !roster.hasSides()) return List.of(); // of most agreements: nobody has any
        var kin = roster.kin(actor, span);
        var all = new ArrayList<Part>();
        for (var steps = 0; ; steps++) {
            var level = level(kin, steps, span);
            if (level.isEmpty()) return all;
            var surest = level.get().stream()
                    .filter(Part::sure)
                    .mapToInt(Part::weight)
                    .max();
            for (var part : level.get()) if (surest.isEmpty() || part.weight() >= surest.getAsInt()) all.add(part);
            if (surest.isPresent()) return all;
        }
    }

    /// The parts of those so many memberships away; empty where there is nobody.
    private Optional<List<Part>> level(List<Kin> all, int steps, Span span) {
        var level = all.stream().filter(kin -> kin.steps() == steps).toList();
        if (level.isEmpty()) return Optional.empty();
        var parts = new ArrayList<Part>();
        for (var kin : level) {
            if (excluded.contains(kin.actor())) parts.add(new Part(Role.EXCLUDED, kin.actor(), kin.sure()));
            for (var side : roster.sides(kin.actor(), text))
                if (side.during().overlaps(span))
                    parts.add(new Part(
                            side.role(),
                            kin.actor(),
                            kin.sure() && side.during().covers(span)));
        }
        for (var kin : all)
            if (kin.steps() == steps + 1 && lists.contains(kin.actor()))
                parts.add(new Part(Role.EXCLUDED, kin.actor(), kin.sure()));
        return Optional.of(parts);
    }

    private boolean isOutside(List<Part> parts, String actor, Set<String> named) {
        if (parts.isEmpty() || parts.stream().noneMatch(Part::sure)) return false;
        return parts.stream().allMatch(part -> part.isLeftOut(roster.id(actor), named));
    }

    /// Whether acts against the actor are outside the text: of two of whom it was one, where each is.
    public Answer against(String actor, Set<String> named, Span span) {
        if (!roster.isActor(actor) && !excluded.contains(roster.id(actor))) return Answer.IN;
        if (roster.isEither(actor)) return againstEither(roster.parents(actor), named, span);
        if (roster.isBoth(actor)) return againstAll(roster.parents(actor), named, span);
        var parts = parts(actor, span);
        if (isOutside(parts, actor, named)) return Answer.NOT_COVERED;
        return parts.stream().anyMatch(part -> part.isLeftOut(roster.id(actor), named))
                ? Answer.TARGET_DISPUTED
                : Answer.IN;
    }

    /// What touches one whom the text covers is not outside it.
    public Answer againstAll(List<String> actors, Set<String> named, Span span) {
        return actors.stream()
                .map(actor -> against(actor, named, span))
                .reduce(Answer::or)
                .orElse(Answer.IN);
    }

    private Answer againstEither(List<String> actors, Set<String> named, Span span) {
        var all = actors.stream().map(actor -> against(actor, named, span)).toList();
        if (all.stream().allMatch(Answer::isOut)) return againstAll(actors, named, span);
        return all.stream().allMatch(Answer::isIn) ? Answer.IN : Answer.TARGET_DISPUTED;
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

    /// The same with those for whom others answer.
    public boolean isTimelessThroughout() {
        return timeless && answering.stream().allMatch(one -> one.during().equals(Span.ALWAYS));
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
