package org.trucewatch.model.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.time.Moment;

/// Parts of a sentence that no rule judges yet. Who writes one is warned of it, and the sentence is shown as not
/// determined: it is never judged as if the words were absent.
///
/// Source: rules of the judge, L1.
public final class Unjudged {
    /// One such part: the phrase, if it is one, and the words that name it.
    public record Part(Optional<Phrase> phrase, Words words) {}

    /// Where it is not places that are to be kept as they were.
    public static final Words NO_PICTURE = new Words(
            "`as at` of anything but a place that `means unknown`", "`as at` لغير مكان من صنف `means unknown`");

    /// No count of some says that it was of all.
    public static final Words ALL_KEPT = new Words(
            "`all` of what is to be kept, other than places that `means unknown`",
            "`all` فيما يجب إبقاؤه من غير الأماكن التي هي `means unknown`");

    /// What is owed at most, of which a duty to act asks nothing.
    public static final Words CEILING = new Words("a ceiling in a duty to act", "حد أعلى في واجب فعل");

    private static final List<String> DATED = List.of("signature", "entry-into-force", "announcement");

    private final Body.Sentence sentence;
    private final List<Part> parts = new ArrayList<>();

    private Unjudged(Body.Sentence sentence) {
        this.sentence = sentence;
    }

    /// The parts in the order of the sentence.
    public static List<Part> in(Body.Sentence sentence) {
        var all = new Unjudged(sentence);
        all.ofDeeds();
        for (var phrase : sentence.phrases()) all.of(phrase).ifPresent(words -> all.add(phrase, words));
        return List.copyOf(all.parts);
    }

    private void add(Phrase phrase, Words words) {
        parts.add(new Part(Optional.of(phrase), words));
    }

    private void ofDeeds() {
        var isSequence = sentence.deeds().size() > 1;
        if (isSequence && (sentence.modal() != Modal.MUST || !areAllActs()))
            parts.add(new Part(
                    Optional.empty(), new Words("`then` in anything but a duty to act", "`then` في غير واجب فعل")));
        for (var deed : sentence.deeds()) of(deed).ifPresent(words -> parts.add(new Part(Optional.empty(), words)));
    }

    private boolean areAllActs() {
        return sentence.deeds().stream().allMatch(Deed.Act.class::isInstance);
    }

    private Optional<Words> of(Deed deed) {
        return switch (deed) {
            case Deed.Act act -> act.thing().flatMap(this::of);
            case Deed.Keep keep ->
                keep.tail()
                        .rate()
                        .map(rate -> new Words("a rate in what is to be kept", "معدل فيما يجب إبقاؤه"))
                        .or(() -> keep.tail()
                                .onList()
                                .map(list -> new Words("whether somebody stands on a list", "هل يقع أحد في قائمة")));
            case Deed.Let let -> of(let);
            case Deed.Prevent prevent -> of(prevent.deed());
            case Deed.Break pattern -> Optional.empty();
        };
    }

    /// To let all is to let whoever comes; a number is judged where it says how many must be let.
    private Optional<Words> of(Deed.Let let) {
        if (let.deed() instanceof Deed.Act act && Ration.quantity(act).isPresent())
            return Optional.of(new Words("a number inside what must be let", "عدد داخل ما يجب التمكين منه"));
        if (isRation() || let.quantity().isEmpty() || let.quantity().get() instanceof Quantity.All)
            return of(let.deed());
        return Optional.of(
                let.quantity().get().isCeiling()
                        ? new Words("a ceiling on what must be let", "حد أعلى لما يجب التمكين منه")
                        : new Words("this number of what is let", "هذا العدد مما يُمكَّن منه"));
    }

    private boolean isRation() {
        return Ration.let(sentence).isPresent();
    }

    private boolean isOfTime() {
        return Ration.ofTime(sentence).isPresent();
    }

    private Optional<Words> of(Thing thing) {
        if (!(thing instanceof Thing.Goods goods)) return Optional.empty();
        if (isDutyToAct() && goods.quantity().filter(Quantity::isCeiling).isPresent()) return Optional.of(CEILING);
        if (goods.tail().rate().isPresent() && !has(Term.InExchange.class))
            return Optional.of(new Words("a rate without `in exchange for`", "معدل من دون `in exchange for`"));
        if (goods.tail().onList().isPresent())
            return Optional.of(new Words("whether somebody stands on a list", "هل يقع أحد في قائمة"));
        return goods.tail().parts().isEmpty() || isDutyToAct()
                ? Optional.empty()
                : Optional.of(new Words("`of them` in it", "ما فيه من `of them`"));
    }

    private boolean has(Class<? extends Phrase> kind) {
        return sentence.phrases().stream().anyMatch(kind::isInstance);
    }

    private boolean isOfAct() {
        return sentence.deeds().get(0) instanceof Deed.Act;
    }

    private boolean isDutyToAct() {
        return sentence.modal() == Modal.MUST && isOfAct();
    }

    private boolean isOf(Class<? extends Deed> kind) {
        return kind.isInstance(sentence.deeds().get(0));
    }

    private Optional<Words> of(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Role role ->
                role.quantity()
                        .map(quantity -> new Words(
                                "a number behind `" + role.part().word() + "`",
                                "عدد بعد `" + role.part().word() + "`"));
            case Phrase.Place place -> Optional.empty();
            case When when -> of(when);
            case Term term -> of(term);
            case Phrase.Except except -> ofMatters(except);
            case Proof proof -> of(proof);
        };
    }

    private static Optional<Words> ofMatters(Phrase.Except except) {
        return Stream.concat(Stream.of(except.what()), except.butNot().stream())
                .filter(matter -> matter.quantity().isPresent()
                        || matter.phrases().stream().anyMatch(Unjudged::isCounted))
                .findFirst()
                .map(matter -> new Words("a number in an exception", "عدد في استثناء"));
    }

    private static boolean isCounted(Phrase phrase) {
        return phrase instanceof Phrase.Role role && role.quantity().isPresent();
    }

    private Optional<Words> of(When when) {
        return switch (when) {
            case When.AsAt asAt -> of(asAt);
            case When.Lasting lasting ->
                isOfTime() || (sentence.modal() == Modal.MUST_NOT && isOfAct())
                        ? Optional.empty()
                        : Optional.of(new Words("how long it lasts", "كم يدوم"));
            case When.By by ->
                isRation() && !by.starting() ? Optional.empty() : ofDuty(new Words("a deadline", "موعد"));
            case When.AtOnce once -> ofDuty(new Words("a deadline", "موعد"));
            case When.Counted counted -> of(counted);
            case When.Every every ->
                isRation() || isOfTime() || Ration.perPeriod(sentence).isPresent()
                        ? Optional.empty()
                        : ofDuty(new Words("`every`", "`every`"));
            case When.InAny any -> ofDuty(new Words("`in any`", "`in any`"));
            case When.AgainWithin again -> ofDuty(new Words("`again within`", "`again within`"));
            case When.InSteps steps -> of(steps);
            case When.During during ->
                during.phases().all().size() > 1
                        ? Optional.of(new Words("several phases at once", "مراحل عدة معاً"))
                        : Optional.empty();
            case When.After after -> of(after.point());
            case When.Until until -> of(until.point());
            case When.Before before -> of(before.point());
            case When.From from -> Optional.empty();
            case When.On on -> Optional.empty();
            case When.Hours hours -> Optional.empty();
        };
    }

    /// Each step is judged by a day that the calendar tells.
    private Optional<Words> of(When.InSteps steps) {
        return steps.steps().stream().map(Phrase.Step::when).allMatch(Unjudged::isDay)
                ? ofDuty(new Words("`in steps`", "`in steps`"))
                : Optional.of(new Words("a step that is not due by a day", "خطوة ليس موعدها يوماً"));
    }

    private static boolean isDay(When when) {
        return switch (when) {
            case When.On on -> true;
            case When.By by -> !by.starting();
            case When.Counted counted ->
                !counted.starting()
                        && !counted.before()
                        && !counted.atLeast()
                        && isDated(counted.anchor().event());
            default -> false;
        };
    }

    /// Of these the header of the text says when they were.
    private static boolean isDated(Event event) {
        return event instanceof Event.OfAct act && DATED.contains(act.name());
    }

    /// An effort has no date on which it is owed, and says so in its own rule.
    private Optional<Words> ofDuty(Words words) {
        var isOwed = sentence.modal() == Modal.MUST || sentence.modal() == Modal.MUST_TRY;
        return isOwed && isOfAct()
                ? Optional.empty()
                : Optional.of(new Words(
                        words.english() + " in anything but a duty to act", words.arabic() + " في غير واجب فعل"));
    }

    private Optional<Words> of(When.Counted counted) {
        if (counted.atLeast() && !counted.before())
            return Optional.of(new Words("`at least` so long after an event", "`at least` مع مدة بعد حدث"));
        if (counted.before() && !isOfEach(counted.anchor().event()))
            return Optional.of(
                    new Words("a time before an event other than `each` of an act", "مدة قبل حدث غير `each` من فعل"));
        var event = counted.anchor().event();
        return (counted.before() ? ofAnyone(event) : of(event))
                .or(() -> isDateOfRation(counted) ? Optional.empty() : ofDuty(new Words("a deadline", "موعد")));
    }

    private boolean isDateOfRation(When.Counted counted) {
        return isRation()
                && !counted.starting()
                && !counted.before()
                && !isOfEach(counted.anchor().event());
    }

    private static boolean isOfEach(Event event) {
        return event instanceof Event.OfAct act
                && (act.which() == Event.Selector.EACH || act.which() == Event.Selector.ANY);
    }

    private Optional<Words> of(Phrase.Point point) {
        return point instanceof Phrase.Point.OfEvent event ? of(event.anchor().event()) : Optional.empty();
    }

    /// *The same* is the party that is judged: of anybody nobody can say whether it was the same.
    private Optional<Words> of(Event event) {
        var names = sentence.who().names();
        if ((names.isOnly("anyone") || names.isOnly("someone")) && isBySame(event))
            return Optional.of(
                    new Words("`by the same` of `anyone` or `someone`", "`by the same` لمن هو `anyone` أو `someone`"));
        return ofAnyone(event);
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

    private static Optional<Words> ofAnyone(Event event) {
        return switch (event) {
            case Event.OfClause clause ->
                clause.outcome() == Event.Outcome.SUSPENDED
                        ? Optional.of(new Words("that a clause is suspended", "أن بنداً معلَّق"))
                        : Optional.empty();
            case Event.OfAct act -> {
                if (act.about().stream().anyMatch(Unjudged::isCounted))
                    yield Optional.of(new Words("a number behind a role of an event", "عدد بعد دور في حدث"));
                if (act.times().isPresent() && act.quantity().isPresent())
                    yield Optional.of(new Words(
                            "a number of acts, each of a number of things", "عدد من الأفعال لكل منها عدد من الأشياء"));
                if (isOneOfMany(act)
                        && (act.times().isPresent() || act.quantity().isPresent()))
                    yield Optional.of(
                            new Words("a number behind `each`, `any` or `last`", "عدد بعد `each` أو `any` أو `last`"));
                yield Stream.concat(act.times().stream(), act.quantity().stream())
                        .flatMap(quantity -> ofEvent(quantity).stream())
                        .findFirst();
            }
        };
    }

    /// Of at most two it is never told when they were reached.
    private static Optional<Words> ofEvent(Quantity quantity) {
        if (!(quantity instanceof Quantity.Count count))
            return Optional.of(new Words("all or a share of an event", "حدث كله أو نسبة منه"));
        return count.minimum() > 0
                ? Optional.empty()
                : Optional.of(new Words("an event of none or of at most so many", "حدث لا عدد له أو له حد أعلى فقط"));
    }

    private static boolean isOneOfMany(Event.OfAct act) {
        return act.which() != Event.Selector.NONE && act.which() != Event.Selector.FIRST;
    }

    private static boolean isCounted(Event.About about) {
        return about instanceof Event.About.InRole in && in.role().quantity().isPresent();
    }

    private Optional<Words> of(Term term) {
        return switch (term) {
            case Term.If condition -> of(condition.fact());
            case Term.WithConsent consent ->
                isOfAct() && sentence.modal() != Modal.MUST_NOT
                        ? Optional.empty()
                        : Optional.of(new Words(
                                "consent to what is forbidden, let, kept or prevented",
                                "الموافقة على ما يُحظر أو يُمكَّن منه أو يُبقى أو يُمنع"));
            case Term.InExchange exchange -> of(exchange.event());
            case Term.InStep step ->
                isDutyToAct()
                        ? Optional.empty()
                        : Optional.of(new Words("lockstep of anything but a duty to act", "التزامن في غير واجب فعل"));
            case Term.SuspendedWhile suspended -> of(suspended.event());
        };
    }

    private Optional<Words> of(Event.Fact fact) {
        if (isRation() && !fact.limits().isEmpty())
            return Optional.of(new Words(
                    "what comes before or covers it where a number must be let",
                    "ما يسبقه أو يشمله حيث يجب التمكين من عدد"));
        var hasNoAct = isOf(Deed.Keep.class) || isOf(Deed.Break.class);
        return hasNoAct && !fact.limits().isEmpty()
                ? Optional.of(new Words(
                        "what comes before or covers a state or a number kept",
                        "ما يسبق حالة أو عدداً محفوظاً أو يشمله"))
                : of(fact.event());
    }

    private Optional<Words> of(Proof proof) {
        return switch (proof) {
            case Proof.FreshFor fresh ->
                isOf(Deed.Keep.class) && !isOfNumber()
                        ? Optional.empty()
                        : Optional.of(new Words("`fresh for` of anything but a state", "`fresh for` لغير حالة"));
            case Proof.AcceptedBy accepted ->
                isOf(Deed.Let.class) || sentence.modal() == Modal.MAY
                        ? Optional.of(new Words(
                                "`accepted by` of what is let or allowed", "`accepted by` لما يُمكَّن منه أو يُسمح به"))
                        : Optional.empty();
            case Proof.SilenceCounts silence -> Optional.empty();
            case Proof.Prevails prevails -> Optional.empty();
        };
    }

    /// Of a day it can be told who held a place, and not how many there were or what state a thing was in.
    private Optional<Words> of(When.AsAt asAt) {
        if (asAt.moment() instanceof Moment.Unknown)
            return Optional.of(new Words("`as at unknown`", "`as at unknown`"));
        var isOfPlaces = sentence.modal() == Modal.MUST
                && sentence.deeds().get(0) instanceof Deed.Keep keep
                && keep.state().isEmpty()
                && keep.quantity().isEmpty();
        return isOfPlaces ? Optional.empty() : Optional.of(NO_PICTURE);
    }

    private boolean isOfNumber() {
        return sentence.deeds().get(0) instanceof Deed.Keep keep
                && keep.quantity().isPresent();
    }
}
