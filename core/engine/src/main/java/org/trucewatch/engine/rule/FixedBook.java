package org.trucewatch.engine.rule;

import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.verdict.Standard;

/// A sentence on which no act is judged: only what it waits for decides.
final class FixedBook implements Book {
    private final ByStandard<Page> pages;

    FixedBook(Demand demand) {
        pages = new ByStandard<>(standard -> new Page(demand, standard));
    }

    @Override
    public ByStandard<?> pages() {
        return pages;
    }

    private static final class Page extends ByStandard.Page {
        private final Demand demand;
        private final Standard standard;

        Page(Demand demand, Standard standard) {
            this.demand = demand;
            this.standard = standard;
        }

        @Override
        void hear(Touched touched, Court court) {
            ruling = court.ruling(demand, standard);
        }
    }
}
