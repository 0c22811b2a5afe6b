package org.trucewatch.engine.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Subject;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.PartiesNamed;
import org.trucewatch.model.agreement.Ration;
import org.trucewatch.model.verdict.Kind;

/// Turns one sentence of a text into what it demands, by what it says: must not, must, must try, may.
///
/// Source: the language, section 3; judging rules, section 4.
final class SentenceCompiler {
    private final Frames frames;
    private final List<Demand.Permission> permissions;
    private final Bans.PatternPlane planes;

    SentenceCompiler(Header header, TextTerm text, List<Demand.Permission> permissions, Bans.PatternPlane planes) {
        frames = new Frames(header, text);
        this.permissions = permissions;
        this.planes = planes;
    }

    Demand demand(ClauseId clause, Body body) {
        return switch (body) {
            case Body.NotJudgeable words ->
                new Demand.Declared(
                        nobodys(clause),
                        words.why().map(why -> List.of(words.words(), why)).orElse(List.of(words.words())));
            case Body.Unreadable words -> unreadable(clause, words.words());
            case Body.AsIn other -> unreadable(clause, other.clause().key());
            case Body.Sentence sentence -> sentence(clause, named(frames.header(), sentence));
        };
    }

    private static Body.Sentence named(Header header, Body.Sentence sentence) {
        return new PartiesNamed(header.bound()).in(sentence);
    }

    private Demand unreadable(ClauseId clause, String words) {
        return new Demand.Unreadable(nobodys(clause), words);
    }

    private Frame nobodys(ClauseId clause) {
        return frames.frame(clause, Kind.DECLARATION, new Parties(Parties.Whose.NAMED, List.of()), List.of());
    }

    private Demand sentence(ClauseId clause, Body.Sentence sentence) {
        var parties = parties(frames.header(), sentence.who());
        if (parties.size() > Parties.MOST) return unreadable(clause, "more parties than can be judged");
        var scope = Scope.of(frames, clause, sentence, parties);
        var demand = sentence.deeds().size() > 1 ? new Duties(scope).sequence() : demand(scope);
        var isBeyond = !(demand instanceof Demand.Power) && Beyond.isBeyond(sentence, scope.lexicon());
        return isBeyond ? new Demand.Undecided(demand.frame(), Beyond.CODE) : demand;
    }

    private Demand demand(Scope scope) {
        var deed = scope.sentence().deeds().get(0);
        return switch (scope.sentence().modal()) {
            case MUST_NOT -> new Bans(scope, permissions, planes).mustNot(deed);
            case MUST -> must(scope, deed);
            case MUST_TRY -> mustTry(scope, deed);
            case MAY -> new Lets(scope).may(deed);
        };
    }

    private static Demand must(Scope scope, Deed deed) {
        return switch (deed) {
            case Deed.Act act -> new Duties(scope).duty(act, false);
            case Deed.Keep keep -> new Keeps(scope).keep(keep);
            case Deed.Let let -> let(scope, let);
            case Deed.Prevent prevent -> new Lets(scope).prevented(prevent);
            case Deed.Break pattern -> effortless(scope);
        };
    }

    private static Demand let(Scope scope, Deed.Let let) {
        var count = Ration.let(scope.sentence());
        return count.isPresent() && let.deed() instanceof Deed.Act act
                ? new Rations(scope).let(let, act, count.get())
                : new Lets(scope).hindered(let.deed(), Optional.of(let), scope.frame(Kind.DUTY_TO_LET));
    }

    private static Demand mustTry(Scope scope, Deed deed) {
        return switch (deed) {
            case Deed.Act act -> new Duties(scope).duty(act, true);
            case Deed.Let let ->
                new Lets(scope).hindered(let.deed(), Optional.of(let), scope.frame(Kind.DUTY_OF_EFFORT));
            case Deed.Keep keep -> effortless(scope);
            case Deed.Prevent prevent -> effortless(scope);
            case Deed.Break pattern -> effortless(scope);
        };
    }

    private static Demand effortless(Scope scope) {
        return new Demand.Undecided(scope.frame(Kind.DUTY_OF_EFFORT), "no-date");
    }

    private static Parties parties(Header header, Subject who) {
        var names = who.names();
        if (names.isOnly("parties")) return Parties.each(header.bound());
        if (names.isOnly("anyone")) return Parties.ANYONE;
        if (names.isOnly("someone")) return Parties.SOMEONE;
        var ids = header.sides().ids(names.all());
        var oneDebt = ids.size() > 1 && (who.together() || names.join() == Names.Join.OR);
        return oneDebt ? Parties.together(ids) : Parties.each(ids);
    }

    /// What a sentence that says *may* allows, as other sentences look at it.
    static Optional<Demand.Permission> permission(Header header, TextTerm term, ClauseId clause, Body.Sentence said) {
        var sentence = named(header, said);
        if (sentence.deeds().size() != 1 || !(sentence.deeds().get(0) instanceof Deed.Act act)) return Optional.empty();
        var holders = parties(header, sentence.who());
        if (holders.size() > Parties.MOST) return Optional.empty();
        var scope = Scope.of(new Frames(header, term), clause, sentence, holders);
        if (new Lets(scope).isPower(act)) return Optional.empty();
        var frame = scope.frame(Kind.PERMISSION);
        var probe = scope.slots().withConsentTold(scope.slots().probe(act, frame, Roles.Use.BREACH));
        var isJudged = !Beyond.isBeyond(sentence, scope.lexicon());
        return Optional.of(new Demand.Permission(clause, frame, probe, isJudged, Set.of()));
    }
}
