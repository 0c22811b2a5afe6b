package org.trucewatch.bench.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// Our judge on the workload, with the rules in our language and all cores.
public final class OwnJudge {
    private final Evidence evidence;
    private Optional<Redrafted> redrafted = Optional.empty();

    private OwnJudge(Evidence evidence) {
        this.evidence = evidence;
    }

    public static OwnJudge load(int events) {
        return new OwnJudge(Loader.load(events, Doubts.none()));
    }

    /// Reads the events from their table on disk.
    public static OwnJudge read(Path table) throws IOException {
        return new OwnJudge(Loader.read(table));
    }

    /// Reads the draft, compiles it, judges all events, and writes the verdicts in the oracle's lines.
    public List<String> judge(int draft) {
        var question = BenchCase.draft(draft).compile().ask(evidence, AsOf.at(Generator.END), Threads.ALL);
        return Lines.of(question.verdicts(Standard.ALLEGED), evidence, Threads.ALL);
    }

    /// The same verdicts where the first draft was judged before: what the other does not touch is not judged again.
    public List<String> redraft(int draft) {
        if (redrafted.isEmpty()) redrafted = Optional.of(new Redrafted(evidence));
        return Lines.of(redrafted.get().judge(draft), evidence, Threads.ALL);
    }
}
