package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Report.Certainty;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Side;
import org.trucewatch.model.registry.Side.Role;
import org.trucewatch.model.time.Span;

/// Whether the actor of a claim is one for whom a party answers. Source: judging rules, section 3; rules of the
/// judge, C and G13.
final class Actors {
    private Actors() {}

    /// A step from an actor to one it belongs to, and when.
    private record Step(String to, Window during) {}

    /// A part that an actor may have under the text, who carries it, and whether it surely is his at the time.
    record Found(Role role, String carrier, boolean sure) {
        boolean isLeftOut(String actor, Set<String> named) {
            var isOutside = role == Role.EXCLUDED || role == Role.NOT_COVERED;
            return isOutside && !named.contains(actor) && !named.contains(carrier);
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

    static Answer answer(Setting setting, Charge charge, Party party, Claim claim) {
        return switch (charge.doer()) {
            case ANYBODY -> Answer.IN;
            case NOT_OTHERS -> {
                var answer = answer(setting, claim.report().actor(), party, charge.named(), claim);
                yield answer.isOut() ? answer : Answer.IN;
            }
            case WHO_OR_WHOM -> whoOrWhom(setting, charge, party, claim);
            case NOT_PARTY -> notOf(setting, claim.report().actor(), party, claim.span());
            case PARTY -> answer(setting, claim.report().actor(), party, charge.named(), claim);
            case OTHERS ->
                answer(
                        setting,
                        claim.report().actor(),
                        new Party(othersId(charge), charge.whom()),
                        charge.named(),
                        claim);
        };
    }

    private static Answer whoOrWhom(Setting setting, Charge charge, Party party, Claim claim) {
        var wanted = charge.whom().isEmpty() ? party : new Party(othersId(charge), charge.whom());
        var answer = answer(setting, claim.report().actor(), wanted, charge.named(), claim);
        for (var target : Details.names(claim.report(), Detail.Part.AGAINST))
            answer = answer.or(
                    Answer.of(belongs(setting, target, wanted, claim.span()), "actor-disputed", "other-target"));
        return answer;
    }

    /// Not the party's own act: of two who both did it, one suffices; of two of whom one did it, nobody can tell.
    static Answer notOf(Setting setting, String actor, Party party, Span span) {
        var known = actor(setting, actor);
        var kind = known.map(Actor::kind).orElse("");
        if (kind.equals("either") || kind.equals("both")) {
            var parents = known.orElseThrow().parents().stream()
                    .map(membership -> notOf(setting, membership.parent(), party, span))
                    .toList();
            var others = parents.stream().filter(Answer::isIn).count();
            if (others == parents.size() || (others > 0 && kind.equals("both"))) return Answer.IN;
            return others > 0 ? Answer.cannotTell("actor-unknown") : Answer.out("other-actor");
        }
        if (isUnknown(actor)) return Answer.IN;
        return Answer.of(belongs(setting, actor, party, span).mirrored(), "actor-disputed", "other-actor");
    }

    private static String othersId(Charge charge) {
        return charge.whom().contains(Party.ANYONE) ? Party.ANYONE : String.join("+", charge.whom());
    }

    static Answer answer(Setting setting, String actor, Party party, Set<String> named, Claim claim) {
        if (isUnknown(actor)) return party.isOpen() ? Answer.IN : Answer.cannotTell("actor-unknown");
        var known = actor(setting, actor);
        var kind = known.map(Actor::kind).orElse("");
        if (kind.equals("either")) return either(setting, known.orElseThrow(), party, named, claim);
        if (kind.equals("both")) return each(setting, known.orElseThrow(), party, named, claim);
        return answerOfOne(setting, actor, party, named, claim);
    }

    static boolean isUnknown(String actor) {
        return actor.isEmpty() || actor.equals(Actor.UNKNOWN);
    }

    static Optional<Actor> actor(Setting setting, String name) {
        return setting.registry().actors().stream()
                .filter(actor -> actor.id().equals(name))
                .findFirst();
    }

    /// One of its parents did it, and nobody says which.
    private static Answer either(Setting setting, Actor actor, Party party, Set<String> named, Claim claim) {
        var answers = ofParents(setting, actor, party, named, claim);
        if (answers.stream().allMatch(Answer::isOut)) return answers.getFirst();
        if (party.isOpen() && answers.stream().allMatch(Answer::isIn)) return Answer.IN;
        return Answer.cannotTell("actor-unknown");
    }

    /// Each of its parents did it.
    private static Answer each(Setting setting, Actor actor, Party party, Set<String> named, Claim claim) {
        return ofParents(setting, actor, party, named, claim).stream()
                .reduce(Answer::or)
                .orElseThrow();
    }

    static List<Answer> ofParents(Setting setting, Actor actor, Party party, Set<String> named, Claim claim) {
        var answers = new ArrayList<Answer>();
        for (var membership : actor.parents()) answers.add(answer(setting, membership.parent(), party, named, claim));
        if (answers.isEmpty()) answers.add(Answer.out("other-actor"));
        return answers;
    }

    private static Answer answerOfOne(Setting setting, String actor, Party party, Set<String> named, Claim claim) {
        var parts = parts(setting, actor, claim.span());
        if (isLeftOut(parts, actor, named)) return Answer.out("not-covered");
        var belongs = party.isOpen() ? Tri.IN : belongs(setting, actor, party, claim.span());
        if (belongs == Tri.OUT) return Answer.out("other-actor");
        var perhapsLeftOut = parts.stream().anyMatch(part -> part.isLeftOut(actor, named));
        if (belongs == Tri.CANNOT_TELL || perhapsLeftOut || isDisputed(parts, actor, party))
            return Answer.cannotTell("actor-disputed");
        var hides = actor(setting, actor).filter(Actor::mayHideExcluded).isPresent();
        if (hides && claim.report().certainty() == Certainty.GROUP_NOT_NAMED)
            return Answer.cannotTell("actor-may-hide");
        return Answer.IN;
    }

    /// Outside the text, and not named by the sentence, whichever of the parts it is.
    static boolean isLeftOut(List<Found> parts, String actor, Set<String> named) {
        return parts.stream().anyMatch(Found::sure) && parts.stream().allMatch(part -> part.isLeftOut(actor, named));
    }

    private static boolean isDisputed(List<Found> parts, String actor, Party party) {
        return parts.stream().anyMatch(part -> part.role() == Role.DISPUTED)
                && !party.isOpen()
                && !party.names().contains(actor);
    }

    /// The parts that an actor may have, his own or that of one he belongs to: going up, all that he perhaps has until
    /// one that he surely has. Of those equally near the gravest counts. Source: rules of the judge, G13.
    static List<Found> parts(Setting setting, String actor, Span span) {
        var all = new ArrayList<Found>();
        var level = List.of(actor);
        var visited = new ArrayList<String>();
        while (!level.isEmpty()) {
            var own = new ArrayList<Found>();
            var next = new ArrayList<String>();
            for (var one : level) {
                if (visited.contains(one)) continue;
                visited.add(one);
                own.addAll(ownParts(setting, actor, one, span));
                for (var step : steps(setting, one))
                    if (step.during().holds(span, false) != Tri.OUT) next.add(step.to());
            }
            var gravest =
                    own.stream().filter(Found::sure).mapToInt(Found::weight).max();
            own.stream()
                    .filter(part -> gravest.isEmpty() || part.weight() >= gravest.getAsInt())
                    .forEach(all::add);
            if (gravest.isPresent()) return all;
            level = next;
        }
        return all;
    }

    private static List<Found> ownParts(Setting setting, String actor, String carrier, Span span) {
        var way = reaches(setting, actor, carrier, span, List.of());
        var parts = new ArrayList<Found>();
        for (var line : setting.header(Property.Excludes.class))
            for (var name : line.names().all()) {
                if (name.equals(carrier)) parts.add(new Found(Role.EXCLUDED, name, way == Tri.IN));
                var listed = Tri.both(way, listed(setting, name, carrier, span));
                if (listed != Tri.OUT) parts.add(new Found(Role.EXCLUDED, name, listed == Tri.IN));
            }
        for (var side : setting.registry().sides())
            if (isOf(side, carrier, setting) && side.during().overlaps(span)) {
                var sure = way == Tri.IN && side.during().covers(span);
                parts.add(new Found(side.role(), carrier, sure));
            }
        return parts;
    }

    private static boolean isOf(Side side, String actor, Setting setting) {
        return side.actor().equals(actor) && side.text().equals(setting.text().id());
    }

    /// Whether the actor stands on a list as of that day.
    private static Tri listed(Setting setting, String list, String actor, Span span) {
        var answer = Tri.OUT;
        for (var step : steps(setting, actor))
            if (step.to().equals(list)
                    && setting.declaredKind(list)
                            .filter(Declaration.Kind.LIST::equals)
                            .isPresent())
                answer = Tri.either(answer, step.during().holds(span, false));
        return answer;
    }

    /// One of the party's names is the actor, one it belongs to, or one that answers for either.
    static Tri belongs(Setting setting, String actor, Party party, Span span) {
        var answer = Tri.OUT;
        for (var name : party.names()) answer = Tri.either(answer, belongs(setting, actor, name, span));
        return answer;
    }

    static Tri belongs(Setting setting, String actor, String name, Span span) {
        var answer = reaches(setting, actor, name, span, List.of());
        for (var line : setting.header(Property.AnswersFor.class)) {
            if (!line.who().equals(name)) continue;
            var holds = Windows.dated(setting, line.phrases()).holds(span, false);
            for (var other : line.names().all())
                answer = Tri.either(answer, Tri.both(holds, reaches(setting, actor, other, span, List.of())));
        }
        return answer;
    }

    private static Tri reaches(Setting setting, String actor, String name, Span span, List<String> way) {
        if (actor.equals(name)) return Tri.IN;
        if (way.contains(actor)) return Tri.OUT;
        var further = new ArrayList<>(way);
        further.add(actor);
        var answer = Tri.OUT;
        for (var step : steps(setting, actor)) {
            var holds = step.during().holds(span, false);
            answer = Tri.either(answer, Tri.both(holds, reaches(setting, step.to(), name, span, further)));
        }
        return answer;
    }

    private static List<Step> steps(Setting setting, String name) {
        var steps = new ArrayList<Step>();
        for (var actor : setting.registry().actors()) {
            if (actor.id().equals(name) && !actor.kind().equals("either"))
                for (var membership : actor.parents())
                    steps.add(new Step(
                            membership.parent(),
                            new Window(List.of(membership.surely()), List.of(membership.during()))));
            if (actor.aliases().contains(name)) steps.add(new Step(actor.id(), Window.ALWAYS));
        }
        for (var declaration : setting.declarations())
            for (var trait : declaration.traits()) addDeclared(setting, declaration, trait, name, steps);
        return steps;
    }

    private static void addDeclared(
            Setting setting, Declaration declaration, Trait trait, String name, List<Step> steps) {
        switch (trait) {
            case Trait.PartOf part
            when declaration.name().equals(name) -> {
                var during = Windows.dated(setting, part.when());
                for (var whole : part.names().all()) steps.add(new Step(whole, during));
            }
            case Trait.Also also
            when also.names().contains(name) -> steps.add(new Step(declaration.name(), Window.ALWAYS));
            case Trait.Entries entries -> {
                for (var entry : entries.entries())
                    if (entry instanceof Declaration.Entry.OfName of
                            && of.name().equals(name))
                        steps.add(new Step(declaration.name(), Windows.dated(setting, of.phrases())));
            }
            default -> {}
        }
    }

    /// The bound parties on whose side the actor is: those it belongs to, else those that belong to it.
    static List<String> side(Setting setting, String holder, List<String> subjects, Span span) {
        var own = sides(setting, holder, subjects, span);
        if (!own.isEmpty()) return own;
        return candidates(setting, subjects).stream()
                .filter(member -> belongs(setting, member, holder, span) == Tri.IN)
                .toList();
    }

    /// The bound parties for whom the actor surely acts.
    static List<String> sides(Setting setting, String actor, List<String> subjects, Span span) {
        var sides = new ArrayList<String>();
        for (var name : candidates(setting, subjects))
            if (belongs(setting, actor, name, span) == Tri.IN) sides.add(name);
        return sides;
    }

    private static List<String> candidates(Setting setting, List<String> subjects) {
        var candidates = new ArrayList<>(setting.bound());
        for (var name : subjects) if (!candidates.contains(name)) candidates.add(name);
        return candidates;
    }
}
