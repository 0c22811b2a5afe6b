package org.trucewatch.desk.golden;

import java.util.List;
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
        return Fault.Sentences.ALL;
    }

    @Override
    protected Complaint with(Fault fault, Object... parts) {
        return fault.with(parts);
    }
}
