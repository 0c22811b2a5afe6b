package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.rule.Answers;
import org.trucewatch.engine.rule.Asides;
import org.trucewatch.engine.rule.Court;
import org.trucewatch.engine.weigh.Hearing;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;

/// What a sitting sets aside of a body of evidence, worked out for the one report or clause that somebody asks about:
/// all of it may be more than fits. The evidence is read only as far as an answer needs it.
///
/// The answers are parts of that of [Sitting#judge]. One caller at a time.
public final class SetAside {
    private final Sitting sitting;
    private final List<Reading> readings;
    private final Evidence evidence;
    private final List<Asides> asides = new ArrayList<>();

    SetAside(Sitting sitting, List<Reading> readings, Evidence evidence, Registry registry) {
        this.sitting = sitting;
        this.readings = readings;
        this.evidence = evidence;
        var probes = new ArrayList<Probe>();
        for (var reading : readings) probes.addAll(reading.probes());
        var hearing = Hearing.unheard(evidence, registry, sitting.asOf(), probes);
        var court = new Court(hearing, Reading.written(readings), Tasks.ALONE::run);
        for (var reading : readings) asides.add(new Asides(court, reading.demands()));
    }

    /// `verdicts`, the answer of the same sitting on the same evidence, with what is set aside of one report; of no
    /// other anything is told.
    public Judgement of(Judgement verdicts, String report) {
        var number = evidence.find(report);
        if (number.isEmpty()) return verdicts;
        var all = new ArrayList<ClauseVerdict>();
        for (var answer : answers(verdicts)) {
            var own = new EnumMap<Standard, List<Aside>>(Standard.class);
            asides.get(all.size())
                    .of(number.getAsInt(), (standard, any, why) -> own.put(standard, List.of(new Aside(report, why))));
            all.add(with(answer, own));
        }
        return sitting.judgement(all);
    }

    /// The answers on one clause alone, with all that is set aside for it.
    public Judgement of(Judgement verdicts, ClauseId clause) {
        var all = new ArrayList<ClauseVerdict>();
        var answers = answers(verdicts);
        for (var number = 0; number < readings.size(); number++)
            if (readings.get(number).clause().equals(clause))
                all.add(with(answers.get(number), all(asides.get(number))));
        return sitting.judgement(all);
    }

    /// Tells what is set aside of these reports, by their places among all in the order of their ids.
    public void tell(Collection<Integer> reports, Question.AsideTaker taker) {
        for (var number = 0; number < readings.size(); number++) {
            var clause = readings.get(number).clause();
            for (var one : reports)
                asides.get(number).of(one, (standard, report, why) -> taker.take(clause, standard, report, why));
        }
    }

    private Map<Standard, List<Aside>> all(Asides asides) {
        var all = new EnumMap<Standard, List<Aside>>(Standard.class);
        asides.each((standard, report, why) ->
                all.computeIfAbsent(standard, any -> new ArrayList<>()).add(new Aside(evidence.name(report), why)));
        return all;
    }

    private static ClauseVerdict with(ClauseVerdict answer, Map<Standard, List<Aside>> asides) {
        return Answers.with(answer, standard -> asides.getOrDefault(standard, List.of()));
    }

    /// One for each reading: what is folded over rivals is folded again.
    private static List<ClauseVerdict> answers(Judgement verdicts) {
        return verdicts.clauses().stream()
                .filter(one -> !one.reading().equals(ClauseVerdict.ALL_READINGS))
                .toList();
    }
}
