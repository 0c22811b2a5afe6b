package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Frame;
import org.trucewatch.engine.clause.Timing;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Whether a sentence binds at all at the time asked about, and over which stretch.
///
/// Source: judging rules, sections 4 (condition) and 5; rules of the judge, G17.
final class Gate {
    private final Court court;
    private final Frame frame;
    private final Standard standard;
    private final Window text;
    private final Events events;
    private final boolean fixed;
    /// The conditions that are asked about for each act; of what is permitted they are asked elsewhere.
    private final List<Frame.Condition> asked;
    /// Claims ask for them one after another.
    private final IdentityHashMap<Party, Window> windows = new IdentityHashMap<>();

    private final IdentityHashMap<Demand.Permission, Gate> permitted = new IdentityHashMap<>();

    Gate(Court court, Frame frame, Standard standard) {
        this.court = court;
        this.frame = frame;
        this.standard = standard;
        text = court.term(frame, standard);
        events = new Events(court, frame.header(), text, standard);
        fixed = text.isAlways() && isPlain(frame);
        asked = asked(frame);
    }

    private static List<Frame.Condition> asked(Frame frame) {
        if (frame.kind() == Kind.PERMISSION || frame.conditions().isEmpty()) return List.of();
        return frame.conditions().stream()
                .filter(condition -> !condition.relation().isFree())
                .toList();
    }

    Calendar calendar() {
        return frame.header().calendar();
    }

    Events events() {
        return events;
    }

    /// The verdict that the calendar or a missing trigger alone decides.
    Optional<Ruling> closed() {
        var force = frame.window().force();
        if (force != Span.BEGINNING && court.now() < force)
            return same(Verdict.NOT_YET_IN_FORCE, Reasons.on("not-in-force-yet", calendar(), force));
        if (frame.text().calendar().and(text).isEmpty()) return same(Verdict.NOT_YET_IN_FORCE, Reasons.TRIGGER_NOT_MET);
        if (court.now() < text.earliestStart())
            return same(Verdict.NOT_YET_IN_FORCE, Reasons.on("not-in-force-yet", calendar(), text.earliestStart()));
        var start = frame.window().latestStart();
        if (start != Span.END && court.now() < start)
            return same(Verdict.PENDING, Reasons.on("pending-until", calendar(), start));
        return isTriggered() ? Optional.empty() : same(Verdict.NOT_TRIGGERED, Reasons.TRIGGER_NOT_MET);
    }

    private Optional<Ruling> same(Verdict verdict, Reason reason) {
        return Optional.of(Fold.same(Court.names(frame.parties()), verdict, reason, OptionalLong.empty()));
    }

    private boolean isTriggered() {
        return awaited().allMatch(trigger -> hasCome(trigger, Optional.empty()));
    }

    /// Who *the same* is: the party itself, and of what it has to tolerate those others who may do it. Of anybody
    /// it is asked whether it may have been.
    private Optional<Party> same(Party party) {
        if (party.actors().isEmpty()) return Optional.empty();
        if (frame.holders().isEmpty()) return Optional.of(party);
        var others = frame.holders().stream()
                .filter(name -> !party.actors().contains(name))
                .toList();
        return Optional.of(new Party(String.join("+", others), others));
    }

    private boolean hasCome(Trigger trigger, Optional<Party> party) {
        return !events.times(trigger, party).isEmpty();
    }

    private Stream<Trigger> awaited() {
        var met = frame.conditions().stream().filter(this::mustHaveBeen).map(Frame.Condition::trigger);
        return Stream.of(frame.opens().stream(), frame.exchanges().stream(), met)
                .flatMap(all -> all);
    }

    /// A ruling without those who wait for an act of their own that has not come: they owe nothing yet.
    Ruling triggered(Ruling ruling) {
        if (awaited().noneMatch(Trigger::isBySame)) return ruling;
        var parties = frame.parties().all();
        var waits = parties.stream()
                .map(party -> !awaited().allMatch(trigger -> hasCome(trigger, same(party))))
                .toList();
        if (!waits.contains(true)) return ruling;
        var names = Court.names(frame.parties());
        var left = ruling.parties().stream()
                .map(one -> waits.get(names.indexOf(one.party())) ? notTriggered(one.party()) : one)
                .toList();
        var found = ruling.found().stream()
                .filter(one -> one.party() < 0 || !waits.get(one.party()))
                .toList();
        var folded = Fold.clause(left, found);
        return ruling.verdict() == Verdict.BROKEN ? new Ruling(ruling.verdict(), ruling.reason(), left, found) : folded;
    }

    private static PartyRuling notTriggered(String party) {
        var none = OptionalLong.empty();
        return new PartyRuling(party, Verdict.NOT_TRIGGERED, List.of(), none, none, Reasons.TRIGGER_NOT_MET);
    }

    /// A permission stands only once its condition was met for any act.
    private boolean mustHaveBeen(Frame.Condition condition) {
        return condition.relation().isFree() || frame.kind() == Kind.PERMISSION;
    }

    /// Whether events narrow the window at all.
    boolean isFixed() {
        return fixed;
    }

    private static boolean isPlain(Frame frame) {
        return frame.opens().isEmpty()
                && frame.closes().isEmpty()
                && frame.exchanges().isEmpty()
                && frame.suspensions().isEmpty()
                && frame.conditions().isEmpty();
    }

    /// Whether the text surely bound at an instant.
    boolean surelyBinds(long instant) {
        return frame.text()
                .calendar()
                .and(text)
                .answer(instant, instant + 1, false)
                .isIn();
    }

    /// The first and the last instant at which the sentence can bind a party.
    Span bounds(Party party) {
        var window = frame.window().and(window(party));
        return new Span(window.earliestStart(), Math.max(window.latestEnd(), window.earliestStart() + 1));
    }

    /// Whether it is known from when on the sentence binds a party.
    boolean isSureOfStart(Party party) {
        var window = frame.window().and(window(party));
        return window.earliestStart() == window.latestStart();
    }

    /// The periods of a party's term that have begun; empty where nothing says from when they are counted.
    Optional<List<Stretch>> stretches(Timing.Every every, Party party) {
        return Stretch.of(calendar(), bounds(party), every, court.now());
    }

    /// When something is due so long after an event; empty where it has not come.
    Optional<Due> due(Timing.FromEvent from, Party party) {
        return events.first(from.trigger(), same(party))
                .map(Events.Time::hull)
                .map(anchor -> calendar().after(anchor, from.period()));
    }

    /// The window that events leave open for a party.
    Window window(Party party) {
        return windows.computeIfAbsent(party, this::opened);
    }

    private Window opened(Party party) {
        var window = text;
        for (var open : frame.opens()) window = window.and(after(open, party));
        for (var exchange : frame.exchanges()) window = window.and(with(exchange, party));
        for (var condition : frame.conditions())
            if (opens(condition)) window = window.and(after(condition.trigger(), party));
        for (var close : frame.closes()) {
            var ended = events.first(close, same(party));
            if (ended.isPresent()) window = window.and(before(ended.get().hull()));
        }
        return window;
    }

    /// A condition opens a sentence once it is met; what is permitted is asked of each act.
    private boolean opens(Frame.Condition condition) {
        return condition.relation().isFree() && frame.kind() != Kind.PERMISSION;
    }

    /// After an event: what overlaps it cannot be told, what lies before it is out.
    private Window after(Trigger trigger, Party party) {
        var first = events.first(trigger, same(party));
        if (first.isEmpty()) return Window.from(Span.END - 1);
        var span = first.get().hull();
        return new Window(span.from(), span.to(), Span.END, Span.END, Span.BEGINNING);
    }

    /// In exchange for an event: from its first second.
    private Window with(Trigger trigger, Party party) {
        var first = events.first(trigger, same(party));
        if (first.isEmpty()) return Window.from(Span.END - 1);
        var span = first.get().span();
        return new Window(span.from(), first.get().surely(), Span.END, Span.END, Span.BEGINNING);
    }

    private static Window before(Span event) {
        return new Window(Span.BEGINNING, Span.BEGINNING, event.from(), event.to(), Span.BEGINNING);
    }

    /// What [#answer] rests on beside the claim and the sentence: the same for two bodies of evidence where it
    /// is equal. Empty where that is very much.
    Optional<List<Object>> ground(Parties parties) {
        return ground(parties, asked);
    }

    private Optional<List<Object>> ground(Parties parties, List<Frame.Condition> conditions) {
        if (isFixed()) return Optional.of(List.of());
        var all = new ArrayList<Object>();
        all.add(text);
        for (var party : parties.all()) {
            all.add(List.of(party, window(party), mayHaveTurned(party), suspensions(party)));
            for (var condition : conditions) {
                var own = events.ground(condition, party);
                if (own.isEmpty()) return own;
                all.add(own.get());
            }
        }
        return Optional.of(all);
    }

    /// The same of [#permitting].
    Optional<List<Object>> groundOf(List<Demand.Permission> permissions) {
        var all = new ArrayList<Object>();
        for (var permission : permissions) {
            var own = permitted(permission)
                    .ground(permission.act().parties(), permission.frame().conditions());
            if (own.isEmpty()) return own;
            all.add(own.get());
        }
        return Optional.of(all);
    }

    private Gate permitted(Demand.Permission permission) {
        return permitted.computeIfAbsent(permission, any -> new Gate(court, any.frame(), Standard.ALLEGED));
    }

    /// How a claim lies to what events leave open: in, out, or cannot tell.
    Answer answer(int row, Party party) {
        if (isFixed()) return Answer.IN;
        var answer = inTime(row, party, false);
        for (var condition : asked) answer = answer.and(events.holds(condition, row, party));
        return answer;
    }

    /// The same of time alone; for a state, or word that something was not done, `overlap` is enough.
    Answer inTime(int row, Party party, boolean overlap) {
        if (isFixed()) return Answer.IN;
        var evidence = court.evidence();
        var answer = window(party).answer(evidence.from(row), evidence.to(row), overlap);
        if (answer.isDoubt() && mayHaveTurned(party)) answer = Answer.TRIGGER_PERHAPS;
        for (var suspension : suspensions(party))
            answer = outside(suspension, evidence.from(row), evidence.to(row), overlap)
                    .and(answer);
        return answer;
    }

    /// What lies in a suspension is suspended; of what may lie in it, it cannot be told.
    private static Answer outside(Window suspension, long from, long to, boolean overlap) {
        if (suspension.answer(from, to, false).isIn()) return Answer.SUSPENDED;
        var begins = suspension.earliestStart();
        var isOutside = to <= begins || from >= suspension.latestEnd();
        return isOutside || (overlap && (from < begins || to > suspension.latestEnd()))
                ? Answer.IN
                : Answer.TIME_STRADDLES;
    }

    /// Whether an event may have come that opens or closes the sentence, and is not sure.
    private boolean mayHaveTurned(Party party) {
        return mayHaveOpened(party) || isUnsure(frame.closes().stream(), party);
    }

    /// The same of one that opens it.
    boolean mayHaveOpened(Party party) {
        var met = frame.conditions().stream().filter(this::opens).map(Frame.Condition::trigger);
        return Stream.of(frame.opens().stream(), frame.exchanges().stream(), met)
                .anyMatch(some -> isUnsure(some, party));
    }

    private boolean isUnsure(Stream<Trigger> triggers, Party party) {
        return triggers.anyMatch(
                trigger -> events.first(trigger, same(party)).stream().anyMatch(time -> !time.isSure()));
    }

    /// The stretches over which the sentence is suspended: from the event until the act that ends it.
    List<Window> suspensions(Party party) {
        var all = new ArrayList<Window>();
        for (var suspension : frame.suspensions())
            for (var time : events.times(suspension.begins(), same(party))) all.add(events.lasting(suspension, time));
        return all;
    }

    /// Whether sentences that say *may* cover the act a claim tells: surely, perhaps, or not at all. What is alleged of
    /// their conditions is enough, for it speaks for the accused.
    Answer permitted(List<Demand.Permission> permissions, int row) {
        var answer = Answer.IN;
        for (var permission : permissions) {
            var covers = covers(permission, row);
            if (covers.isIn()) return Answer.PERMITTED;
            if (covers.isDoubt()) answer = Answer.PERMISSION_UNCLEAR;
        }
        return answer;
    }

    /// The clause of the first permission that surely covers the act.
    Optional<ClauseId> permitting(List<Demand.Permission> permissions, int row) {
        return permissions.stream()
                .filter(permission -> covers(permission, row).isIn())
                .map(Demand.Permission::clause)
                .findFirst();
    }

    private Answer covers(Demand.Permission permission, int row) {
        if (!court.hearing().isRelevant(permission.act(), row)) return Answer.OTHER_TARGET;
        if (permission.isForbidden(court.evidence().act(row))) return Answer.OTHER_TARGET;
        var hit = court.hearing().match(permission.act(), row);
        if (hit.isOut()) return Answer.OTHER_TARGET;
        var gate = permitted(permission);
        var parties = permission.act().parties();
        var answer = Answer.OTHER_ACTOR;
        for (var party = 0; party < parties.size(); party++) {
            if (!hit.isFor(party) && !hit.isPerhapsFor(party)) continue;
            var whose = hit.isFor(party) ? Answer.IN : Answer.ACTOR_UNKNOWN;
            answer = answer.or(whose.and(gate.met(row, parties.all().get(party))));
        }
        return answer.isIn() && !permission.isJudged() ? Answer.PERMISSION_UNCLEAR : answer;
    }

    private Answer met(int row, Party holder) {
        var answer = inTime(row, holder, false);
        for (var condition : frame.conditions()) answer = answer.and(events.holds(condition, row, holder));
        return answer;
    }

    Standard standard() {
        return standard;
    }
}
