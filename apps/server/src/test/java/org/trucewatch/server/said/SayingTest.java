package org.trucewatch.server.said;

import java.util.List;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Pairs;
import org.trucewatch.testkit.pair.PairContract;

final class SayingTest extends PairContract<Saying> {
    @Override
    protected List<Saying> all() {
        return List.of(Saying.values());
    }

    @Override
    protected Pairs sentences() {
        return Saying.Sentences.ALL;
    }

    @Override
    protected Words said(Saying saying, Object... parts) {
        return saying.with(parts);
    }
}
