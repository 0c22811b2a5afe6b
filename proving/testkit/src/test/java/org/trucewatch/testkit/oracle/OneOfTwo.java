package org.trucewatch.testkit.oracle;

import java.util.List;
import java.util.Set;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.testkit.worlds.World;

/// Tells of *either side* where a world tells of one as whom an act was against, to, for or with.
final class OneOfTwo {
    private static final Set<Detail.Part> WHOM =
            Set.of(Detail.Part.AGAINST, Detail.Part.TO, Detail.Part.FOR, Detail.Part.WITH);

    private OneOfTwo() {}

    static World told(World world) {
        var book = world.casebook();
        return world.with(new Casebook(
                book.reports().stream().map(OneOfTwo::told).toList(),
                book.links(),
                book.unlinks(),
                book.relations(),
                book.findings(),
                book.corrections(),
                book.partings()));
    }

    private static Report told(Report report) {
        List<Detail> details = report.details().stream().map(OneOfTwo::told).toList();
        return report.withDetails(details);
    }

    private static Detail told(Detail detail) {
        boolean isOne = detail.name().equals("south") || detail.name().equals("north-brigade");
        return isOne && WHOM.contains(detail.part()) ? new Detail(detail.part(), "either-side") : detail;
    }
}
