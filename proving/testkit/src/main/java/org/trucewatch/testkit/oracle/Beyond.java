package org.trucewatch.testkit.oracle;

import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;

/// Sentences with words that no rule judges yet. Source: rules of the judge, L1.
final class Beyond {
    private Beyond() {}

    static boolean is(Demand demand) {
        var act = demand.sentence().deeds().size() == 1 && demand.deed() instanceof Deed.Act;
        var modal = demand.sentence().modal();
        if (demand.sentence().deeds().size() > 1 && !demand.isSequence()) return true;
        if (demand.phrase(When.AsAt.class).filter(asAt -> !isOfPosts(demand)).isPresent()) return true;
        if (demand.phrase(Term.WithConsent.class).isPresent() && (!isOfActs(demand) || modal == Modal.MUST_NOT))
            return true;
        if (demand.phrase(Term.InStep.class).isPresent() && (!isOfActs(demand) || modal != Modal.MUST)) return true;
        if (demand.phrase(When.Lasting.class).isPresent()
                && demand.rationedTime().isEmpty()
                && !(modal == Modal.MUST_NOT && act)) return true;
        return isDatedElsewhere(demand)
                || isCountedElsewhere(demand)
                || isProvedElsewhere(demand)
                || isOfHiddenEvent(demand)
                || isOfTheSameAnybody(demand)
                || demand.phrases(When.During.class).stream()
                        .anyMatch(during -> during.phases().all().size() > 1);
    }

    /// What was so on a day is known of places that are held, and of nothing that is counted or has a name.
    private static boolean isOfPosts(Demand demand) {
        return demand.sentence().modal() == Modal.MUST
                && demand.deed() instanceof Deed.Keep keep
                && keep.state().isEmpty()
                && keep.quantity().isEmpty();
    }

    private static boolean isOfActs(Demand demand) {
        return demand.deed() instanceof Deed.Act;
    }

    /// Deadlines and recurrence belong to duties to act; a wait of at least so long to nothing.
    private static boolean isDatedElsewhere(Demand demand) {
        for (var counted : demand.phrases(When.Counted.class)) if (isNoDate(counted)) return true;
        for (var steps : demand.phrases(When.InSteps.class))
            if (!steps.steps().stream().map(Phrase.Step::when).allMatch(Beyond::isDay)) return true;
        if (demand.must() && isOfActs(demand)) return false;
        if (demand.rationed().isPresent())
            return demand.phrases(When.class).stream().anyMatch(Beyond::isNoDateOfWhatIsLet);
        return demand.phrases(When.class).stream()
                .filter(when -> !(when instanceof When.Every)
                        || (demand.rationedEvery().isEmpty()
                                && demand.rationedTime().isEmpty()))
                .anyMatch(when -> when instanceof When.By
                        || when instanceof When.AtOnce
                        || when instanceof When.Counted
                        || when instanceof When.Every
                        || when instanceof When.InAny
                        || when instanceof When.AgainWithin
                        || when instanceof When.InSteps);
    }

    /// At least so long after an event, or any time before one that is not each of an act.
    private static boolean isNoDate(When.Counted counted) {
        return counted.before() ? !Demand.isEach(counted.anchor().event()) : counted.atLeast();
    }

    /// A date, or so long after one that the header tells.
    private static boolean isDay(When when) {
        if (when instanceof When.Counted counted)
            return !counted.starting()
                    && !isNoDate(counted)
                    && counted.anchor().event() instanceof Event.OfAct act
                    && List.of("signature", "entry-into-force", "announcement").contains(act.name());
        return when instanceof When.On || (when instanceof When.By by && !by.starting());
    }

    /// What must be let is owed by a date, by so long after one event, or in every period.
    private static boolean isNoDateOfWhatIsLet(When when) {
        return switch (when) {
            case When.By by -> by.starting();
            case When.Counted counted ->
                counted.starting()
                        || counted.before()
                        || Demand.isEach(counted.anchor().event());
            case When.AtOnce atOnce -> true;
            case When.InAny inAny -> true;
            case When.AgainWithin again -> true;
            case When.InSteps steps -> true;
            default -> false;
        };
    }

    /// Numbers of a role, an exception or what is let, save where they count how many must be let; rates of no
    /// exchange; parts of anything but a duty.
    private static boolean isCountedElsewhere(Demand demand) {
        for (var role : demand.phrases(Phrase.Role.class)) if (role.quantity().isPresent()) return true;
        for (var except : demand.phrases(Phrase.Except.class))
            if (Stream.concat(Stream.of(except.what()), except.butNot().stream())
                    .anyMatch(Beyond::isCounted)) return true;
        return demand.sentence().deeds().stream().anyMatch(deed -> isCountedElsewhere(demand, deed));
    }

    private static boolean isCounted(Phrase.Matter matter) {
        return matter.quantity().isPresent()
                || matter.phrases().stream()
                        .anyMatch(phrase -> phrase instanceof Phrase.Role role
                                && role.quantity().isPresent());
    }

    private static boolean isCountedElsewhere(Demand demand, Deed deed) {
        return switch (deed) {
            case Deed.Keep keep ->
                keep.tail().rate().isPresent() || keep.tail().onList().isPresent();
            case Deed.Let let -> isCountedElsewhere(demand, let);
            case Deed.Prevent prevent -> isCountedElsewhere(demand, prevent.deed());
            case Deed.Break pattern -> false;
            case Deed.Act act ->
                act.thing().orElse(null) instanceof Thing.Goods goods
                        && (isCountedElsewhere(demand, goods.tail()) || isOwedAtMost(demand, goods));
        };
    }

    private static boolean isCountedElsewhere(Demand demand, Deed.Let let) {
        if (let.deed() instanceof Deed.Act act && Demand.quantity(act).isPresent()) return true;
        var isMere = let.quantity().orElse(new Quantity.All()) instanceof Quantity.All;
        return (!isMere && demand.rationed().isEmpty()) || isCountedElsewhere(demand, let.deed());
    }

    private static boolean isCountedElsewhere(Demand demand, Tail tail) {
        if (tail.onList().isPresent()) return true;
        if (tail.rate().isPresent() && demand.phrase(Term.InExchange.class).isEmpty()) return true;
        var isDuty = isOfActs(demand) && demand.sentence().modal() == Modal.MUST;
        return !tail.parts().isEmpty() && !isDuty;
    }

    /// A duty to act asks what is enough; what is too much is for a ban to say.
    private static boolean isOwedAtMost(Demand demand, Thing.Goods goods) {
        var isDuty = isOfActs(demand) && demand.sentence().modal() == Modal.MUST;
        return isDuty && goods.quantity().filter(Quantity::isCeiling).isPresent();
    }

    private static boolean isProvedElsewhere(Demand demand) {
        var isState = demand.deed() instanceof Deed.Keep keep && keep.quantity().isEmpty();
        if (demand.phrase(Phrase.Proof.FreshFor.class).isPresent() && !isState) return true;
        var isLet = demand.deed() instanceof Deed.Let || demand.sentence().modal() == Modal.MAY;
        return isLet && demand.phrase(Phrase.Proof.AcceptedBy.class).isPresent();
    }

    /// Events that no rule sees come, and facts about an act where none is.
    private static boolean isOfHiddenEvent(Demand demand) {
        var noAct = demand.deed() instanceof Deed.Keep || demand.deed() instanceof Deed.Break;
        for (var condition : demand.phrases(Term.If.class))
            if ((noAct || demand.rationed().isPresent())
                    && !condition.fact().limits().isEmpty()) return true;
        return demand.sentence().phrases().stream()
                .flatMap(phrase -> events(phrase).stream())
                .anyMatch(Beyond::isHidden);
    }

    /// The same is the party that is judged; of anybody nobody can say that it was the same. A notice comes before
    /// whatever is announced.
    private static boolean isOfTheSameAnybody(Demand demand) {
        var names = demand.sentence().who().names().all();
        var isAnybody = names.equals(List.of(Party.ANYONE)) || names.equals(List.of(Party.SOMEONE));
        return isAnybody
                && demand.sentence().phrases().stream()
                        .filter(phrase -> !(phrase instanceof When.Counted counted && counted.before()))
                        .flatMap(phrase -> events(phrase).stream())
                        .anyMatch(Beyond::isBySame);
    }

    private static boolean isBySame(Event event) {
        return switch (event) {
            case Event.OfClause clause ->
                clause.by().filter(Event.Doer.TheSame.class::isInstance).isPresent();
            case Event.OfAct act ->
                act.about().stream()
                        .anyMatch(
                                about -> about instanceof Event.About.By by && by.doer() instanceof Event.Doer.TheSame);
        };
    }

    private static List<Event> events(Phrase phrase) {
        return switch (phrase) {
            case Term.If condition -> List.of(condition.fact().event());
            case Term.InExchange exchange -> List.of(exchange.event());
            case Term.SuspendedWhile suspended -> List.of(suspended.event());
            case When.Counted counted -> List.of(counted.anchor().event());
            case When.After(Phrase.Point.OfEvent point) ->
                List.of(point.anchor().event());
            case When.Until(Phrase.Point.OfEvent point) ->
                List.of(point.anchor().event());
            case When.Before(Phrase.Point.OfEvent point) ->
                List.of(point.anchor().event());
            default -> List.of();
        };
    }

    private static boolean isHidden(Event event) {
        return switch (event) {
            case Event.OfClause clause -> clause.outcome() == Event.Outcome.SUSPENDED;
            case Event.OfAct act ->
                Stream.concat(act.times().stream(), act.quantity().stream())
                                .anyMatch(
                                        quantity -> !(quantity instanceof Quantity.Count count) || count.minimum() == 0)
                        || act.about().stream()
                                .anyMatch(about -> about instanceof Event.About.InRole in
                                        && in.role().quantity().isPresent())
                        || isOfTwoNumbers(act);
        };
    }

    /// So many of an act with so many things each, or so many where one of many is meant.
    private static boolean isOfTwoNumbers(Event.OfAct act) {
        var isOneOfMany = act.which() != Event.Selector.NONE && act.which() != Event.Selector.FIRST;
        var numbers =
                Stream.concat(act.times().stream(), act.quantity().stream()).count();
        return numbers > 1 || (isOneOfMany && numbers > 0);
    }
}
