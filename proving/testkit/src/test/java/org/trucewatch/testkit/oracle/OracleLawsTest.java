package org.trucewatch.testkit.oracle;

import org.junit.jupiter.api.Tag;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.testkit.worlds.JudgeContract;

/// The slow judge keeps the laws of a judge.
@Tag("slow")
final class OracleLawsTest extends JudgeContract {
    @Override
    protected Judgement judge(Case file, AsOf asOf) {
        return SlowJudge.judge(file, asOf);
    }
}
