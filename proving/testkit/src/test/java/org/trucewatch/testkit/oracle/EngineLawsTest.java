package org.trucewatch.testkit.oracle;

import org.junit.jupiter.api.Tag;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.testkit.worlds.JudgeContract;

/// The engine keeps the laws of a judge.
@Tag("slow")
final class EngineLawsTest extends JudgeContract {
    @Override
    protected Judgement judge(Case file, AsOf asOf) {
        return Judge.judge(file, asOf);
    }
}
