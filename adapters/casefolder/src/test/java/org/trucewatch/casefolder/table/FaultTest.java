package org.trucewatch.casefolder.table;

import java.util.List;
import java.util.Set;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.pair.Pairs;
import org.trucewatch.testkit.pair.FaultContract;

final class FaultTest extends FaultContract<Fault> {
    @Override
    protected List<Fault> all() {
        return List.of(Fault.values());
    }

    @Override
    protected Pairs sentences() {
        return Sentences.ALL;
    }

    @Override
    protected Complaint with(Fault fault, Object... parts) {
        return fault.with(parts);
    }

    /// The name of the month.
    @Override
    protected Set<String> gapsOfEnglishAlone(Fault fault) {
        return fault == Fault.NO_DAY ? Set.of("{0}", "{1}") : Set.of();
    }
}
