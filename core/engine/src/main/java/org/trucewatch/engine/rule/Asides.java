package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.Marks;
import org.trucewatch.engine.evidence.Pages;
import org.trucewatch.engine.evidence.Wanted;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.weigh.Hearing;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;

/// The reports that name an act of a clause and do not count, and why: of all reports, or of the one asked about.
///
/// A report that counts in one of the sentences is not aside. Source: rules of the judge, B and G4.
public final class Asides {
    private final Court court;
    private final Hearing hearing;
    private final Evidence evidence;
    private final List<Sentence> sentences = new ArrayList<>();
    private Optional<Boolean> same = Optional.empty();

    /// Takes why a report does not count; the report by its place among all in the order of their ids.
    @FunctionalInterface
    public interface Taker {
        void take(Standard standard, int report, Reason why);
    }

    /// `demands` are the sentences of one clause under one reading.
    public Asides(Court court, List<Demand> demands) {
        this.court = court;
        hearing = court.hearing();
        evidence = court.evidence();
        for (var demand : demands) if (!demand.main().isEmpty()) sentences.add(new Sentence(demand));
    }

    /// Why a claim does not count, and how far it got; the furthest speaks for a report.
    private record Out(int attribute, Reason reason) {
        private static final Out NOT_ASKED = new Out(-1, Reason.NONE);
        private static final Out COUNTS = new Out(Integer.MAX_VALUE, Reason.NONE);
        /// It met all that is asked of an attempt, but was not that of who owes it.
        private static final Out OF_OTHERS = new Out(Integer.MAX_VALUE - 1, Reason.of(Answer.OTHER_TARGET.code()));

        /// One for all who get the same answer: what is set aside may be very much.
        private static final Map<Answer, Out> ALONE = new EnumMap<>(Answer.class);

        static {
            for (var answer : Answer.values()) ALONE.put(answer, new Out(answer.attribute(), Reason.of(answer.code())));
        }

        static Out of(Answer answer) {
            return ALONE.getOrDefault(answer, NOT_ASKED);
        }

        boolean isAsked() {
            return attribute >= 0;
        }

        boolean counts() {
            return attribute == Integer.MAX_VALUE;
        }

        Out orFurther(Out other) {
            return other.attribute > attribute ? other : this;
        }
    }

    /// All that is set aside, in the order of ids.
    List<Aside> under(Standard asked) {
        var all = new ArrayList<Aside>();
        each(List.of(asked), (standard, report, why) -> all.add(new Aside(evidence.name(report), why)));
        all.sort(Comparator.comparing(Aside::id)); // loaders may call reports by numbers
        return all;
    }

    /// Tells of all reports, one after another.
    public void each(Taker taker) {
        each(List.of(Standard.values()), taker);
    }

    private void each(List<Standard> standards, Taker taker) {
        var wanted = wanted();
        var rows = new Marks(evidence);
        var last = -1;
        for (var page = 0; page < Pages.count(evidence.size()); page++) {
            evidence.mark(page, wanted, hearing.asOf(), rows);
            for (var row = rows.first(); row >= 0; row = rows.after(row)) {
                var report = evidence.report(row);
                if (report != last) tell(report, standards, taker);
                last = report;
            }
        }
    }

    /// The shapes that tell an act that any sentence names.
    private Wanted wanted() {
        var wanted = new Wanted(evidence);
        for (var sentence : sentences)
            for (var probe : sentence.main)
                for (var shape = 0; shape < evidence.shapes().size(); shape++)
                    if (hearing.isRelevantShape(probe, shape)) wanted.add(shape);
        return wanted;
    }

    /// What the reasons rest on beside each report and the agreement: what events leave open. Where it is equal
    /// for two bodies of evidence, a report that stands in both as it was is set aside in both for the same.
    /// Empty where that is very much.
    public Optional<List<Object>> ground() {
        var all = new ArrayList<Object>();
        for (var sentence : sentences) {
            var own = sentence.ground();
            if (own.isEmpty()) return own;
            all.add(own.get());
        }
        return Optional.of(all);
    }

    /// Tells of one report.
    public void of(int report, Taker taker) {
        tell(report, List.of(Standard.values()), taker);
    }

    private void tell(int report, List<Standard> standards, Taker taker) {
        var first = why(report, standards.get(0));
        if (!first.isAsked()) return;
        for (var standard : standards) {
            var why = standard == standards.get(0) || isSameForAll() ? first : why(report, standard);
            if (!why.counts()) taker.take(standard, report, why.reason());
        }
    }

    /// Only events narrow a sentence otherwise under another standard.
    private boolean isSameForAll() {
        if (same.isEmpty()) same = Optional.of(sentences.stream().allMatch(Sentence::isFixed));
        return same.get();
    }

    /// The first sentence that names its act speaks, unless it counts in another.
    private Out why(int report, Standard standard) {
        var why = Out.NOT_ASKED;
        for (var sentence : sentences) {
            var own = sentence.why(report, standard);
            if (own.counts()) return own;
            if (!why.isAsked()) why = own;
        }
        return why;
    }

    private final class Sentence {
        private final Demand demand;
        private final List<Probe> main;
        private final Map<Standard, Gate> gates = new EnumMap<>(Standard.class);

        Sentence(Demand demand) {
            this.demand = demand;
            main = demand.main();
        }

        private Gate gate(Standard standard) {
            return gates.computeIfAbsent(standard, any -> new Gate(court, demand.frame(), standard));
        }

        Optional<List<Object>> ground() {
            var all = new ArrayList<Object>();
            for (var standard : Standard.values())
                for (var probe : main) {
                    var own = gate(standard).ground(probe.parties());
                    if (own.isEmpty()) return own;
                    all.add(own.get());
                }
            var permitted = gate(Standard.ALLEGED).groundOf(demand.permissions());
            permitted.ifPresent(all::add);
            return permitted.isEmpty() ? permitted : Optional.of(all);
        }

        boolean isFixed() {
            return Stream.of(Standard.values())
                    .allMatch(standard -> gate(standard).isFixed());
        }

        Out why(int report, Standard standard) {
            var furthest = Out.NOT_ASKED;
            for (var row : evidence.rowsOf(report))
                for (var probe : main)
                    if (hearing.isRelevant(probe, row) && evidence.isVisible(row, hearing.asOf()))
                        furthest = furthest.orFurther(why(probe, row, standard));
            return furthest;
        }

        private Out why(Probe probe, int row, Standard standard) {
            var isAssertion = evidence.shape(row).polarity() == Polarity.ASSERTS;
            if (isAssertion && hearing.isRefuted(row)) return Out.of(Answer.REFUTED);
            var hit = hearing.match(probe, row);
            if (hit.isOut()) return Out.of(hit.out());
            var gate = gate(standard);
            var clause = gate.permitting(demand.permissions(), row);
            if (clause.isPresent())
                return new Out(
                        Answer.PERMITTED.attribute(),
                        Reason.of(Answer.PERMITTED.code(), clause.get().toString()));
            if (demand instanceof Demand.Duty duty && new Attempt(duty).isOfOthers(evidence, probe, hit))
                return Out.OF_OTHERS;
            if (gate.isFixed() || !demand.asksOfTerm(probe)) return Out.COUNTS;
            var narrowed = probe.parties().all().stream()
                    .map(party -> bears(gate, probe, row, party))
                    .toList();
            return !narrowed.isEmpty() && narrowed.stream().allMatch(Answer::isOut)
                    ? Out.of(narrowed.get(0))
                    : Out.COUNTS;
        }

        /// Word of a state, or that what is owed was not done, counts where it meets the time, whatever happened.
        private static Answer bears(Gate gate, Probe probe, int row, Party party) {
            return probe.when().overlap() ? gate.inTime(row, party, true) : gate.answer(row, party);
        }
    }
}
