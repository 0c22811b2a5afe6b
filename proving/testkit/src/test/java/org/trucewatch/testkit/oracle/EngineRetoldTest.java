package org.trucewatch.testkit.oracle;

import org.junit.jupiter.api.Tag;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.testkit.worlds.RetoldContract;

/// The engine judges a story as it is, however it is told.
@Tag("slow")
final class EngineRetoldTest extends RetoldContract {
    @Override
    protected Judgement judge(Case file, AsOf asOf) {
        return Judge.judge(file, asOf);
    }
}
