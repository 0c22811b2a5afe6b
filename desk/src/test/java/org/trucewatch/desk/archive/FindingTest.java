package org.trucewatch.desk.archive;

import java.util.List;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Pairs;
import org.trucewatch.testkit.pair.PairContract;

final class FindingTest extends PairContract<Finding> {
    @Override
    protected List<Finding> all() {
        return List.of(Finding.values());
    }

    @Override
    protected Pairs sentences() {
        return Finding.Sentences.ALL;
    }

    @Override
    protected Words said(Finding one, Object... parts) {
        return one.with(parts);
    }
}
