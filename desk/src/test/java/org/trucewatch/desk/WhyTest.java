package org.trucewatch.desk;

import java.util.List;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Pairs;
import org.trucewatch.testkit.pair.PairContract;

final class WhyTest extends PairContract<Why> {
    @Override
    protected List<Why> all() {
        return List.of(Why.values());
    }

    @Override
    protected Pairs sentences() {
        return Why.Sentences.ALL;
    }

    @Override
    protected Words said(Why one, Object... parts) {
        return one.with(parts);
    }
}
