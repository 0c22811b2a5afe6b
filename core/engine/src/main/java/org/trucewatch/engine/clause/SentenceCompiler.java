package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Clause.Subject;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.verdict.Kind;

/// Turns one sentence of a text into what it demands.
///
/// Source: the language, section 3; judging rules, section 4.
final class SentenceCompiler {
    private static final Set<String> POWERS = Set.of("extend", "end", "suspend", "amend", "interpret", "rule");

    private final Header header;
    private final Lexicon lexicon;
    private final TextTerm text;
    private final Window term;
    private final List<Demand.Permission> permissions;
    private final PatternPlane planes;

    /// Finds the plane on which the breaches of a clause are measured.
    interface PatternPlane {
        Optional<Plane> of(ClauseId clause);
    }

    SentenceCompiler(Header header, TextTerm text, List<Demand.Permission> permissions, PatternPlane planes) {
        this.text = text;
        this.header = header;
        this.lexicon = header.lexicon();
        this.term = text.calendar();
        this.permissions = permissions;
        this.planes = planes;
    }

    Demand demand(ClauseId clause, Body body) {
        return switch (body) {
            case Body.NotJudgeable words ->
                new Demand.Declared(
                        frame(clause, Kind.DECLARATION, new Parties(Parties.Whose.NAMED, List.of()), List.of()),
                        words.why().map(why -> List.of(words.words(), why)).orElse(List.of(words.words())));
            case Body.Unreadable words -> unreadable(clause, words.words());
            case Body.AsIn other -> unreadable(clause, other.clause().key());
            case Body.Sentence sentence -> sentence(clause, sentence);
        };
    }

    private Demand unreadable(ClauseId clause, String words) {
        var nobody = new Parties(Parties.Whose.NAMED, List.of());
        return new Demand.Unreadable(frame(clause, Kind.DECLARATION, nobody, List.of()), words);
    }

    private Demand sentence(ClauseId clause, Body.Sentence sentence) {
        var parties = parties(sentence.who());
        if (parties.size() > Parties.MOST) return unreadable(clause, "more parties than can be judged");
        var scope = new Scope(clause, sentence, parties);
        var demand = sentence.deeds().size() > 1 ? scope.sequence() : demand(scope, sentence);
        var isBeyond = !(demand instanceof Demand.Power) && Beyond.isBeyond(sentence, lexicon);
        return isBeyond ? new Demand.Undecided(demand.frame(), Beyond.CODE) : demand;
    }

    private static Demand demand(Scope scope, Body.Sentence sentence) {
        return switch (sentence.modal()) {
            case MUST_NOT -> scope.mustNot(sentence.deeds().get(0));
            case MUST -> scope.must(sentence.deeds().get(0), false);
            case MUST_TRY -> scope.must(sentence.deeds().get(0), true);
            case MAY -> scope.may(sentence.deeds().get(0));
        };
    }

    private Parties parties(Subject who) {
        var names = who.names();
        if (names.isOnly("parties")) return Parties.each(header.bound());
        if (names.isOnly("anyone")) return Parties.ANYONE;
        if (names.isOnly("someone")) return Parties.SOMEONE;
        var ids = header.sides().ids(names.all());
        var oneDebt = ids.size() > 1 && (who.together() || names.join() == Names.Join.OR);
        return oneDebt ? Parties.together(ids) : Parties.each(ids);
    }

    private Frame frame(ClauseId clause, Kind kind, Parties parties, List<Phrase> phrases) {
        var times = new Times(header, term, isDuty(kind)).read(phrases);
        var conditions = new ArrayList<Frame.Condition>();
        var exchanges = new ArrayList<Trigger>();
        var suspensions = new ArrayList<Trigger>();
        var consents = new ArrayList<Names>();
        var inStep = Optional.<ClauseId>empty();
        Optional<Period> fresh = Optional.empty();
        for (var phrase : phrases)
            switch (phrase) {
                case Term.If condition -> conditions.add(triggers().condition(condition.fact()));
                case Term.InExchange exchange -> exchanges.add(triggers().trigger(exchange.event(), term));
                case Term.SuspendedWhile while_ -> suspensions.add(triggers().trigger(while_.event(), term));
                case Term.WithConsent consent -> consents.add(consent.names());
                case Term.InStep step -> inStep = Optional.of(step.clause().in(header.id()));
                case Proof.FreshFor freshness -> fresh = Optional.of(freshness.period());
                default -> {}
            }
        return new Frame(
                clause,
                kind,
                header,
                text,
                parties,
                times.window(),
                times.opens(),
                times.closes(),
                exchanges,
                conditions,
                suspensions,
                consents,
                inStep,
                fresh,
                phrases.stream().anyMatch(Proof.SilenceCounts.class::isInstance),
                phrases.stream().anyMatch(Proof.Prevails.class::isInstance));
    }

    /// What is to be done *on* a day may be done late; what is not to be done on it may be done after it.
    private static boolean isDuty(Kind kind) {
        return kind == Kind.DUTY_TO_ACT || kind == Kind.DUTY_OF_EFFORT;
    }

    private Triggers triggers() {
        return new Triggers(header, term);
    }

    /// One sentence while it is worked on.
    private final class Scope {
        private final ClauseId clause;
        private final Body.Sentence sentence;
        private final Parties parties;
        private final Slots slots;

        Scope(ClauseId clause, Body.Sentence sentence, Parties parties) {
            this.clause = clause;
            this.sentence = sentence;
            this.parties = parties;
            slots = new Slots(header, sentence);
        }

        private Frame frame(Kind kind) {
            return SentenceCompiler.this.frame(clause, kind, parties, sentence.phrases());
        }

        Demand mustNot(Deed deed) {
            return switch (deed) {
                case Deed.Act act -> ban(act);
                case Deed.Break pattern -> pattern(pattern);
                case Deed.Keep keep -> new Demand.Undecided(frame(Kind.PROHIBITION), "cannot-be-read");
                case Deed.Let let -> new Demand.Undecided(frame(Kind.PROHIBITION), "cannot-be-read");
                case Deed.Prevent prevent -> new Demand.Undecided(frame(Kind.PROHIBITION), "cannot-be-read");
            };
        }

        private Demand ban(Deed.Act act) {
            var frame = frame(Kind.PROHIBITION);
            var probe = slots.counted(act, slots.probe(act, frame, true));
            if (!probe.place().isTold() && !header.covers().isEmpty())
                probe = probe.at(
                        PlaceTest.in(header.covers(), lexicon.atlas).without(header.excludes(), lexicon.atlas));
            return new Demand.Ban(frame, probe, contraries(probe), hold(probe), permitted(frame));
        }

        /// A later permission does not lift what *prevails*.
        private List<Demand.Permission> permitted(Frame frame) {
            return frame.prevails() ? List.of() : permissions;
        }

        /// Who denies a wider act denies this one too.
        private Demand.Contraries contraries(Probe probe) {
            return new Demand.Contraries(Triggers.denials(probe));
        }

        private Optional<Demand.Hold> hold(Probe probe) {
            for (var phrase : sentence.phrases())
                if (phrase instanceof When.Lasting lasting) {
                    var ends = probe.bare()
                            .whenever()
                            .by(Probe.Doers.WHOEVER)
                            .of(lexicon.acts.opposites(probe.acts()), Polarity.ASSERTS);
                    var over = lasting.bound().filter(bound -> bound == Bound.OVER);
                    return Optional.of(new Demand.Hold(lasting.period(), over.isPresent(), ends));
                }
            return Optional.empty();
        }

        private Demand pattern(Deed.Break deed) {
            var of = deed.clause().in(header.id());
            var metres = deed.distance().map(Length::metres);
            return new Demand.Pattern(
                    frame(Kind.PATTERN),
                    of,
                    deed.times(),
                    deed.within(),
                    metres.map(OptionalLong::of).orElse(OptionalLong.empty()),
                    planes.of(of));
        }

        Demand must(Deed deed, boolean effort) {
            return switch (deed) {
                case Deed.Act act -> duty(act, effort);
                case Deed.Keep keep -> effort ? effortless() : keep(keep);
                case Deed.Let let ->
                    hindered(let.deed(), Optional.of(let), frame(effort ? Kind.DUTY_OF_EFFORT : Kind.DUTY_TO_LET));
                case Deed.Prevent prevent -> effort ? effortless() : prevented(prevent);
                case Deed.Break pattern -> effortless();
            };
        }

        private Demand effortless() {
            return new Demand.Undecided(frame(Kind.DUTY_OF_EFFORT), "no-date");
        }

        private Demand duty(Deed.Act act, boolean effort) {
            var timing = new Timings(header, term, sentence.phrases());
            var notice = timing.notice();
            if (notice.isPresent()) return notice(act, notice.get());
            var frame = frame(effort ? Kind.DUTY_OF_EFFORT : Kind.DUTY_TO_ACT);
            return duty(act, frame, timing, effort);
        }

        private Demand.Duty duty(Deed.Act act, Frame frame, Timings timing, boolean effort) {
            return duty(act, frame, timing, effort, slots);
        }

        /// Each *of them* is the same act on a part, and where it says so to a place.
        private List<Demand.Duty> parts(Deed.Act act, Frame frame, Timings timing, Slots slots) {
            if (!(act.thing().orElse(null) instanceof Thing.Goods goods)) return List.of();
            var all = new ArrayList<Demand.Duty>();
            for (var part : goods.tail().parts()) {
                var names = part.name().map(Names::of).orElse(goods.names());
                var thing = new Thing.Goods(Optional.of(part.quantity()), names, Tail.NONE);
                var own = part.to().map(slots::to).orElse(slots);
                all.add(duty(new Deed.Act(act.acts(), Optional.of(thing)), frame, timing, false, own));
            }
            return all;
        }

        private Demand.Duty duty(Deed.Act act, Frame frame, Timings timing, boolean effort, Slots slots) {
            var probe = slots.probe(act, frame, false);
            var need = slots.need(act);
            var told = slots.notLeft(probe, act).unproved().overlapping();
            var denials = told.of(probe.acts(), Polarity.DENIES);
            var stopping = lexicon.acts.preventers(probe.acts());
            var deniers = slots.ofWhole(told.of(lexicon.acts.deniers(probe.acts()), Polarity.ASSERTS), stopping)
                    .by(slots.undoing(act, probe));
            var preventers = probe.unproved()
                    .of(stopping, Polarity.ASSERTS)
                    .by(new Probe.Doers(Parties.each(header.bound()), Set.copyOf(header.bound())));
            return new Demand.Duty(
                    frame,
                    probe,
                    contraries(probe),
                    denials,
                    deniers,
                    slots.ousted(act, told),
                    preventers,
                    contraries(preventers),
                    need,
                    timing.timing(need),
                    timing.starting(),
                    exchange(act),
                    parts(act, frame, timing, slots),
                    effort);
        }

        private Optional<Demand.Exchange> exchange(Deed.Act act) {
            var rate = act.thing()
                    .filter(Thing.Goods.class::isInstance)
                    .flatMap(thing -> ((Thing.Goods) thing).tail().rate());
            for (var phrase : sentence.phrases())
                if (phrase instanceof Term.InExchange exchange)
                    return Optional.of(new Demand.Exchange(
                            triggers().trigger(exchange.event(), term), rate.isPresent(), rates(rate)));
            return Optional.empty();
        }

        /// The rows of the table that the rate names, by category.
        private Map<String, Long> rates(Optional<Tail.Rate> rate) {
            var all = new LinkedHashMap<String, Long>();
            if (rate.isPresent() && rate.get() instanceof Tail.Rate.AsInTable table)
                lexicon.declaration(table.table()).ifPresent(declaration -> {
                    for (var row : Lexicon.entries(declaration))
                        for (var share : row.shares())
                            if (share.name().isEmpty() && share.quantity() instanceof Quantity.Count count)
                                all.put(row.name(), count.number());
                });
            return all;
        }

        private Demand notice(Deed.Act act, Timings.Notice notice) {
            var frame = frame(Kind.NOTICE);
            var announced = triggers().probe(notice.event(), frame.window());
            var told = slots.probe(act, frame, false).whenever().at(PlaceTest.ANYWHERE);
            if (Triggers.isBySame(notice.event())) announced = announced.by(new Probe.Doers(parties, named()));
            return new Demand.Notice(
                    frame,
                    announced,
                    contraries(announced).denials(),
                    told,
                    told.of(told.acts(), Polarity.DENIES),
                    notice.distance(),
                    notice.covers(),
                    plane(notice.event()));
        }

        /// Radii are measured on the plane of the first place that the announced act names.
        private Optional<Plane> plane(Event.OfAct event) {
            return event.about().stream()
                    .filter(Event.About.At.class::isInstance)
                    .flatMap(about -> ((Event.About.At) about).place().any().stream())
                    .filter(Phrase.Where.Named.class::isInstance)
                    .flatMap(where -> ((Phrase.Where.Named) where).places().all().stream())
                    .flatMap(name -> lexicon.atlas.plane(name).stream())
                    .findFirst();
        }

        private Set<String> named() {
            var all = new LinkedHashSet<String>();
            for (var party : parties.all()) all.addAll(header.sides().ids(party.actors()));
            return all;
        }

        private Demand keep(Deed.Keep keep) {
            if (keep.state().isPresent())
                return state(keep, Set.of(lexicon.acts.id(keep.state().get())));
            if (slots.arePosts(keep)) return posts(keep);
            if (keep.quantity().isEmpty()) return ofDebtor(state(keep, slots.bringing(keep.things())));
            return new Stocks(header, slots, frame(Kind.COUNT), sentence).stock(keep);
        }

        private Demand posts(Deed.Keep keep) {
            var kind = keep.quantity().isPresent() ? Kind.COUNT : Kind.STATE;
            var named = slots.namedPosts();
            var manned = ofDebtor(state(keep, slots.bringing(keep.things()), frame(kind)));
            return new Demand.Posts(
                    manned,
                    keep.quantity().map(quantity -> Need.of(Optional.of(quantity), Optional.of(keep.things()))),
                    named.map(Names::all).orElse(List.of()),
                    named.filter(names -> names.join() != Names.Join.OR).isPresent());
        }

        /// What others keep is not kept by the one who owes it.
        private Demand.Keep ofDebtor(Demand.Keep keep) {
            var own = new Probe.Doers(parties, named());
            return new Demand.Keep(
                    keep.frame(),
                    keep.kept().by(own),
                    keep.ended().by(own),
                    keep.denied().by(own));
        }

        private Demand.Keep state(Deed.Keep keep, Set<String> wanted) {
            return state(keep, wanted, frame(Kind.STATE));
        }

        private Demand.Keep state(Deed.Keep keep, Set<String> wanted, Frame frame) {
            var kept = slots.state(keep, frame, wanted);
            var ends = new LinkedHashSet<>(lexicon.acts.opposites(wanted));
            ends.addAll(lexicon.acts.deniers(wanted));
            return new Demand.Keep(frame, kept, kept.of(ends, Polarity.ASSERTS), kept.of(wanted, Polarity.DENIES));
        }

        private Demand hindered(Deed inner, Optional<Deed.Let> let, Frame frame) {
            if (!(inner instanceof Deed.Act act)) return keepHindered(inner, frame);
            var acts = slots.acts(act.acts());
            var hinder = new LinkedHashSet<>(lexicon.acts.preventers(acts));
            hinder.addAll(lexicon.acts.opposites(acts));
            var probe = slots.hindering(slots.mustTell(slots.probe(act, frame, true)))
                    .of(hinder, Polarity.ASSERTS);
            if (let.isPresent()) probe = slots.naming(let.get().who(), slots.withThings(probe, let.get()));
            return new Demand.Ban(frame, probe, contraries(probe), Optional.empty(), List.of());
        }

        /// To let somebody keep something: what ends the keeping is the breach.
        private Demand keepHindered(Deed inner, Frame frame) {
            if (!(inner instanceof Deed.Keep keep)) return new Demand.Undecided(frame, "cannot-be-read");
            var act = new Deed.Act(
                    Names.of("keep"), Optional.of(new Thing.Goods(keep.quantity(), keep.things(), keep.tail())));
            return hindered(act, Optional.empty(), frame);
        }

        private Demand prevented(Deed.Prevent prevent) {
            var frame = frame(Kind.DUTY_TO_PREVENT);
            if (!(prevent.deed() instanceof Deed.Act act)) return new Demand.Undecided(frame, "cannot-be-read");
            var others = Parties.together(header.sides().ids(prevent.who().all()));
            var probe = slots.naming(prevent.who(), slots.counted(act, slots.probe(act, frame, true)));
            probe = probe.by(new Probe.Doers(others, probe.named()));
            return new Demand.Ban(frame, probe, contraries(probe), hold(probe), List.of());
        }

        Demand may(Deed deed) {
            if (isPower(deed)) return new Demand.Power(frame(Kind.POWER));
            var holders = named();
            var others = header.bound().stream()
                    .filter(name -> !holders.contains(name))
                    .toList();
            var tolerating = others.isEmpty() ? header.bound() : others;
            var frame = frame(Kind.PERMISSION).about(Parties.each(tolerating));
            return switch (deed) {
                case Deed.Let let -> hindered(let.deed(), Optional.of(let), frame);
                default -> hindered(deed, Optional.empty(), frame);
            };
        }

        private Kind kindOfSequence() {
            return switch (sentence.modal()) {
                case MUST -> Kind.DUTY_TO_ACT;
                case MUST_TRY -> Kind.DUTY_OF_EFFORT;
                case MUST_NOT -> Kind.PROHIBITION;
                case MAY -> Kind.PERMISSION;
            };
        }

        private boolean isPower(Deed deed) {
            if (!(deed instanceof Deed.Act act)) return false;
            var ofText =
                    act.thing().filter(thing -> !(thing instanceof Thing.Goods)).isPresent();
            return ofText || act.acts().all().stream().anyMatch(name -> lexicon.acts.fallsUnder(name, POWERS));
        }

        Demand sequence() {
            var steps = new ArrayList<Demand.Duty>();
            var frame = frame(kindOfSequence());
            var timing = new Timings(header, term, sentence.phrases());
            for (var deed : sentence.deeds())
                if (deed instanceof Deed.Act act) steps.add(duty(act, frame, timing, false));
            if (steps.size() < sentence.deeds().size()) return new Demand.Undecided(frame, "cannot-be-read");
            return new Demand.Sequence(frame, steps);
        }
    }

    /// What a sentence that says *may* allows, as other sentences look at it.
    static Optional<Demand.Permission> permission(Header header, TextTerm term, ClauseId clause, Body body) {
        if (!(body instanceof Body.Sentence sentence) || sentence.modal() != Modal.MAY) return Optional.empty();
        if (sentence.deeds().size() != 1 || !(sentence.deeds().get(0) instanceof Deed.Act act)) return Optional.empty();
        var compiler = new SentenceCompiler(header, term, List.of(), none -> Optional.empty());
        var holders = compiler.parties(sentence.who());
        if (holders.size() > Parties.MOST) return Optional.empty();
        var scope = compiler.new Scope(clause, sentence, holders);
        if (scope.isPower(act)) return Optional.empty();
        var frame = scope.frame(Kind.PERMISSION);
        var probe = scope.slots.withConsentTold(scope.slots.probe(act, frame, true));
        return Optional.of(new Demand.Permission(clause, frame, probe));
    }
}
