package org.trucewatch.testkit.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Role.Part;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.time.Span;

/// Target, means, recipient, purpose and thing of a claim. Source: judging rules, section 3; rules of the judge, C.
final class Details {
    /// The code of what cannot be told of one of two, of whom the clause means the other perhaps.
    static final String WHOM = "target-unknown";

    private Details() {}

    /// What a claim tells of a slot.
    enum Word {
        SUPPORTS,
        PERHAPS,
        SILENT,
        OTHERWISE
    }

    static Answer roles(Setting setting, Charge charge, Group group, Claim claim) {
        var answer = setting.ofTerm() ? Answer.IN : against(setting, charge, claim);
        for (var role : charge.roles())
            if (!Whereabouts.isPlaceRole(setting, role)) answer = answer.and(role(setting, charge, role, group, claim));
        return answer.and(accepted(setting, charge, claim)).and(consent(setting, charge, claim));
    }

    /// Consent must be told of each act; nobody who is silent says that it was given.
    private static Answer consent(Setting setting, Charge charge, Claim claim) {
        var asked = charge.search() == Charge.Search.OF || (charge.search() == Charge.Search.AGAINST && !charge.owed());
        if (charge.consent().isEmpty() || !asked) return Answer.IN;
        var given = consented(setting, claim, charge.consent().get());
        if (given != Tri.OUT) return Answer.of(given, "actor-disputed", "no-consent");
        return names(claim.report(), Detail.Part.CONSENT_OF).isEmpty()
                ? Answer.cannotTell("consent-not-reported")
                : Answer.out("no-consent");
    }

    /// Acts against the excluded alone are not covered, unless the clause names them.
    private static Answer against(Setting setting, Charge charge, Claim claim) {
        var targets = names(claim.report(), Detail.Part.AGAINST);
        var left = targets.stream()
                .map(target -> isLeftOut(setting, charge, claim, target))
                .reduce(Tri::both)
                .orElse(Tri.OUT);
        return Answer.of(left.mirrored(), "target-disputed", "not-covered");
    }

    private static Tri isLeftOut(Setting setting, Charge charge, Claim claim, String target) {
        var known = Actors.actor(setting, target);
        var kind = known.map(Actor::kind).orElse("");
        if (kind.equals("either") || kind.equals("both")) {
            var parents = known.orElseThrow().parents().stream()
                    .map(membership -> isLeftOut(setting, charge, claim, membership.parent()))
                    .toList();
            var all = parents.stream().reduce(Tri::both).orElse(Tri.OUT);
            var none = parents.stream().allMatch(Tri.OUT::equals);
            return kind.equals("both") || none || all == Tri.IN ? all : Tri.CANNOT_TELL;
        }
        var parts = Actors.parts(setting, target, claim.span());
        if (Actors.isLeftOut(parts, target, namedBy(charge))) return Tri.IN;
        return parts.stream().anyMatch(part -> part.isLeftOut(target, namedBy(charge))) ? Tri.CANNOT_TELL : Tri.OUT;
    }

    private static Set<String> namedBy(Charge charge) {
        var names = new HashSet<>(charge.named());
        for (var except : charge.exceptions())
            for (var phrase : except.what().phrases())
                if (phrase instanceof Phrase.Role role)
                    names.addAll(role.names().all());
        return names;
    }

    private static Answer role(Setting setting, Charge charge, Phrase.Role role, Group group, Claim claim) {
        var word = word(setting, role, claim);
        if (word == Word.OTHERWISE) return Answer.out("other-target");
        if (word == Word.PERHAPS) return Answer.cannotTell(WHOM);
        if (word == Word.SILENT && mustBeTold(charge, role)) return Answer.out("target-not-reported");
        return isContradicted(setting, charge, role, group) ? Answer.cannotTell("target-contradicted") : Answer.IN;
    }

    /// What an act was done without is what nobody tells.
    private static boolean mustBeTold(Charge charge, Phrase.Role role) {
        return switch (role.part()) {
            case WITHOUT -> false;
            case AGAINST -> !charge.isKept();
            case TO, FROM, VIA, FOR, WITH -> charge.strict();
        };
    }

    private static boolean isContradicted(Setting setting, Charge charge, Phrase.Role role, Group group) {
        return group.claims().stream()
                .filter(other -> other.asserts() && other.told() && !Voices.isAnonymous(setting, other))
                .filter(other -> charge.concerns(setting, other) && Match.mayCount(setting, charge, other))
                .anyMatch(other -> word(setting, role, other) == Word.OTHERWISE);
    }

    static Word word(Setting setting, Phrase.Role role, Claim claim) {
        var told = names(claim.report(), part(role.part()));
        var wanted = role.names().all();
        if (role.part() == Part.WITHOUT && !anyUnder(setting, told, wanted)) {
            var with = names(claim.report(), Detail.Part.WITH);
            return anyUnder(setting, with, wanted) ? Word.OTHERWISE : Word.SILENT;
        }
        if (told.isEmpty()) return Word.SILENT;
        return switch (told.stream()
                .map(one -> isOf(setting, one, wanted))
                .reduce(Tri::either)
                .orElse(Tri.OUT)) {
            case IN -> Word.SUPPORTS;
            case CANNOT_TELL -> Word.PERHAPS;
            case OUT -> Word.OTHERWISE;
        };
    }

    /// Of two of whom it was one nobody can tell, unless both are wanted. Source: rules of the judge, G13.
    private static Tri isOf(Setting setting, String told, List<String> wanted) {
        var either = Actors.actor(setting, told).filter(actor -> actor.kind().equals("either"));
        if (either.isEmpty() || Kinship.spelledOut(setting, wanted).contains(told))
            return anyUnder(setting, List.of(told), wanted) ? Tri.IN : Tri.OUT;
        var each = either.get().parents().stream()
                .map(membership -> isOf(setting, membership.parent(), wanted))
                .toList();
        if (each.stream().allMatch(Tri.OUT::equals)) return Tri.OUT;
        return each.stream().allMatch(Tri.IN::equals) ? Tri.IN : Tri.CANNOT_TELL;
    }

    private static Detail.Part part(Part part) {
        return switch (part) {
            case TO -> Detail.Part.TO;
            case FROM -> Detail.Part.FROM;
            case VIA -> Detail.Part.VIA;
            case FOR -> Detail.Part.FOR;
            case AGAINST -> Detail.Part.AGAINST;
            case WITH -> Detail.Part.WITH;
            case WITHOUT -> Detail.Part.WITHOUT;
        };
    }

    static List<String> names(Report report, Detail.Part part) {
        return report.details().stream()
                .filter(detail -> detail.part() == part)
                .map(Detail::name)
                .toList();
    }

    static boolean anyUnder(Setting setting, List<String> told, List<String> wanted) {
        for (var name : told) {
            var above = Kinship.things(setting, name);
            if (wanted.stream().anyMatch(above::contains)) return true;
        }
        return false;
    }

    /// Where the sentence says who accepts, only what they accepted counts.
    private static Answer accepted(Setting setting, Charge charge, Claim claim) {
        var answer = Answer.IN;
        if (charge.search() != Charge.Search.OF) return answer;
        for (var names : charge.acceptedBy()) {
            var given = agreed(setting, claim, Detail.Part.ACCEPTED_BY, names);
            answer = answer.and(Answer.of(given, "actor-disputed", "not-accepted"));
        }
        return answer;
    }

    static Tri consented(Setting setting, Claim claim, Names names) {
        return agreed(setting, claim, Detail.Part.CONSENT_OF, names);
    }

    /// `and` asks each, `or` any; who belongs to one of them agrees for him. Source: rules of the judge, L5.
    private static Tri agreed(Setting setting, Claim claim, Detail.Part part, Names names) {
        var told = names(claim.report(), part);
        var wanted = names.all().equals(List.of("parties")) ? setting.bound() : names.all();
        var isAny = names.join() == Names.Join.OR || wanted.isEmpty();
        var answer = isAny ? Tri.OUT : Tri.IN;
        for (var name : wanted) {
            var his = Tri.OUT;
            for (var one : told) his = Tri.either(his, speaks(setting, one, name, claim.span()));
            answer = isAny ? Tri.either(answer, his) : Tri.both(answer, his);
        }
        return answer;
    }

    /// Of two of whom it was one, nobody can tell, unless both belong to him.
    private static Tri speaks(Setting setting, String one, String name, Span span) {
        var own = Actors.belongs(setting, one, name, span);
        var either = Actors.actor(setting, one).filter(actor -> actor.kind().equals("either"));
        if (either.isEmpty() || own == Tri.IN) return own;
        var any = Tri.OUT;
        var all = Tri.IN;
        for (var membership : either.get().parents()) {
            var his = speaks(setting, membership.parent(), name, span);
            any = Tri.either(any, his);
            all = Tri.both(all, his);
        }
        if (any == Tri.OUT) return own;
        return all == Tri.IN ? Tri.IN : Tri.CANNOT_TELL;
    }

    /// A hindrance of which nobody says what it hindered, where goods or people are to be let through.
    /// Source: rules of the judge, J.
    private static boolean lets(Setting setting, Charge charge) {
        return charge.search() == Charge.Search.AGAINST
                && !charge.owed()
                && charge.things().stream().anyMatch(name -> isGoods(setting, name));
    }

    private static boolean isGoods(Setting setting, String name) {
        var kind = setting.declaredKind(name);
        return kind.filter(Declaration.Kind.GOODS::equals).isPresent()
                || kind.filter(Declaration.Kind.LIST::equals).isPresent()
                || kind.filter(Declaration.Kind.PEOPLE::equals).isPresent();
    }

    /// What an act is of which the text leaves open what it means.
    static Answer meaning(Setting setting, Charge charge, Claim claim) {
        var isOpen = charge.isOfActs()
                && charge.acts().stream()
                        .anyMatch(act -> !setting.traits(act, Declaration.Trait.MeansUnknown.class)
                                .isEmpty());
        if (isOpen) return Answer.cannotTell("meaning-unknown");
        var told = Kinship.acts(setting, claim.report().act());
        var isListed = !charge.isOfActs() || charge.acts().stream().anyMatch(told::contains);
        return isListed ? Answer.IN : Answer.cannotTell("list-open");
    }

    /// Told and neither under nor above what the sentence names: another thing. Silence passes.
    static Answer thing(Setting setting, Charge charge, Claim claim) {
        var told = names(claim.report(), Detail.Part.OF);
        if (told.isEmpty() && (lets(setting, charge) || isNotSaidOf(setting, charge, claim)))
            return Answer.cannotTell("thing-not-reported");
        var things = things(charge);
        if (things.isEmpty() || told.isEmpty()) return Answer.IN;
        if (told.stream().noneMatch(name -> isRelated(setting, name, things))) return Answer.out("other-thing");
        for (var load : charge.loads())
            if (told.stream().noneMatch(name -> Kinship.relatedThings(setting, name, load)))
                return Answer.out("other-thing");
        return isOfWider(setting, charge, claim, told) ? Answer.cannotTell("thing-not-reported") : Answer.IN;
    }

    /// An actor gets through, whatever is told of his goods.
    private static List<String> things(Charge charge) {
        if (charge.search() != Charge.Search.LET_THROUGH) return charge.things();
        return charge.things().stream()
                .filter(name -> !charge.whom().contains(name))
                .toList();
    }

    /// Goods and people are let through where the act is told of them, or as theirs.
    private static boolean isNotSaidOf(Setting setting, Charge charge, Claim claim) {
        return charge.search() == Charge.Search.LET_THROUGH
                && charge.doer() == Charge.Doer.ANYBODY
                && !anyUnder(setting, List.of(claim.report().actor()), charge.things());
    }

    private static boolean isRelated(Setting setting, String name, List<String> things) {
        return things.stream().anyMatch(wanted -> Kinship.relatedThings(setting, name, wanted));
    }

    /// That a wider thing was not done is no word on each part of it, unless the very attempt was stopped.
    private static boolean isOfWider(Setting setting, Charge charge, Claim claim, List<String> told) {
        if (charge.search() != Charge.Search.NOT_DONE || !claim.asserts() || anyUnder(setting, told, charge.things()))
            return false;
        return !ActLists.prevents(setting, Kinship.acts(setting, claim.report().act()), charge.acts());
    }
}
