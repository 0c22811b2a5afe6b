package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;

/// A duty to act: what is told of it is kept happening by happening, and what became of it period by period.
final class DutyBook implements Book {
    private final ByStandard<Page> pages;

    DutyBook(Demand.Duty duty) {
        pages = new ByStandard<>(standard -> new Page(duty, standard));
    }

    @Override
    public ByStandard<?> pages() {
        return pages;
    }

    private static final class Page extends ByStandard.Page {
        private final Demand.Duty duty;
        private final Standard standard;
        private final DutyAccount account;
        /// What was owed and is shown already, most of which stands as it stood.
        private IdentityHashMap<Debt, Occurrence> shown = new IdentityHashMap<>();

        Page(Demand.Duty duty, Standard standard) {
            this.duty = duty;
            this.standard = standard;
            account = new DutyAccount(duty, standard);
        }

        @Override
        void hear(Touched touched, Court court) {
            var gate = new Gate(court, duty.frame(), standard);
            if (!account.hear(touched, court, gate)) return;
            occurrences = List.of();
            ruling = gate.closed().orElseGet(() -> settle(court, gate));
        }

        private Ruling settle(Court court, Gate gate) {
            var settled = new DutyRule(court, gate, duty, standard, account).settle();
            var names = Court.names(duty.frame().parties());
            var before = shown;
            shown = new IdentityHashMap<>();
            var all = new ArrayList<Occurrence>();
            for (var debt : settled.debts()) {
                var one = before.get(debt);
                if (one == null) one = debt.shown(names.get(debt.found().party()));
                shown.put(debt, one);
                all.add(one);
            }
            occurrences = all;
            return Fold.clause(settled.verdicts(), List.of());
        }
    }
}
