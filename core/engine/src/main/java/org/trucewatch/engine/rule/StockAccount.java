package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.rule.Course.Outcome;
import org.trucewatch.engine.rule.Tellings.Telling;
import org.trucewatch.engine.rule.Timeline.Entry;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;

/// The timelines of one party under one standard, and what they come to, while words come in.
final class StockAccount implements Timeline.Follower {
    private static final Places.Spot NOWHERE = new Places.Spot(0, 0, Double.POSITIVE_INFINITY, "");

    private final Demand.Stock stock;
    private final Standard standard;
    private final int party;
    private final String name;
    private final Parts found;
    private final List<Timeline> timelines = new ArrayList<>();
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final PartyBook lasting = new PartyBook();
    private final Ids standing = new Ids();
    private final TreeMap<Long, Integer> from = new TreeMap<>();
    private final TreeMap<Long, Integer> to = new TreeMap<>();
    private int told;

    /// `found` takes the occurrences, with those of other parties.
    StockAccount(Demand.Stock stock, Standard standard, int party, String name, int posts, Parts found) {
        this.stock = stock;
        this.standard = standard;
        this.party = party;
        this.name = name;
        this.found = found;
        for (var limit : stock.limits())
            for (var post = 0; post < Math.max(1, posts); post++) timelines.add(new Timeline(limit));
    }

    /// Whether anything changed.
    boolean hear(Touched touched, List<String> posts, Gate gate, Court court) {
        var window = StockRule.window(gate, stock, party);
        var tellings = new Tellings(court, stock, window, party, standard, posts);
        var anew = new LinkedHashMap<String, List<Entry>>();
        (touched.isAll() ? List.copyOf(entries.keySet()) : touched.happenings())
                .forEach(happening -> anew.put(happening, new ArrayList<>()));
        var run = 0;
        for (var limit : stock.limits())
            for (var timeline : tellings.of(limit, touched)) {
                for (var telling : timeline)
                    anew.computeIfAbsent(telling.word().id(), any -> new ArrayList<>())
                            .add(entry(telling, run, court));
                run++;
            }
        Set<Integer> moved = new LinkedHashSet<>();
        anew.forEach((happening, own) -> replace(happening, own, moved));
        for (var timeline : touched.isAll() ? all() : moved)
            timelines.get(timeline).run(this);
        return !moved.isEmpty();
    }

    private Set<Integer> all() {
        Set<Integer> all = new LinkedHashSet<>();
        for (var run = 0; run < timelines.size(); run++) all.add(run);
        return all;
    }

    private static Entry entry(Telling telling, int run, Court court) {
        var evidence = court.evidence();
        var isReply = telling.by().stream()
                .anyMatch(hit -> evidence.shape(hit.claim()).reply());
        return new Entry(telling.word(), Happening.ids(evidence, telling.by()), isReply, run);
    }

    private void replace(String happening, List<Entry> anew, Set<Integer> moved) {
        var old = entries.getOrDefault(happening, List.of());
        if (old.equals(anew)) return;
        for (var entry : old) {
            timelines.get(entry.run()).remove(entry, this);
            count(entry, -1);
            moved.add(entry.run());
        }
        for (var entry : anew) {
            timelines.get(entry.run()).add(entry);
            count(entry, 1);
            moved.add(entry.run());
        }
        if (anew.isEmpty()) entries.remove(happening);
        else entries.put(happening, anew);
    }

    private void count(Entry entry, int more) {
        if (entry.word().counts()) told += more;
        if (!entry.isHeard()) return;
        if (more > 0) standing.add(entry.by());
        else standing.remove(entry.by());
        if (entry.word().span().from() != Span.BEGINNING)
            count(from, entry.word().span().from(), more);
        count(to, entry.word().span().to(), more);
    }

    private static void count(Map<Long, Integer> instants, long instant, int more) {
        if (instants.merge(instant, more, Integer::sum) == 0) instants.remove(instant);
    }

    @Override
    public void gone(Entry entry, Outcome outcome) {
        var part = part(entry, outcome);
        if (!outcome.carried()) found.remove(part);
        if (outcome.isLasting()) lasting.remove(part);
    }

    @Override
    public void come(Entry entry, Outcome outcome) {
        var part = part(entry, outcome);
        if (!outcome.carried()) found.add(part);
        if (outcome.isLasting()) lasting.add(part);
    }

    /// [StockRule] puts what was passed before the term behind what was passed in it. Nobody can see that: of both only
    /// breaches of a ceiling last, for one reason.
    private Part part(Entry entry, Outcome outcome) {
        var word = entry.word();
        var shown = new Occurrence(
                word.id(), name, outcome.verdict(), word.span(), entry.by(), entry.isReply(), outcome.reason());
        return new Part(shown, party, word.move().order(), entry.run(), NOWHERE, "");
    }

    /// As [StockRule] finds it.
    PartyRuling verdict(Gate gate) {
        return lasting.verdict(name).orElseGet(() -> unlessLast(gate));
    }

    private PartyRuling unlessLast(Gate gate) {
        var outside = timelines.stream()
                .filter(timeline -> timeline.lastOutcome().isPresent())
                .toList();
        if (!outside.isEmpty()) return last(outside);
        if (from.isEmpty() && to.isEmpty()) return StockRule.untold(stock, name, told > 0);
        var silent = stock.uncounted() || timelines.stream().anyMatch(timeline -> !timeline.isHeard());
        return StockRule.kept(
                gate, name, silent, standing.list(), from.isEmpty() ? Span.END : from.firstKey(), to.lastKey());
    }

    /// Of the last words the first in precedence, in the order of the timelines.
    private PartyRuling last(List<Timeline> outside) {
        var first = outcome(outside.get(0));
        for (var timeline : outside)
            if (outcome(timeline).verdict().compareTo(first.verdict()) < 0) first = outcome(timeline);
        var by = new TreeSet<String>();
        var since = Span.END;
        for (var timeline : outside) {
            if (outcome(timeline).verdict() != first.verdict()) continue;
            var entry = timeline.last().orElseThrow();
            by.addAll(entry.by());
            var began = entry.word().span().from();
            if (began != Span.BEGINNING) since = Math.min(since, began);
        }
        var none = OptionalLong.empty();
        return new PartyRuling(name, first.verdict(), List.copyOf(by), Fold.since(since), none, first.reason());
    }

    private static Outcome outcome(Timeline timeline) {
        return timeline.lastOutcome().orElseThrow();
    }
}
