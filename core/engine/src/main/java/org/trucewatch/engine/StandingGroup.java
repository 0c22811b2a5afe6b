package org.trucewatch.engine;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trucewatch.engine.Cells.Slice;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.rule.Answers;
import org.trucewatch.engine.rule.Books;
import org.trucewatch.engine.rule.Touched;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;

/// Clauses that wait for each other, the reports that can ever bear on them, and how they stand.
///
/// Where [Books] can be kept, what comes in costs a look at the happenings that it touches; else the clauses are
/// judged again on all that is kept.
final class StandingGroup {
    private static final Optional<Slice> NO_SLICE = Optional.empty();

    private final List<Integer> numbers;
    private final List<Reading> readings;
    private final Registry registry;
    private final AsOf asOf;
    private final Kept kept;
    private final Optional<Booked> booked;
    private final Map<Integer, ClauseVerdict> answers;

    /// What is kept happening by happening.
    private record Booked(Books books, Cells cells, IdentityHashMap<Probe, Set<Role>> roles) {
        Bearing bearing(Evidence told, int row, List<Probe> probes) {
            var own = EnumSet.noneOf(Role.class);
            for (var probe : probes) own.addAll(roles.getOrDefault(probe, Set.of()));
            if (!told.shape(row).notObserved().isEmpty()) own.add(Role.CALM);
            return new Bearing(own, told.span(row), told.place(row).stream().toList(), told.coverMetres(row));
        }
    }

    StandingGroup(
            List<Reading> all,
            List<Integer> numbers,
            Registry registry,
            AsOf asOf,
            Filed filed,
            Map<Integer, ClauseVerdict> answers) {
        this.numbers = List.copyOf(numbers);
        this.registry = registry;
        this.asOf = asOf;
        this.answers = answers;
        readings = numbers.stream().map(all::get).toList();
        kept = new Kept(readings, filed);
        booked = Books.canKeep(readings)
                ? Optional.of(new Booked(new Books(readings), new Cells(readings, filed), Role.ofProbes(readings)))
                : Optional.empty();
        judge(NO_SLICE);
    }

    List<Reading> readings() {
        return readings;
    }

    /// Whether what came in bears on the clauses, which are then judged again. The ids are those of the reports in
    /// their order.
    boolean take(Casebook more, Evidence told, List<String> ids) {
        var changed = new TreeSet<String>();
        var bearings = new TreeMap<String, Bearing>();
        kept.close(told, registry, asOf).forEach((row, probes) -> {
            var id = ids.get(told.report(row));
            kept.keep(id);
            changed.add(id);
            booked.ifPresent(books -> bearings.merge(id, books.bearing(told, row, probes), Bearing::and));
        });
        booked.ifPresent(books -> bearings.forEach(books.cells()::add));
        changed.addAll(kept.changed(more));
        var isOfAll = !more.relations().isEmpty() || !more.partings().isEmpty();
        if (changed.isEmpty() && !isOfAll) return false;
        var slice = !isOfAll ? booked.flatMap(books -> books.cells().slice(changed)) : NO_SLICE;
        judge(slice);
        return true;
    }

    private void judge(Optional<Slice> slice) {
        var casebook = slice.map(some -> kept.casebook(some.reports())).orElseGet(kept::casebook);
        var question = new Question(readings, Evidence.of(casebook, registry), registry, asOf, Tasks.ALONE);
        var touched = slice.map(Slice::touched).orElse(Touched.ALL);
        if (booked.isPresent() && !booked.get().books().hear(touched, question.court())) {
            judge(NO_SLICE);
            return;
        }
        var verdicts = question.each((court, reading) -> booked.map(books -> Answers.of(books.books(), court))
                .orElseGet(() -> Answers.alone(court))
                .clause(reading));
        for (var index = 0; index < verdicts.size(); index++) answers.put(numbers.get(index), verdicts.get(index));
    }
}
