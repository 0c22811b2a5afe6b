package org.trucewatch.desk.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.redraft.Trial;
import org.trucewatch.desk.shelf.Recent;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.language.Language;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;

/// Where drafts of an edition's agreement are tried, over what a reader sees and nothing else: verdicts that rest on
/// hidden reports as well would tell, draft by draft, where something protected lies.
final class Trials {
    private static final long MOST_BYTES = 64L << 20;
    private static final long LEAST_BYTES_OF_A_TRIAL = 1L << 20;
    private static final long BYTES_A_REPORT = 400;

    private final byte[] agreement;
    private final JudgingRoom judging;
    private final Recent<Asked, Optional<Trial>> trials;

    private record Asked(AsOf asOf, Eyes eyes) {}

    /// `agreement` is its file on record.
    Trials(Case watched, byte[] agreement, JudgingRoom judging) {
        this.agreement = agreement;
        this.judging = judging;
        long bytes = BYTES_A_REPORT * watched.casebook().reports().size();
        trials = new Recent<>(MOST_BYTES, any -> Math.max(LEAST_BYTES_OF_A_TRIAL, bytes));
    }

    /// Empty where the agreement names something that the reader is not told of.
    Optional<Trial> of(AsOf asOf, Eyes eyes) {
        return trials.get(new Asked(asOf, eyes), () -> make(asOf, eyes));
    }

    private Optional<Trial> make(AsOf asOf, Eyes eyes) {
        var seen = eyes.watched();
        var markdown = new String(agreement, StandardCharsets.UTF_8);
        var reading = Language.load(CaseFile.AGREEMENT, markdown, KnownNames.of(seen.registry()));
        return reading.isSound() ? Optional.of(Trial.of(seen, evidence(eyes), asOf, Tasks.ALONE)) : Optional.empty();
    }

    private Evidence evidence(Eyes eyes) {
        var seen = eyes.watched();
        return eyes.seesAll() ? judging.evidence() : Evidence.of(seen.casebook(), seen.registry());
    }

    /// Lets go of what can be made again.
    void rest() {
        trials.clear();
    }
}
