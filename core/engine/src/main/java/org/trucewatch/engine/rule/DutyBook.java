package org.trucewatch.engine.rule;

import java.util.List;
import org.trucewatch.engine.clause.Demand;
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

        Page(Demand.Duty duty, Standard standard) {
            this.duty = duty;
            this.standard = standard;
            account = new DutyAccount(duty);
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
            occurrences = settled.debts().stream()
                    .map(debt -> debt.shown(names.get(debt.found().party())))
                    .toList();
            return Fold.clause(settled.verdicts(), List.of());
        }
    }
}
