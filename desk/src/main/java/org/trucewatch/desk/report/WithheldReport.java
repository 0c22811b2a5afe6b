package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.record.content.Shred;
import org.trucewatch.desk.record.replay.Destroyed;
import org.trucewatch.desk.record.replay.Withheld;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Says beside the verdicts what they once rested on and cannot be read any more, or not here.
public final class WithheldReport {
    private final Case watched;
    private final Wording wording;

    private WithheldReport(Case watched, Wording wording) {
        this.watched = watched;
        this.wording = wording;
    }

    /// Empty where there is nothing to say. With `clause`, only verdicts on that one are named; none where the
    /// mandate is to observe.
    public static Optional<Document> of(Case watched, Withheld withheld, Optional<String> clause, Wording wording) {
        if (withheld.isNothing()) return Optional.empty();
        var report = new WithheldReport(watched, wording);
        var points = new ArrayList<String>();
        withheld.destroyed().forEach(gone -> points.addAll(report.gone(gone, clause)));
        if (withheld.covered() > 0) points.add(wording.say("withheld.covered", withheld.covered()));
        if (points.isEmpty()) return Optional.empty();
        return Optional.of(new Document(wording.say("withheld.title"), List.of(new Document.Points(points))));
    }

    private List<String> gone(Destroyed gone, Optional<String> clause) {
        var byClause = gone.shred().verdicts().stream()
                .filter(frozen -> Mandate.mayTell(watched.agreement(), frozen.clause()))
                .filter(frozen -> clause.isEmpty() || clause.get().equals(frozen.clause()))
                .collect(Collectors.groupingBy(
                        Shred.Frozen::clause,
                        LinkedHashMap::new,
                        Collectors.mapping(this::verdict, Collectors.toList())));
        if (clause.isPresent() && byClause.isEmpty()) return List.of();
        var points = new ArrayList<String>();
        points.add(wording.say(
                "withheld.destroyed",
                gone.shred().file() + " " + gone.shred().id(),
                wording.moment(gone.entered()),
                gone.index(),
                gone.shred().why()));
        if (byClause.isEmpty()) points.add(wording.say("withheld.unused"));
        byClause.forEach((name, verdicts) -> points.add(
                wording.say("withheld.frozen", name, String.join(wording.say("comma"), verdicts), gone.index())));
        return points;
    }

    /// A standard or a verdict of a newer version is said as it is written.
    private String verdict(Shred.Frozen frozen) {
        var standard = List.of(Standard.values()).stream()
                .filter(each -> each.word().equals(frozen.standard()))
                .findFirst()
                .map(wording::standard)
                .orElse(frozen.standard());
        var verdict = List.of(Verdict.values()).stream()
                .filter(each -> each.word().equals(frozen.verdict()))
                .findFirst()
                .map(wording::verdict)
                .orElse(frozen.verdict());
        return wording.say(
                "withheld.verdict", wording.label(frozen.party()), verdict, standard, String.join(" ", frozen.by()));
    }
}
