package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.PartiesNamed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.Role;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.time.Span;

/// The slots of a sentence as tests of a claim.
final class Slots {
    private final Header header;
    private final Lexicon lexicon;
    private final List<Phrase> phrases;
    private final Covered covered;

    Slots(Header header, Body.Sentence sentence) {
        this(header, sentence.phrases());
    }

    private Slots(Header header, List<Phrase> phrases) {
        this.header = header;
        this.lexicon = header.lexicon();
        this.phrases = List.copyOf(phrases);
        covered = new Covered(header, this.phrases);
    }

    /// The same of what goes to one place.
    Slots to(String place) {
        var others = new ArrayList<Phrase>();
        for (var phrase : phrases)
            if (!(phrase instanceof Role role && role.part() == Role.Part.TO)) others.add(phrase);
        others.add(0, new Role(Role.Part.TO, Optional.empty(), Names.of(place)));
        return new Slots(header, others);
    }

    /// Those of each place and role that *and* joins.
    List<Slots> each() {
        return Conjuncts.of(phrases).stream().map(own -> new Slots(header, own)).toList();
    }

    Set<String> acts(Names names) {
        var all = new LinkedHashSet<String>();
        for (var name : names.all()) all.add(lexicon.acts.id(name));
        return all;
    }

    /// The claims that tell the deed.
    Probe probe(Deed.Act act, Frame frame, Roles.Use use) {
        var acts = acts(act.acts());
        var thing = act.thing().filter(Thing.Goods.class::isInstance).map(Thing.Goods.class::cast);
        var roles = new ArrayList<DetailTest>();
        var things = new ArrayList<DetailTest>();
        var named = covered.named(frame, thing);
        roles.add(new DetailTest.NotExcluded(header.sides(), covered.touched(named)));
        var places = new ArrayList<DetailTest>();
        for (var role : roles(use, acts)) (isOfPlace(role) ? places : roles).add(role);
        thing.ifPresent(goods -> addThing(goods, acts, places, things));
        return new Probe(
                lexicon,
                header.sides(),
                acts(act.acts(), acts),
                new Probe.Doers(frame.parties(), named),
                new Probe.When(frame.window(), false, Times.hours(header, phrases)),
                place(thing, acts).without(header.excludes(), lexicon.atlas),
                new Probe.Tests(places, roles, things, new Exemptions(header, phrases).all(), proofs()));
    }

    /// The same where the deed names others too: what the sentence names it covers.
    Probe naming(Names others, Probe probe) {
        var named = new LinkedHashSet<>(probe.named());
        for (var name : others.all()) named.addAll(covered.members(name));
        var roles = new ArrayList<DetailTest>();
        for (var role : probe.tests().roles())
            roles.add(
                    role instanceof DetailTest.NotExcluded
                            ? new DetailTest.NotExcluded(header.sides(), covered.touched(named))
                            : role);
        return probe.by(new Probe.Doers(probe.parties(), named))
                .asking(probe.tests().withRoles(roles));
    }

    /// Where an act leads from or to is asked with where it lies.
    private static boolean isOfPlace(DetailTest test) {
        return test instanceof DetailTest.Toward || test instanceof DetailTest.Leaving;
    }

    private Probe.Acts acts(Names names, Set<String> ids) {
        var undefined = names.all().stream().anyMatch(lexicon.acts::isUndefined);
        return new Probe.Acts(ids, lexicon.unlisted(names.all()), undefined, Polarity.ASSERTS);
    }

    /// The tellings of a state of a thing, by whomever.
    Probe state(Deed.Keep keep, Frame frame, Set<String> states) {
        var places = keep.things().all().stream().filter(lexicon.atlas::isPlace).toList();
        var isOfPlace = places.isEmpty() || arePosts(keep);
        var place = where().orElse(isOfPlace ? PlaceTest.ANYWHERE : PlaceTest.in(places, lexicon.atlas))
                .without(header.excludes(), lexicon.atlas);
        List<DetailTest> things =
                places.isEmpty() ? List.of(new DetailTest.Thing(keep.things(), false, lexicon)) : List.of();
        var roles = roles(Roles.Use.KEEPING, Set.of());
        roles.add(new DetailTest.NotExcluded(header.sides(), covered.named(frame, Optional.empty())));
        return new Probe(
                lexicon,
                header.sides(),
                Probe.Acts.told(states),
                Probe.Doers.WHOEVER,
                new Probe.When(frame.window(), true, Times.hours(header, phrases)),
                place,
                new Probe.Tests(List.of(), roles, things, new Exemptions(header, phrases).all(), proofs()));
    }

    /// Whether what is to be kept are posts: a class of places whose members nobody named.
    boolean arePosts(Deed.Keep keep) {
        return keep.tail().parts().isEmpty()
                && keep.things().all().stream().allMatch(lexicon.atlas::isUnnamedClass)
                && phrases.stream().noneMatch(Slots::isOfEach);
    }

    private static boolean isOfEach(Phrase phrase) {
        return phrase instanceof Phrase.Place place
                && place.any().stream()
                        .anyMatch(where ->
                                where instanceof Phrase.Where.Named named && named.which() == Event.Selector.EACH);
    }

    /// The places at which the sentence says that posts stand, if it names them.
    Optional<Names> namedPosts() {
        for (var phrase : phrases)
            if (phrase instanceof Phrase.Place place
                    && place.any().size() == 1
                    && place.any().get(0) instanceof Phrase.Where.Named named
                    && named.relation() == Phrase.Relation.AT
                    && named.places().all().stream().noneMatch(lexicon.atlas::isLine))
                return Optional.of(named.places());
        return Optional.empty();
    }

    /// What was kept from happening must be told to be of the thing named.
    Probe mustTell(Probe probe) {
        var things = new ArrayList<DetailTest>();
        for (var test : probe.tests().things())
            things.add(
                    test instanceof DetailTest.Thing thing ? new DetailTest.Thing(thing.names(), true, lexicon) : test);
        return probe.asking(probe.tests().withThings(things));
    }

    /// The acts that bring a thing or count it: with no state named, having it is the state.
    Set<String> bringing(Names things) {
        var all = new LinkedHashSet<String>();
        for (var name : things.all()) {
            all.addAll(lexicon.acts.marking(ActKind::adds, one -> Meaning.is(one, name, lexicon, Span.ALWAYS)));
            all.addAll(lexicon.acts.marking(ActKind::counts, one -> Meaning.is(one, name, lexicon, Span.ALWAYS)));
        }
        return all;
    }

    Optional<PlaceTest> where() {
        return phrases.stream()
                .filter(Phrase.Place.class::isInstance)
                .map(phrase -> PlaceTest.of((Phrase.Place) phrase, header.sides(), lexicon.atlas))
                .findFirst();
    }

    private PlaceTest place(Optional<Thing.Goods> thing, Set<String> acts) {
        var where = where();
        if (where.isPresent()) return where.get();
        if (thing.isEmpty() || isLeaving(acts) || !arePlaces(thing.get().names())) return PlaceTest.ANYWHERE;
        return PlaceTest.in(thing.get().names().all(), lexicon.atlas);
    }

    /// Who is told not to have left is told to be in the place, and that is where a report of it must lie.
    Probe notLeft(Probe probe, Deed.Act act) {
        var places = new ArrayList<>(probe.tests().places());
        if (!places.removeIf(DetailTest.Leaving.class::isInstance)) return probe;
        var left = new ArrayList<String>();
        act.thing()
                .filter(Thing.Goods.class::isInstance)
                .map(thing -> ((Thing.Goods) thing).names())
                .filter(this::arePlaces)
                .ifPresent(names -> left.addAll(names.all()));
        for (var phrase : phrases)
            if (phrase instanceof Role role && role.part() == Role.Part.FROM)
                left.addAll(role.names().all());
        return probe.at(PlaceTest.in(left, lexicon.atlas)).asking(probe.tests().withPlaces(places));
    }

    private boolean arePlaces(Names names) {
        return Roles.arePlaces(names, lexicon);
    }

    private boolean isLeaving(Set<String> acts) {
        return Roles.isLeaving(acts, lexicon);
    }

    private boolean isUnder(Set<String> acts, String wider) {
        return acts.stream().anyMatch(act -> lexicon.acts.fallsUnder(act, List.of(wider)));
    }

    /// Who is owed a departure, or is to be expelled, is shown still there by his own acts; anything else is shown
    /// undone by whomever.
    Probe.Doers undoing(Deed.Act act, Probe probe) {
        var expelled = expelled(act);
        if (!expelled.isEmpty()) return new Probe.Doers(Parties.together(expelled), Set.copyOf(expelled));
        return isUnder(probe.acts(), Roles.LEAVE) ? probe.who() : Probe.Doers.WHOEVER;
    }

    /// Who is made to leave a part of the place was in it until then.
    Optional<Demand.Ousted> ousted(Deed.Act act, Probe told) {
        if (!isLeaving(told.acts())) return Optional.empty();
        var probe =
                told.of(Set.of(lexicon.acts.id(Roles.EXPEL)), Polarity.ASSERTS).by(Probe.Doers.WHOEVER);
        return Optional.of(new Demand.Ousted(probe, expelled(act)));
    }

    private List<String> expelled(Deed.Act act) {
        if (!isUnder(acts(act.acts()), Roles.EXPEL)) return List.of();
        return act.thing()
                .filter(Thing.Goods.class::isInstance)
                .map(thing -> ((Thing.Goods) thing)
                        .names().all().stream()
                                .flatMap(name -> covered.members(name).stream())
                                .toList())
                .orElse(List.of());
    }

    /// That a wider thing was not done is no word on each part of it.
    Probe ofWhole(Probe probe, Set<String> stopping) {
        var things = new ArrayList<DetailTest>();
        for (var test : probe.tests().things())
            things.add(test instanceof DetailTest.Thing thing ? new DetailTest.WholeThing(thing, stopping) : test);
        return probe.asking(probe.tests().withThings(things));
    }

    private void addThing(Thing.Goods goods, Set<String> acts, List<DetailTest> places, List<DetailTest> things) {
        if (arePlaces(goods.names())) {
            if (isLeaving(acts)) places.add(new DetailTest.Leaving(goods.names().all(), lexicon));
            return;
        }
        var asked = goods.tail().of().map(Conjuncts::each).orElse(List.of(goods.names()));
        for (var one : asked) things.add(new DetailTest.Thing(one, false, lexicon));
        goods.tail().onList().ifPresent(list -> things.add(new DetailTest.Thing(Names.of(list), false, lexicon)));
    }

    /// Adds whom or what a *let* is for; to stop one of several is enough. That goods were stopped is no word on
    /// actors.
    Probe withThings(Probe probe, Deed.Let let) {
        if (let.of().isEmpty() && PartiesNamed.isWhoever(let.who())) return probe;
        var names = any(let.who(), let.of());
        var things = new ArrayList<>(probe.tests().things());
        var areActors = names.all().stream().allMatch(lexicon.roster::isActor);
        if (areActors && !things.isEmpty()) return probe;
        things.add(new DetailTest.Thing(names, !areActors, lexicon));
        return probe.asking(probe.tests().withThings(things));
    }

    /// Who or what gets through is told as what the act is of, or as the one who acts.
    Probe letThrough(Probe probe, Names names) {
        return probe.asking(probe.tests().withThings(List.of(new DetailTest.LetThrough(names, lexicon))));
    }

    /// Any of these names.
    static Names any(Names names, Optional<Names> more) {
        var all = new ArrayList<>(names.all());
        more.ifPresent(others -> all.addAll(others.all()));
        return all.size() == 1 ? names : new Names(all, Names.Join.OR);
    }

    private List<DetailTest> roles(Roles.Use use, Set<String> acts) {
        var all = new ArrayList<DetailTest>();
        for (var phrase : phrases) if (phrase instanceof Role role) all.add(Roles.test(role, acts, use, lexicon));
        return all;
    }

    /// What is allowed with consent is allowed only where consent is told.
    Probe withConsentTold(Probe probe) {
        return consenting(probe, true);
    }

    /// Nobody accepts a hindrance; what was hindered must have had the consent it needs.
    Probe hindering(Probe probe) {
        return consenting(stopped(probe), false);
    }

    /// The same deed of those who were stopped on their way.
    Probe stopped(Probe probe) {
        var places = new ArrayList<DetailTest>();
        for (var test : probe.tests().places())
            places.add(
                    switch (test) {
                        case DetailTest.Toward way -> way.stopped();
                        case DetailTest.Leaving place -> place.stopped();
                        default -> test;
                    });
        return probe.asking(probe.tests().withPlaces(places));
    }

    private Probe consenting(Probe probe, boolean mustBeTold) {
        var proofs = new ArrayList<DetailTest>();
        for (var phrase : phrases)
            if (phrase instanceof Phrase.Term.WithConsent consent)
                proofs.add(new DetailTest.Consented(assent(consent.names()), mustBeTold));
        return probe.asking(probe.tests().withProofs(proofs));
    }

    private List<DetailTest> proofs() {
        var all = new ArrayList<DetailTest>();
        for (var phrase : phrases) {
            if (phrase instanceof Proof.AcceptedBy accepted) all.add(new DetailTest.Accepted(assent(accepted.names())));
            if (phrase instanceof Phrase.Term.WithConsent consent)
                all.add(new DetailTest.Consented(assent(consent.names()), false));
        }
        return all;
    }

    private Assent assent(Names names) {
        return new Assent(names, header.sides());
    }

    /// In a ban, acts on another number than the one named are not meant.
    Probe counted(Deed.Act act, Probe probe) {
        var quantity = act.thing()
                .filter(Thing.Goods.class::isInstance)
                .flatMap(thing -> ((Thing.Goods) thing).quantity())
                .filter(Quantity.Count.class::isInstance);
        if (quantity.isEmpty()) return probe;
        var proofs = new ArrayList<>(probe.tests().proofs());
        proofs.add(new DetailTest.Counted(need(act), lexicon));
        return probe.asking(probe.tests().withProofs(proofs));
    }

    /// Where no more than so many are owed, of a single telling of more it cannot be told whether it is a performance.
    Probe notMore(Need need, Probe probe) {
        if (need.most() == Long.MAX_VALUE || phrases.stream().anyMatch(Phrase.Term.InExchange.class::isInstance))
            return probe;
        var proofs = new ArrayList<>(probe.tests().proofs());
        proofs.add(new DetailTest.NotMore(new DetailTest.Counted(need, lexicon)));
        return probe.asking(probe.tests().withProofs(proofs));
    }

    Need need(Deed.Act act) {
        return act.thing()
                .filter(Thing.Goods.class::isInstance)
                .map(Thing.Goods.class::cast)
                .map(goods -> Need.of(goods.quantity(), Optional.of(goods.names())))
                .orElse(Need.ONE);
    }
}
