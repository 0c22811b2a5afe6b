package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.trucewatch.engine.clause.Agreed;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.Pages;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.rule.Asides;
import org.trucewatch.engine.rule.Court;
import org.trucewatch.engine.rule.Found;
import org.trucewatch.engine.weigh.Heard;
import org.trucewatch.engine.weigh.Hearing;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// One question to one body of evidence, which was read for it. Not safe to read from several threads at once: it
/// shares its work out itself.
public final class Question {
    /// So many pages of rows are one part of a work.
    private static final int PAGES = 2;
    /// So many occurrences are another.
    private static final int STRETCH = 2048;

    private final Tasks tasks;
    private final Courts courts;

    Question(List<Agreed.Reading> readings, Evidence evidence, Registry registry, AsOf asOf, Tasks tasks) {
        this.tasks = tasks;
        var probes = new ArrayList<Probe>();
        for (var reading : readings) probes.addAll(reading.probes());
        var hearing = new Hearing(evidence, registry, asOf, probes);
        hearing.hear(stretches(hearing, evidence.size()));
        courts = new Courts(hearing, readings, tasks);
    }

    private List<Heard> stretches(Hearing hearing, int rows) {
        var all = new ArrayList<Heard>();
        var parts = new ArrayList<Runnable>();
        for (var first = 0; first < Pages.count(rows); first += PAGES) {
            var from = first;
            var to = Math.min(Pages.count(rows), from + PAGES);
            var into = hearing.room();
            all.add(into);
            parts.add(() -> {
                for (var page = from; page < to; page++) hearing.scan(page, into);
            });
        }
        tasks.run(parts);
        return all;
    }

    /// What is asked of every reading before its court, in the order of the readings.
    <T> List<T> each(BiFunction<Court, Agreed.Reading, T> ask) {
        return courts.each(ask);
    }

    /// Takes why a report does not count in a clause; the report by its place among all in the order of their ids.
    @FunctionalInterface
    public interface AsideTaker {
        void take(ClauseId clause, Standard standard, int report, Reason why);
    }

    /// Tells all that is set aside under any reading, in no particular order and from the threads of the caller:
    /// what [Sitting#judge] lists, for whoever has no room for the lists.
    public void setAside(AsideTaker taker) {
        each((court, reading) -> {
            tellAll(court, reading, taker);
            return reading;
        });
    }

    /// The same for the clauses of which no grounds are told.
    public void setAsideWithout(Grounds grounds, AsideTaker taker) {
        each((court, reading) -> {
            if (!grounds.areToldOf(reading)) tellAll(court, reading, taker);
            return reading;
        });
    }

    /// The same for the others.
    public void setAsideOn(Grounds grounds, AsideTaker taker) {
        each((court, reading) -> {
            if (grounds.areToldOf(reading)) tellAll(court, reading, taker);
            return reading;
        });
    }

    /// The same of these reports alone, by their places among all in the order of their ids.
    public void setAsideOn(Grounds grounds, Collection<Integer> reports, AsideTaker taker) {
        each((court, reading) -> {
            if (!grounds.areToldOf(reading)) return reading;
            var asides = new Asides(court, reading.demands());
            for (var one : reports)
                asides.of(one, (standard, report, why) -> taker.take(reading.clause(), standard, report, why));
            return reading;
        });
    }

    private static void tellAll(Court court, Agreed.Reading reading, AsideTaker taker) {
        new Asides(court, reading.demands())
                .each((standard, report, why) -> taker.take(reading.clause(), standard, report, why));
    }

    /// What that is set aside rests on beside the reports.
    public Grounds grounds() {
        return new Grounds(each((court, reading) -> new Asides(court, reading.demands())
                        .ground().stream()
                                .map(ground -> new Grounds.Own(reading, ground))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList());
    }

    /// The court of clauses that wait for each other, where all come before one.
    Court court() {
        return courts.first();
    }

    /// The verdicts under one standard, without what was set aside.
    public List<Brief> verdicts(Standard standard) {
        return each((court, reading) -> briefs(court, reading, standard)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Brief> briefs(Court court, Agreed.Reading reading, Standard standard) {
        if (tasks.hands() > 1) court.ruleAtOnce(reading.demands(), standard);
        var all = new ArrayList<Brief>();
        for (var item = 0; item < reading.demands().size(); item++) all.add(brief(court, reading, item, standard));
        return all;
    }

    private Brief brief(Court court, Agreed.Reading reading, int item, Standard standard) {
        var demand = reading.demands().get(item);
        var ruling = court.ruling(demand, standard);
        var events = events(ruling.found(), demand.frame().parties());
        return new Brief(reading.clause(), reading.label(), item, ruling.verdict(), events);
    }

    private List<Event> events(List<Found> found, Parties parties) {
        var events = new Event[found.size()];
        var parts = new ArrayList<Runnable>();
        for (var first = 0; first < events.length; first += STRETCH) {
            var from = first;
            var to = Math.min(events.length, from + STRETCH);
            parts.add(() -> {
                for (var number = from; number < to; number++) events[number] = event(found.get(number), parties);
            });
        }
        tasks.run(parts);
        return List.of(events);
    }

    private static Event event(Found found, Parties parties) {
        var row = -1;
        for (var hit : found.by()) row = Math.max(row, hit.row());
        return new Event(
                found.id(),
                row,
                parties.all().get(found.party()).name(),
                found.verdict(),
                found.span(),
                found.limit().orElse(Event.NO_DATE),
                found.reason());
    }

    /// One sentence of a clause under one reading: its verdict and its occurrences.
    public record Brief(ClauseId clause, String reading, int item, Verdict verdict, List<Event> events) {
        public Brief {
            events = List.copyOf(events);
        }
    }

    /// One occurrence. `row` is the last of the rows that carry it, -1 where none does; `due` the deadline it was
    /// measured against, or [#NO_DATE].
    public record Event(String id, int row, String party, Verdict verdict, Span happened, long due, Reason reason) {
        public static final long NO_DATE = Long.MIN_VALUE;
    }
}
