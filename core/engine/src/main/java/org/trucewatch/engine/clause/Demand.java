package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.engine.time.Edge;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Ration.OfTime;
import org.trucewatch.model.time.Period;

/// What one sentence demands, in the form in which it is judged.
///
/// A new kind of demand is a new record here; the judge's switch then stops compiling.
public sealed interface Demand {
    Frame frame();

    /// The probes whose acts the sentence itself names: what they look for and do not count is set aside.
    default List<Probe> main() {
        return switch (this) {
            case Ban ban -> List.of(ban.act());
            case Ceiling ceiling -> ceiling.ban().main();
            case LetThrough let -> List.of(let.hindering().act(), let.passing());
            case Duty duty -> ofDuty(duty);
            case Keep keep -> List.of(keep.kept(), keep.ended(), keep.denied());
            case Posts posts -> ofPosts(posts);
            case Stock stock -> List.of(stock.counted(), stock.added(), stock.removed());
            case Notice notice -> List.of(notice.act());
            case Sequence sequence -> sequence.steps().stream().map(Duty::act).toList();
            case Declared declared -> List.of();
            case Unreadable unreadable -> List.of();
            case Power power -> List.of();
            case Pattern pattern -> List.of();
            case Undecided undecided -> List.of();
        };
    }

    private static List<Probe> ofPosts(Posts posts) {
        var all = new ArrayList<>(posts.keep().main());
        posts.asAt().ifPresent(asAt -> all.addAll(asAt.picture().main()));
        return all;
    }

    /// Whether it asks of what the probe finds that it was told of the term itself.
    default boolean asksOfTerm(Probe probe) {
        return !(this instanceof Posts posts)
                || posts.asAt()
                        .filter(asAt -> asAt.picture().main().contains(probe))
                        .isEmpty();
    }

    private static List<Probe> ofDuty(Duty duty) {
        var all = new ArrayList<>(List.of(duty.act(), duty.denials(), duty.deniers(), duty.preventers()));
        duty.ousted().ifPresent(ousted -> all.add(ousted.probe()));
        return all;
    }

    /// All probes that must be laid before the evidence.
    default List<Probe> probes() {
        var all = new ArrayList<>(main());
        switch (this) {
            case Ban ban -> addBan(ban, all);
            case Ceiling ceiling -> addBan(ceiling.ban(), all);
            case LetThrough let -> {
                addBan(let.hindering(), all);
                all.add(let.denials().denials());
            }
            case Notice notice -> {
                all.add(notice.actDenials());
                all.add(notice.notice());
                all.add(notice.denials());
            }
            case Duty duty -> addDuty(duty, all);
            case Sequence sequence -> sequence.steps().forEach(step -> addDuty(step, all));
            default -> {}
        }
        triggers().forEach(trigger -> addProbe(trigger, all));
        return all;
    }

    private static void addBan(Ban ban, List<Probe> all) {
        all.add(ban.contraries().denials());
        ban.hold().ifPresent(hold -> all.add(hold.ends()));
        ban.permissions().forEach(permission -> all.add(permission.act()));
    }

    private static void addDuty(Duty duty, List<Probe> all) {
        all.add(duty.contraries().denials());
        all.add(duty.denials());
        all.add(duty.deniers());
        duty.ousted().ifPresent(ousted -> all.add(ousted.probe()));
        all.add(duty.preventers());
        all.add(duty.preventions().denials());
        for (var part : duty.parts()) {
            all.addAll(ofDuty(part));
            addDuty(part, all);
        }
    }

    static void addProbe(Trigger trigger, List<Probe> all) {
        if (!(trigger instanceof Trigger.OfAct of)) return;
        all.add(of.probe());
        all.add(of.denials());
    }

    /// All that the sentence waits for.
    default List<Trigger> triggers() {
        var all = new ArrayList<Trigger>();
        permissions().forEach(permission -> addFrame(permission.frame(), all));
        switch (this) {
            case LetThrough let -> addTiming(let.timing(), all);
            case Duty duty -> addTimings(duty, all);
            case Sequence sequence -> sequence.steps().forEach(step -> addTimings(step, all));
            default -> {}
        }
        addFrame(frame(), all);
        return all;
    }

    /// What the text allows beside it.
    default List<Permission> permissions() {
        return List.of();
    }

    private static void addFrame(Frame frame, List<Trigger> all) {
        all.addAll(frame.opens());
        all.addAll(frame.closes());
        all.addAll(frame.exchanges());
        frame.suspensions().forEach(suspension -> {
            all.add(suspension.begins());
            all.addAll(suspension.ends());
        });
        frame.conditions().forEach(condition -> all.add(condition.trigger()));
    }

    private static void addTimings(Duty duty, List<Trigger> all) {
        duty.exchange().ifPresent(exchange -> all.add(exchange.trigger()));
        addTiming(duty.timing(), all);
        duty.starting().ifPresent(timing -> addTiming(timing, all));
        duty.parts().forEach(part -> addTimings(part, all));
    }

    private static void addTiming(Timing timing, List<Trigger> all) {
        switch (timing) {
            case Timing.FromEvent from -> all.add(from.trigger());
            case Timing.Again again -> addTiming(again.first(), all);
            case Timing.AfterEach each -> all.add(each.trigger());
            case Timing.Fixed fixed -> {}
            case Timing.AtOnce once -> {}
            case Timing.Every every -> {}
            case Timing.InAny any -> {}
            case Timing.Steps steps -> {}
        }
    }

    /// The clauses that it counts the breaches of or keeps step with.
    default List<ClauseId> tiedTo() {
        var all = new ArrayList<>(frame().inStep().stream().toList());
        if (this instanceof Pattern pattern) all.add(pattern.of());
        return all;
    }

    /// No evidence decides it.
    record Declared(Frame frame, List<String> words) implements Demand {}

    /// It could not be read; nothing is guessed.
    record Unreadable(Frame frame, String words) implements Demand {}

    /// What a body may do to the text.
    record Power(Frame frame) implements Demand {}

    /// Each matching act is a breach. Permissions of the same text lift it for what they cover; where those who are
    /// hindered have only a ration of time, it may be used up.
    record Ban(
            Frame frame,
            Probe act,
            Contraries contraries,
            Optional<Hold> hold,
            List<Permission> permissions,
            Optional<OfTime> ration)
            implements Demand {
        public Ban {
            permissions = List.copyOf(permissions);
        }
    }

    /// So many of an act in one period are a breach; `ban` says which acts count.
    record Ceiling(Ban ban, Need need, Timing.Every every) implements Demand {
        @Override
        public Frame frame() {
            return ban.frame();
        }

        @Override
        public List<Permission> permissions() {
            return ban.permissions();
        }
    }

    /// So many must be let: `hindering` are acts that keep somebody back, `passing` tells that somebody got through and
    /// is weighed as word about the debtor (`weighed`). `isDated` also where the date is not known.
    record LetThrough(
            Ban hindering, Probe passing, Probe weighed, Contraries denials, Need need, Timing timing, boolean isDated)
            implements Demand {
        @Override
        public Frame frame() {
            return hindering.frame();
        }
    }

    /// What is looked at to see a claim of an act contradicted.
    record Contraries(Probe denials) {}

    /// How long an act must last to count, and the acts that end it.
    record Hold(Period period, boolean over, Probe ends) {}

    /// What another sentence of the text allows, when and on which conditions; of one with a term that no rule judges
    /// it is not known what. `forbidden` are acts that the ban beside it names: no *among others* allows them.
    record Permission(ClauseId clause, Frame frame, Probe act, boolean isJudged, Set<String> forbidden) {
        public Permission {
            forbidden = Set.copyOf(forbidden);
        }

        /// As a ban on acts looks at it.
        Permission beside(Probe ban) {
            var named = ban.lexicon().spelledOut(ban.acts());
            named.removeIf(name -> !act.perhapsAsksFor(name));
            return named.isEmpty() ? this : new Permission(clause, frame, act, isJudged, named);
        }

        /// Whether only its *among others* could allow an act, and the ban names it.
        public boolean isForbidden(String told) {
            return !forbidden.isEmpty()
                    && !act.asksFor(told)
                    && act.lexicon().acts().fallsUnder(told, forbidden);
        }
    }

    /// A clause broken so many times by one party, near each other in time and place.
    record Pattern(Frame frame, ClauseId of, int times, Period within, OptionalLong metres, Optional<Plane> plane)
            implements Demand {}

    /// Something to be done: so many, by then. `preventions` speaks against what is told of `preventers`,
    /// `starting` is when the first of it is due, `parts` are debts of their own beside the whole, or in its place.
    record Duty(
            Frame frame,
            Probe act,
            Contraries contraries,
            Probe denials,
            Probe deniers,
            Optional<Ousted> ousted,
            Probe preventers,
            Contraries preventions,
            Need need,
            Timing timing,
            Optional<Timing> starting,
            Optional<Exchange> exchange,
            List<Duty> parts,
            boolean isOfEach,
            boolean effort)
            implements Demand {
        public Duty {
            parts = List.copyOf(parts);
        }

        /// The same without a date by which it must be begun.
        Duty begunAnyTime() {
            return new Duty(
                    frame,
                    act,
                    contraries,
                    denials,
                    deniers,
                    ousted,
                    preventers,
                    preventions,
                    need,
                    timing,
                    Optional.empty(),
                    exchange,
                    parts.stream().map(Duty::begunAnyTime).toList(),
                    isOfEach,
                    effort);
        }
    }

    /// Acts of making somebody leave, which show that he was there until then; no names means the party itself.
    record Ousted(Probe probe, List<String> names) {
        public Ousted {
            names = List.copyOf(names);
        }
    }

    /// The number owed follows the other side's act; `each` of theirs brings so many of ours, or as many as
    /// the rate of its category.
    record Exchange(Trigger trigger, boolean each, Map<String, Long> rates) {
        public Exchange {
            rates = Map.copyOf(rates);
        }
    }

    /// Posts to be kept manned: of the named ones each (`isEach`) or so many; where none is named, wherever one is
    /// told. They may have to be kept as they were on a day.
    record Posts(Keep keep, Optional<Need> need, List<String> named, boolean isEach, Optional<AsAt> asAt)
            implements Demand {
        public Posts {
            named = List.copyOf(named);
        }

        @Override
        public Frame frame() {
            return keep.frame();
        }
    }

    /// What is told of what must be kept up to `end`, whatever the term; what is told since is held against it.
    record AsAt(Keep picture, Edge end) {}

    /// A state to be kept.
    record Keep(Frame frame, Probe kept, Probe ended, Probe denied) implements Demand {}

    /// A number to be kept. `posts` has the names of single posts where the limit holds for each; `anyPost` says that
    /// wherever a post is told is one too.
    record Stock(
            Frame frame,
            Probe counted,
            Probe added,
            Probe removed,
            List<Limit> limits,
            boolean uncounted,
            List<String> posts,
            boolean anyPost,
            boolean each)
            implements Demand {
        public Stock {
            limits = List.copyOf(limits);
            posts = List.copyOf(posts);
        }

        /// Whether any report can tell a number that is held against a limit.
        public boolean isCountable() {
            return limits.stream().anyMatch(Limit::isCountable);
        }
    }

    /// One bound of a number kept, and the acts that count, add to or take from what it bounds.
    record Limit(Need need, Set<String> counts, Set<String> adds, Set<String> removes) {
        public Limit {
            counts = Set.copyOf(counts);
            adds = Set.copyOf(adds);
            removes = Set.copyOf(removes);
        }

        boolean isCountable() {
            return !(counts.isEmpty() && adds.isEmpty() && removes.isEmpty());
        }
    }

    /// No act without notice before it.
    record Notice(
            Frame frame,
            Probe act,
            Probe actDenials,
            Probe notice,
            Probe denials,
            Trigger.Distance before,
            boolean covers,
            Optional<Plane> plane)
            implements Demand {
        /// Where the text says neither what a notice covers nor for how long it is good, it is good for one act.
        public boolean isForOneAct() {
            return !covers && (before.atLeast() || before.period().isEmpty());
        }

        /// The number of a party among those whose acts ask for its notice; acts of others need that of every party.
        public int asked(int party) {
            return act.parties().equals(frame.parties()) ? party : 0;
        }
    }

    /// Acts in their order.
    record Sequence(Frame frame, List<Duty> steps) implements Demand {
        public Sequence {
            steps = List.copyOf(steps);
        }
    }

    /// A deadline or term that no rule here decides: shown, not guessed.
    record Undecided(Frame frame, String code) implements Demand {}
}
