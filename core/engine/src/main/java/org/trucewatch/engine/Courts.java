package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.rule.Court;
import org.trucewatch.engine.weigh.Hearing;
import org.trucewatch.model.agreement.ClauseId;

/// The readings of a question, shared out among courts that can sit at the same time.
///
/// Clauses that wait for each other come before one court, so that nothing is ruled on twice. A clause that was missed
/// here would be ruled on by two courts, with the same ruling.
///
/// What a group costs is guessed from its claims, and guessed wrong by half. So there are more courts than hands, those
/// with the most claims first: who is done early takes the next.
final class Courts {
    private static final int COURTS_A_HAND = 4;

    private final List<Reading> readings;
    private final Tasks tasks;
    private final List<Docket> dockets = new ArrayList<>();

    /// One court and the numbers of the readings before it.
    private record Docket(Court court, List<Integer> readings) {}

    Courts(Hearing hearing, List<Reading> readings, Tasks tasks) {
        this.readings = readings;
        this.tasks = tasks;
        var written = Reading.written(readings);
        for (var numbers : tasks.hands() == 1 ? together() : shares(hearing))
            dockets.add(new Docket(new Court(hearing.apart(), written, tasks::run), numbers));
    }

    private List<List<Integer>> together() {
        return List.of(IntStream.range(0, readings.size()).boxed().toList());
    }

    /// The heaviest group first, each to the court with the least to do: so the courts stand in that order too.
    private List<List<Integer>> shares(Hearing hearing) {
        var most = tasks.hands() * COURTS_A_HAND;
        var groups = new ArrayList<Group>();
        for (var numbers : groups(readings)) groups.add(new Group(numbers, weight(hearing, numbers)));
        groups.sort(Comparator.comparingLong(group -> -group.weight()));
        var shares = new ArrayList<List<Integer>>();
        var work = new long[Math.max(1, Math.min(most, groups.size()))];
        for (var share = 0; share < work.length; share++) shares.add(new ArrayList<>());
        for (var group : groups) {
            var least = 0;
            for (var share = 0; share < work.length; share++) if (work[share] < work[least]) least = share;
            shares.get(least).addAll(group.readings());
            work[least] += group.weight();
        }
        return shares;
    }

    private record Group(List<Integer> readings, long weight) {}

    private long weight(Hearing hearing, List<Integer> numbers) {
        var claims = 1L;
        for (var number : numbers)
            for (var probe : readings.get(number).probes())
                claims += hearing.hits(probe).size();
        return claims;
    }

    /// The numbers of readings whose clauses wait for each other.
    static Collection<List<Integer>> groups(List<Reading> readings) {
        var first = new HashMap<ClauseId, ClauseId>();
        for (var reading : readings)
            for (var other : reading.waitsFor()) first.put(root(first, other), root(first, reading.clause()));
        Map<ClauseId, List<Integer>> groups = new LinkedHashMap<>();
        for (var number = 0; number < readings.size(); number++)
            groups.computeIfAbsent(root(first, readings.get(number).clause()), any -> new ArrayList<>())
                    .add(number);
        return groups.values();
    }

    private static ClauseId root(Map<ClauseId, ClauseId> first, ClauseId clause) {
        var root = clause;
        for (var next = first.getOrDefault(root, root); !next.equals(root); next = first.getOrDefault(root, root))
            root = next;
        return root;
    }

    /// The first court: where there is but one group, the only one.
    Court first() {
        return dockets.get(0).court();
    }

    /// Asks every reading before its court; answers in the order of the readings. Where there is one hand, each
    /// reading is a part of its own: whoever works alone may rest between any two.
    <T> List<T> each(BiFunction<Court, Reading, T> ask) {
        var parts = new ArrayList<Runnable>();
        var answers = new ArrayList<Map<Integer, T>>();
        for (var docket : dockets) {
            var own = new HashMap<Integer, T>();
            answers.add(own);
            var asking = new ArrayList<Runnable>();
            for (var number : docket.readings())
                asking.add(() -> own.put(number, ask.apply(docket.court(), readings.get(number))));
            if (tasks.hands() == 1) parts.addAll(asking);
            else parts.add(() -> asking.forEach(Runnable::run));
        }
        tasks.run(parts);
        var all = new TreeMap<Integer, T>();
        answers.forEach(all::putAll);
        return List.copyOf(all.values());
    }
}
