package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.verdict.Standard;

/// A number to be kept: a word that comes or goes is one for the timeline of its post.
final class StockBook implements Book {
    private final Demand.Stock stock;
    private final ByStandard<Page> pages;
    /// The posts told by each report, and how often each is told, where a class of posts is meant.
    private final Map<String, List<String>> told = new HashMap<>();

    private final TreeMap<String, Integer> count = new TreeMap<>();
    private List<String> posts = List.of();

    StockBook(Demand.Stock stock) {
        this.stock = stock;
        pages = new ByStandard<>(Page::new);
    }

    @Override
    public boolean hear(Touched touched, Court court) {
        var before = posts;
        posts = posts(touched, court);
        if (!touched.isAll() && !posts.equals(before)) return false;
        pages.hear(touched, court);
        return true;
    }

    /// As [Tellings#posts], of what was told before and is told now.
    private List<String> posts(Touched touched, Court court) {
        if (!stock.anyPost()) return stock.posts();
        (touched.isAll() ? List.copyOf(told.keySet()) : touched.happenings()).forEach(this::forget);
        for (var hit : court.hearing().hits(stock.counted())) {
            var report = court.evidence().id(hit.row());
            if (touched.has(report)) Tellings.post(court, stock, hit).ifPresent(post -> learn(report, post));
        }
        var all = new TreeSet<>(stock.posts());
        all.addAll(count.keySet());
        return List.copyOf(all);
    }

    private void forget(String report) {
        var posts = told.remove(report);
        if (posts == null) return;
        for (var post : posts) if (count.merge(post, -1, Integer::sum) == 0) count.remove(post);
    }

    private void learn(String report, String post) {
        told.computeIfAbsent(report, any -> new ArrayList<>(1)).add(post);
        count.merge(post, 1, Integer::sum);
    }

    @Override
    public ByStandard<?> pages() {
        return pages;
    }

    /// The same under one standard.
    private final class Page extends ByStandard.Page {
        private final Standard standard;
        private final List<String> names = Court.names(stock.frame().parties());
        private final List<StockAccount> accounts = new ArrayList<>();
        private Parts all = new Parts(Part.ORDER);

        Page(Standard standard) {
            this.standard = standard;
        }

        @Override
        void hear(Touched touched, Court court) {
            var gate = new Gate(court, stock.frame(), standard);
            if (touched.isAll()) begin(gate);
            var changed = touched.isAll();
            for (var account : accounts) changed |= account.hear(touched, posts, gate, court);
            if (changed && !accounts.isEmpty()) fold(gate);
        }

        /// Events may have moved the window: all is counted anew.
        private void begin(Gate gate) {
            accounts.clear();
            all = new Parts(Part.ORDER);
            occurrences = List.of();
            var closed = gate.closed();
            ruling = closed.orElse(ruling);
            if (closed.isPresent()) return;
            for (var party = 0; party < names.size(); party++)
                accounts.add(new StockAccount(stock, standard, party, names.get(party), posts.size(), all));
        }

        private void fold(Gate gate) {
            var verdicts = new ArrayList<PartyRuling>();
            for (var account : accounts) verdicts.add(account.verdict(gate));
            ruling = Fold.clause(verdicts, List.of());
            occurrences = all.shown();
        }
    }
}
