package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Frame;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.clause.TextTerm;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hearing;
import org.trucewatch.engine.weigh.Scale;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Rules on demands, each once, and answers when one waits for another.
public final class Court {
    private final Hearing hearing;
    private final Map<ClauseId, List<Demand>> clauses;
    private final Consumer<List<Runnable>> tasks;
    private final IdentityHashMap<Demand, Map<Standard, Ruling>> rulings = new IdentityHashMap<>();
    private final IdentityHashMap<Demand, Map<Standard, Ruling>> plain = new IdentityHashMap<>();
    private final IdentityHashMap<TextTerm, Map<Standard, Window>> terms = new IdentityHashMap<>();
    private final IdentityHashMap<Probe, Scale> scales = new IdentityHashMap<>();
    private final IdentityHashMap<Demand.Notice, Notices> notices = new IdentityHashMap<>();
    private final IdentityHashMap<Probe, Ends> ends = new IdentityHashMap<>();
    private final IdentityHashMap<Demand, Boolean> underWay = new IdentityHashMap<>();

    /// `clauses` has what each clause demands under the reading as written; `tasks` runs parts of a ruling that do not
    /// touch each other.
    public Court(Hearing hearing, Map<ClauseId, List<Demand>> clauses, Consumer<List<Runnable>> tasks) {
        this.hearing = hearing;
        this.clauses = new HashMap<>(clauses);
        this.tasks = tasks;
    }

    Hearing hearing() {
        return hearing;
    }

    Evidence evidence() {
        return hearing.evidence();
    }

    long now() {
        return hearing.now();
    }

    /// Runs parts of a ruling, on other threads too: none may ask the court for anything that it still has to work out.
    void run(List<Runnable> parts) {
        tasks.accept(parts);
    }

    List<Demand> demands(ClauseId clause) {
        return clauses.getOrDefault(clause, List.of());
    }

    /// The ruling on a demand; a demand that waits for itself is never triggered.
    public Ruling ruling(Demand demand, Standard standard) {
        var known = rulings.computeIfAbsent(demand, any -> new EnumMap<>(Standard.class));
        var ruling = known.get(standard);
        if (ruling != null) return ruling;
        if (underWay.put(demand, true) != null) return notTriggered(demand.frame());
        var made = lockstep(demand, plain(demand, standard), standard);
        underWay.remove(demand);
        known.put(standard, made);
        return made;
    }

    /// Rules on those that wait for no clause at the same time, each before a court of its own; what they come to is
    /// this court's from then on.
    public void ruleAtOnce(List<Demand> demands, Standard standard) {
        var free = demands.stream().filter(Court::waitsForNoClause).toList();
        if (free.size() < 2) return;
        var made = new ArrayList<List<Ruling>>();
        var parts = new ArrayList<Runnable>();
        for (var demand : free) {
            var own = new ArrayList<Ruling>();
            made.add(own);
            parts.add(() -> own.add(apart().ruling(demand, standard)));
        }
        run(parts);
        for (var number = 0; number < made.size(); number++)
            rulings.computeIfAbsent(free.get(number), any -> new EnumMap<>(Standard.class))
                    .put(standard, made.get(number).get(0));
    }

    private Court apart() {
        return new Court(hearing.apart(), clauses, tasks);
    }

    private static boolean waitsForNoClause(Demand demand) {
        return demand.tiedTo().isEmpty()
                && demand.triggers().stream().noneMatch(Trigger.OfClause.class::isInstance)
                && demand.frame().text().triggers().stream().noneMatch(Trigger.OfClause.class::isInstance);
    }

    /// What events leave of a text's term under a standard.
    Window term(Frame frame, Standard standard) {
        return terms.computeIfAbsent(frame.text(), any -> new EnumMap<>(Standard.class))
                .computeIfAbsent(standard, any -> new TermRule(this, frame.header(), frame.text(), standard).window());
    }

    /// The ruling as if nothing had to keep step.
    private Ruling plain(Demand demand, Standard standard) {
        var known = plain.computeIfAbsent(demand, any -> new EnumMap<>(Standard.class));
        var ruling = known.get(standard);
        if (ruling == null) {
            ruling = rule(demand, standard);
            known.put(standard, ruling);
        }
        return ruling;
    }

    private Ruling lockstep(Demand demand, Ruling own, Standard standard) {
        if (demand.frame().inStep().isEmpty()) return own;
        var other = clauses.getOrDefault(demand.frame().inStep().get(), List.of()).stream()
                .map(one -> plain(one, standard).verdict())
                .min(Comparator.naturalOrder());
        return Lockstep.ruling(own, demand.frame().inStep().get(), other);
    }

    private static Ruling notTriggered(Frame frame) {
        return Fold.same(names(frame.parties()), Verdict.NOT_TRIGGERED, Reasons.TRIGGER_NOT_MET, OptionalLong.empty());
    }

    private Ruling rule(Demand demand, Standard standard) {
        if (demand instanceof Demand.Declared) return same(demand, Verdict.NOT_JUDGEABLE, Reasons.DECLARATION);
        if (demand instanceof Demand.Power) return same(demand, Verdict.NOT_JUDGEABLE, Reasons.POWER);
        var gate = new Gate(this, demand.frame(), standard);
        return gate.closed().orElseGet(() -> gate.triggered(rule(demand, standard, gate)));
    }

    /// Breaches by one of several whom a clause binds, though nobody says by which. Source: rules of the judge, G12.
    List<Events.Time> proved(Demand demand, Standard standard) {
        if (!(demand instanceof Demand.Ban ban) || ban.frame().kind() == Kind.DUTY_OF_EFFORT) return List.of();
        var gate = new Gate(this, ban.frame(), standard);
        return gate.closed().isPresent() ? List.of() : new BanRule(this, gate, ban, standard).proved();
    }

    private Ruling rule(Demand demand, Standard standard, Gate gate) {
        return switch (demand) {
            case Demand.Ban ban -> new BanRule(this, gate, ban, standard).judge();
            case Demand.Ceiling ceiling -> new CeilingRule(this, gate, ceiling, standard).judge();
            case Demand.LetThrough let -> new LetThroughRule(this, gate, let, standard).judge();
            case Demand.Pattern pattern -> new PatternRule(this, gate, pattern, standard).judge();
            case Demand.Duty duty -> new DutyRule(this, gate, duty, standard).judge();
            case Demand.Keep keep -> new StateRule(this, gate, keep, standard).judge();
            case Demand.Posts posts -> new PostRule(this, gate, posts, standard).judge();
            case Demand.Stock stock -> new StockRule(this, gate, stock, standard).judge();
            case Demand.Notice notice -> new NoticeRule(this, gate, notice, standard).judge();
            case Demand.Sequence sequence -> new SequenceRule(this, gate, sequence, standard).judge();
            case Demand.Unreadable words -> undecided(demand, "cannot-be-read");
            case Demand.Undecided other -> undecided(demand, other.code());
            case Demand.Declared declared -> same(demand, Verdict.NOT_JUDGEABLE, Reasons.DECLARATION);
            case Demand.Power power -> same(demand, Verdict.NOT_JUDGEABLE, Reasons.POWER);
        };
    }

    private static Ruling undecided(Demand demand, String code) {
        return same(demand, Verdict.NOT_DETERMINED, Reason.of(code));
    }

    private static Ruling same(Demand demand, Verdict verdict, Reason reason) {
        return Fold.same(names(demand.frame().parties()), verdict, reason, OptionalLong.empty());
    }

    Scale scale(Probe probe, List<Probe> denials) {
        return scales.computeIfAbsent(probe, any -> new Scale(hearing, probe, denials));
    }

    /// The same of what is owed; the creditors are found once, for it is asked of each happening.
    Scale scale(Probe probe, List<Probe> denials, Supplier<Party> creditors) {
        return scales.computeIfAbsent(probe, any -> new Scale(hearing, probe, denials, Optional.of(creditors.get())));
    }

    Scale scale(Probe probe) {
        return scales.computeIfAbsent(probe, any -> new Scale(hearing, probe));
    }

    /// What is told of notices is the same under each standard.
    Notices notices(Demand.Notice notice) {
        return notices.computeIfAbsent(notice, any -> new Notices(this, notice));
    }

    /// What ended acts of a kind is the same under each standard too.
    Ends ends(Probe probe) {
        return ends.computeIfAbsent(probe, any -> new Ends(this, probe));
    }

    static List<String> names(Parties parties) {
        return parties.all().stream().map(Party::name).toList();
    }

    /// Occurrences in the order of their time, their id and their party.
    static List<Found> sorted(List<Found> found) {
        return ByTime.sorted(found, one -> one.span().from(), Court::inOrder);
    }

    /// The same of lists of which each is sorted.
    static List<Found> merged(List<List<Found>> sorted) {
        return ByTime.merged(sorted, Court::inOrder);
    }

    static int inOrder(Found one, Found other) {
        var from = Long.compare(one.span().from(), other.span().from());
        if (from != 0) return from;
        var id = one.id().compareTo(other.id());
        return id != 0 ? id : Integer.compare(one.party(), other.party());
    }

    Optional<Happening> first(List<Happening> all) {
        return all.stream().findFirst();
    }
}
