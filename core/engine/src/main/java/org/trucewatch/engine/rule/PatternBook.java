package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.verdict.Standard;

/// Breaches of a clause that come in groups: a breach that comes or goes is one for the groups around it.
final class PatternBook implements Book {
    private final ByStandard<Page> pages;

    /// `counted` are the books of the sentences whose breaches are counted, in their order.
    PatternBook(Demand.Pattern pattern, List<ActBook> counted) {
        pages = new ByStandard<>(standard -> new Page(pattern, counted, standard));
    }

    @Override
    public ByStandard<?> pages() {
        return pages;
    }

    /// The same under one standard.
    private static final class Page extends ByStandard.Page {
        private final Demand.Pattern pattern;
        private final List<ActBook> counted;
        private final Standard standard;
        private final List<String> names;
        private final List<GroupBook> parties = new ArrayList<>();
        private Parts all = new Parts(Part.ORDER);

        Page(Demand.Pattern pattern, List<ActBook> counted, Standard standard) {
            this.pattern = pattern;
            this.counted = counted;
            this.standard = standard;
            names = Court.names(pattern.frame().parties());
        }

        @Override
        void hear(Touched touched, Court court) {
            if (touched.isAll()) begin(court);
            else if (!follow()) return;
            fold();
        }

        /// Events may have moved the window: all is counted anew.
        private void begin(Court court) {
            parties.clear();
            all = new Parts(Part.ORDER);
            var gate = new Gate(court, pattern.frame(), standard);
            var closed = gate.closed();
            ruling = closed.orElse(ruling);
            occurrences = List.of();
            if (closed.isPresent()) return;
            for (var party = 0; party < names.size(); party++) {
                var bound = pattern.frame().parties().all().get(party);
                var window = PatternRule.window(gate, pattern, bound);
                var partings = court.hearing().partings();
                var book = new GroupBook(pattern, window, names.get(party), party, partings);
                var breaches = new Change();
                for (var acts : counted) {
                    var number = acts.names().indexOf(names.get(party));
                    if (number >= 0)
                        breaches.come().addAll(acts.parts(standard, number).all());
                }
                book.change(breaches);
                book.change().in(all);
                parties.add(book);
            }
        }

        private boolean follow() {
            var changed = false;
            for (var party = 0; party < parties.size(); party++) {
                var breaches = new Change();
                for (var acts : counted) {
                    var number = acts.names().indexOf(names.get(party));
                    for (var part : acts.change(standard).gone())
                        if (part.party() == number) breaches.gone().add(part);
                    for (var part : acts.change(standard).come())
                        if (part.party() == number) breaches.come().add(part);
                }
                if (breaches.isEmpty()) continue;
                parties.get(party).change(breaches);
                parties.get(party).change().in(all);
                changed = true;
            }
            return changed;
        }

        private void fold() {
            if (parties.isEmpty()) return;
            var verdicts = new ArrayList<PartyRuling>();
            for (var book : parties)
                verdicts.add(
                        book.complete().verdict(book.name()).orElseGet(() -> Fold.noBreach(book.name(), standard)));
            ruling = Fold.clause(verdicts, List.of());
            occurrences = all.shown();
        }
    }
}
