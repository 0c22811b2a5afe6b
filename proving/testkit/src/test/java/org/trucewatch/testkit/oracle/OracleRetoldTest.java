package org.trucewatch.testkit.oracle;

import org.junit.jupiter.api.Tag;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.testkit.worlds.RetoldContract;

/// The slow judge judges a story as it is, however it is told.
@Tag("slow")
final class OracleRetoldTest extends RetoldContract {
    @Override
    protected Judgement judge(Case file, AsOf asOf) {
        return SlowJudge.judge(file, asOf);
    }
}
