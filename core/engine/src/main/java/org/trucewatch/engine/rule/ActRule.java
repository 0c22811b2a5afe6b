package org.trucewatch.engine.rule;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.trucewatch.engine.weigh.Happening;

/// A rule that looks at each happening alone, and puts together what they come to.
///
/// What it makes of one happening depends on that happening, on what speaks against it, on the notices and ends near
/// it and on the events that the sentence waits for; never on another happening.
interface ActRule {
    /// In the order of their first report.
    List<Happening> happenings();

    Told told(Happening happening, int party);

    /// Whether it is proved of somebody bound, though of whom is not known.
    boolean isProved(Happening happening);

    /// Of a party of which no occurrence is found; `lower` says that something is told, but not enough.
    PartyRuling none(String party, boolean lower);

    /// `proved` is asked whether any happening is; `found` are all occurrences in their order.
    Ruling ruling(List<PartyRuling> verdicts, List<Found> found, BooleanSupplier proved);
}
