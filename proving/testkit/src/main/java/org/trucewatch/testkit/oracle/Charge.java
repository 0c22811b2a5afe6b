package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.PartiesNamed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.verdict.Kind;

/// What a claim is held against: the acts looked for, and what each attribute must be.
///
/// `strict` asks that roles be supported by the claim; otherwise silence passes, save on whom an act is *against*.
/// `whom` are the doers of a duty to prevent, whose acts another answers for. `things` are goods or people; `placed`
/// are places that the act is done to, `loads` what one thing must be of at once.
record Charge(
        Search search,
        List<String> acts,
        Doer doer,
        List<String> whom,
        List<Phrase.Where> where,
        List<Phrase.Role> roles,
        boolean strict,
        List<String> things,
        List<String> placed,
        List<String> loads,
        List<Phrase.Except> exceptions,
        Optional<ClauseId> ban,
        Optional<Quantity> bound,
        Optional<Phrase.When.Lasting> hold,
        List<Names> acceptedBy,
        List<String> subjects,
        Set<String> named,
        List<Event.Fact> facts,
        Optional<Names> consent,
        Window window,
        boolean overlapSuffices,
        boolean owed,
        Optional<RationOfTime> ration) {

    /// Which reports speak of the acts. Source: rules of the judge, B and D.
    enum Search {
        /// They tell one of the acts, or deny it.
        OF,
        /// The same of those who must be let do them: it must be told that it was they.
        LET_THROUGH,
        /// They tell an act that keeps others from one of the acts.
        AGAINST,
        /// They tell that one of the acts was not done.
        NOT_DONE,
        /// They tell that the state which the acts begin has ended or does not hold.
        ENDS,
        /// They tell how many there are, came or went; the acts are the things counted.
        COUNTS
    }

    /// Whose act it must be: the party's, anybody's but the party's, not surely somebody else's, that of those whom
    /// the sentence names, or anybody's at all.
    enum Doer {
        PARTY,
        NOT_PARTY,
        NOT_OTHERS,
        OTHERS,
        /// Told of the party, or of those whom the sentence names, as the one who acts or the one acted against.
        WHO_OR_WHOM,
        ANYBODY
    }

    /// What the sentence asks for: the forbidden act, the act owed, the act of preventing.
    static Charge of(Setting setting, Demand demand, Window window) {
        var charge = asWritten(setting, demand, window);
        return demand.kind() == Kind.PERMISSION ? charge.lookingFor(Search.AGAINST, actsOf(demand.deed())) : charge;
    }

    private static Charge asWritten(Setting setting, Demand demand, Window window) {
        return switch (demand.deed()) {
            case Deed.Act act -> ofAct(setting, demand, act, window);
            case Deed.Let let -> ofLet(setting, demand, let, window);
            case Deed.Prevent prevent -> ofPrevent(setting, demand, prevent, window);
            case Deed.Keep keep ->
                base(setting, demand, window).aboutThings(setting, keep.things().all());
            case Deed.Break pattern -> base(setting, demand, window);
        };
    }

    private static Charge base(Setting setting, Demand demand, Window window) {
        var banned = demand.kind() == Kind.PROHIBITION;
        var charge = new ChargeDraft();
        charge.where = where(setting, demand);
        charge.roles = demand.phrases(Phrase.Role.class);
        charge.strict = speaksAgainst(demand);
        charge.exceptions = demand.phrases(Phrase.Except.class);
        if (banned && demand.phrase(Phrase.Proof.Prevails.class).isEmpty()) charge.ban = Optional.of(demand.clause());
        if (banned) charge.hold = demand.phrase(Phrase.When.Lasting.class);
        charge.acceptedBy = demand.phrases(Phrase.Proof.AcceptedBy.class).stream()
                .map(Phrase.Proof.AcceptedBy::names)
                .toList();
        charge.subjects = demand.parties(setting).stream()
                .flatMap(party -> party.names().stream())
                .toList();
        charge.named = demand.named(setting);
        charge.facts = facts(demand);
        charge.consent = demand.phrase(Phrase.Term.WithConsent.class).map(Phrase.Term.WithConsent::names);
        charge.window = window;
        charge.owed = demand.deed() instanceof Deed.Act
                && (demand.kind() == Kind.DUTY_TO_ACT || demand.kind() == Kind.DUTY_OF_EFFORT);
        charge.ration = RationOfTime.of(demand);
        return charge.written();
    }

    /// Whether what is looked for would be held against somebody: then whom or what it was for must be told.
    private static boolean speaksAgainst(Demand demand) {
        return switch (demand.kind()) {
            case PROHIBITION, DUTY_TO_LET, DUTY_TO_PREVENT, PERMISSION -> true;
            default -> demand.deed() instanceof Deed.Let;
        };
    }

    /// The conditions that each act must meet; those of a permission are asked where it lifts a ban.
    static List<Event.Fact> facts(Demand demand) {
        if (demand.sentence().modal() == Clause.Modal.MAY) return List.of();
        return demand.phrases(Phrase.Term.If.class).stream()
                .map(Phrase.Term.If::fact)
                .filter(fact -> !fact.limits().isEmpty())
                .toList();
    }

    /// Whether the act of a claim meets them.
    Answer conditions(Setting setting, Party party, Claim claim) {
        if (overlapSuffices || (search != Search.OF && (owed || search != Search.AGAINST))) return Answer.IN;
        var answer = Answer.IN;
        for (var fact : facts)
            answer = answer.and(Answer.of(
                    Events.holdsFor(setting, fact, Optional.of(party), claim), "time-straddles", "after-window"));
        return answer;
    }

    /// A ban without a place binds where its text applies. Source: rules of the judge, G15.
    private static List<Phrase.Where> where(Setting setting, Demand demand) {
        var own = demand.phrase(Phrase.Place.class);
        if (own.isPresent()) return own.get().any();
        if (demand.kind() != Kind.PROHIBITION) return List.of();
        return setting.header(Property.Covers.class).stream()
                .<Phrase.Where>map(
                        line -> new Phrase.Where.Named(Phrase.Relation.IN, Event.Selector.NONE, line.names()))
                .toList();
    }

    private static Charge ofAct(Setting setting, Demand demand, Deed.Act act, Window window) {
        var charge = base(setting, demand, window)
                .lookingFor(Search.OF, act.acts().all())
                .bounded(demand, act);
        return act.thing().map(thing -> charge.about(setting, thing)).orElse(charge);
    }

    private static Charge ofLet(Setting setting, Demand demand, Deed.Let let, Window window) {
        var charge = base(setting, demand, window).lookingFor(Search.AGAINST, actsOf(let.deed()));
        if (let.of().isPresent() || !PartiesNamed.isWhoever(let.who()))
            charge = charge.aboutThings(setting, let.who().all());
        if (let.of().isPresent())
            charge = charge.aboutThings(setting, let.of().get().all());
        if (let.deed() instanceof Deed.Act act && act.thing().isPresent())
            return charge.about(setting, act.thing().get());
        return charge;
    }

    private static Charge ofPrevent(Setting setting, Demand demand, Deed.Prevent prevent, Window window) {
        var charge = base(setting, demand, window)
                .lookingFor(Search.OF, actsOf(prevent.deed()))
                .doneBy(Doer.OTHERS, prevent.who().all());
        if (prevent.deed() instanceof Deed.Act act && act.thing().isPresent())
            return charge.about(setting, act.thing().get()).bounded(demand, act);
        return charge;
    }

    /// A number is a bound on each act of a ban, and on what one act of a duty may be.
    private Charge bounded(Demand demand, Deed.Act act) {
        var isBound = switch (demand.kind()) {
            case PROHIBITION, DUTY_TO_PREVENT -> true;
            case DUTY_TO_ACT -> demand.phrase(Phrase.Term.InExchange.class).isEmpty();
            default -> false;
        };
        return isBound ? with(draft -> draft.bound = Demand.quantity(act)) : this;
    }

    /// The acts of a deed; to keep a thing is to be in the state of its name.
    static List<String> actsOf(Deed deed) {
        return switch (deed) {
            case Deed.Act act -> act.acts().all();
            case Deed.Keep keep -> {
                var names = new ArrayList<>(keep.things().all());
                keep.state().ifPresent(names::add);
                yield names;
            }
            case Deed.Let let -> actsOf(let.deed());
            case Deed.Prevent prevent -> actsOf(prevent.deed());
            case Deed.Break pattern -> List.of();
        };
    }

    /// What an event of a condition, a deadline or a notice looks for.
    static Charge of(Setting setting, Event.OfAct said, Optional<Party> same) {
        var event = new PartiesNamed(setting.bound()).in(said);
        var doer = doer(event, same);
        var places = new ArrayList<Phrase.Where>();
        var roles = new ArrayList<Phrase.Role>();
        var accepted = new ArrayList<Names>();
        for (var about : event.about())
            switch (about) {
                case Event.About.By by -> {}
                case Event.About.InRole role -> roles.add(role.role());
                case Event.About.At at -> places.addAll(at.place().any());
                case Event.About.AcceptedBy by -> accepted.add(by.names());
            }
        var named = new LinkedHashSet<>(doer);
        for (var role : roles) named.addAll(role.names().all());
        var charge = new ChargeDraft();
        charge.acts = List.of(event.name());
        charge.doer = doer.isEmpty() ? Doer.ANYBODY : Doer.OTHERS;
        charge.whom = doer;
        charge.where = places;
        charge.roles = roles;
        charge.strict = true;
        charge.acceptedBy = accepted;
        charge.named = named;
        return charge.written().aboutThings(setting, event.of().map(Names::all).orElse(List.of()));
    }

    private static List<String> doer(Event.OfAct event, Optional<Party> same) {
        for (var about : event.about())
            if (about instanceof Event.About.By by)
                return switch (by.doer()) {
                    case Event.Doer.Named named -> named.names().all();
                    case Event.Doer.TheSame it -> same.map(Party::names).orElse(List.of());
                };
        return List.of();
    }

    Charge about(Setting setting, Thing thing) {
        if (!(thing instanceof Thing.Goods goods)) return this;
        var charge = aboutThings(setting, goods.names().all());
        if (goods.tail().of().isEmpty()) return charge;
        var of = goods.tail().of().get();
        var loaded = charge.aboutThings(setting, of.all());
        return of.join() == Names.Join.AND ? loaded.with(draft -> draft.loads = of.all()) : loaded;
    }

    /// A thing that is a place says where; any other says what.
    Charge aboutThings(Setting setting, List<String> names) {
        var goods = new ArrayList<>(things);
        var places = new ArrayList<>(placed);
        for (var name : names) (Places.isPlace(setting, name) ? places : goods).add(name);
        return with(draft -> {
            draft.things = goods;
            draft.placed = places;
        });
    }

    Charge lookingFor(Search other, List<String> names) {
        return with(draft -> {
            draft.search = other;
            draft.acts = names;
        });
    }

    Charge doneBy(Doer other, List<String> names) {
        return with(draft -> {
            draft.doer = other;
            draft.whom = names;
        });
    }

    Charge whenever(Window other, boolean overlap) {
        return with(draft -> {
            draft.window = other;
            draft.overlapSuffices = overlap;
        });
    }

    /// The same with another place condition, and none of the roles and things.
    Charge at(List<Phrase.Where> other) {
        return with(draft -> {
            draft.where = other;
            draft.roles = List.of();
            draft.things = List.of();
            draft.placed = List.of();
        });
    }

    /// The same, where silence on a role does not pass.
    Charge strictly() {
        return with(draft -> draft.strict = true);
    }

    /// The same, where it passes.
    Charge leniently() {
        return with(draft -> draft.strict = false);
    }

    /// What is kept up is kept up whichever way it leads.
    boolean isKept() {
        return search == Search.COUNTS || (overlapSuffices && search != Search.NOT_DONE);
    }

    /// The same, where each act must also meet conditions.
    Charge onlyIf(List<Event.Fact> conditions) {
        return with(draft -> draft.facts = conditions);
    }

    Charge naming(Set<String> others) {
        return with(draft -> draft.named = others);
    }

    /// Whose act a telling of not done must be: a denial names whose act it denies; for other acts see [Undone].
    Charge forClaim(Setting setting, Claim claim) {
        if (search != Search.NOT_DONE) return this;
        return claim.asserts() ? Undone.charge(setting, this, claim) : doneBy(Doer.NOT_OTHERS, List.of());
    }

    /// The same of any number: a period adds them up.
    Charge ofAnyNumber() {
        return with(draft -> draft.bound = Optional.empty());
    }

    /// Whoever accepts it.
    Charge unproved() {
        return with(draft -> draft.acceptedBy = List.of());
    }

    /// It looks for the acts themselves, and not for word of what came of them.
    boolean isOfActs() {
        return search == Search.OF || search == Search.LET_THROUGH;
    }

    private Charge with(Consumer<ChargeDraft> change) {
        var draft = new ChargeDraft(this);
        change.accept(draft);
        return draft.written();
    }

    /// The actors to whom, or for whom, the act is owed.
    List<String> creditors() {
        return roles.stream()
                .filter(role -> role.part() == Phrase.Role.Part.TO || role.part() == Phrase.Role.Part.FOR)
                .flatMap(role -> role.names().all().stream())
                .toList();
    }

    /// True where the report speaks of the acts at all; only such reports are shown as set aside.
    boolean concerns(Setting setting, Claim claim) {
        var told = Kinship.acts(setting, claim.report().act());
        return switch (search) {
            case OF, LET_THROUGH -> acts.stream().anyMatch(told::contains) || ActLists.isUnlisted(setting, told, acts);
            case AGAINST -> ActLists.prevents(setting, told, acts);
            case NOT_DONE -> isNotDone(setting, claim, told);
            case ENDS -> isNotDone(setting, claim, told) || (claim.asserts() && ActLists.ends(setting, told, acts));
            case COUNTS -> Tellings.isOf(setting, claim, told, acts);
        };
    }

    private boolean isNotDone(Setting setting, Claim claim, Set<String> told) {
        var names = acts.stream().anyMatch(told::contains);
        return (names && !claim.asserts()) || ActLists.tellsNotDone(setting, told, acts);
    }

    /// True where the words of the report deny what the charge looks for.
    boolean denies(Setting setting, Claim claim) {
        if (claim.asserts()) return false;
        if (search != Search.NOT_DONE && search != Search.ENDS) return true;
        return ActLists.tellsNotDone(
                setting, Kinship.acts(setting, claim.report().act()), acts);
    }
}
