package org.trucewatch.testkit.worlds;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;

/// A made-up case and a question about it.
public record World(Agreement agreement, Registry registry, Casebook casebook, AsOf asOf) {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    public Case file() {
        return new Case("made-up", agreement, registry, casebook, ZONE, "digest");
    }

    public World with(Casebook other) {
        return new World(agreement, registry, other, asOf);
    }

    public World with(Agreement other) {
        return new World(other, registry, casebook, asOf);
    }

    public World with(AsOf other) {
        return new World(agreement, registry, casebook, other);
    }

    /// The same evidence and these reports.
    public World plus(List<Report> more) {
        var reports = new ArrayList<>(casebook.reports());
        reports.addAll(more);
        return with(new Casebook(
                reports,
                casebook.links(),
                casebook.unlinks(),
                casebook.relations(),
                casebook.findings(),
                casebook.corrections(),
                casebook.partings()));
    }

    /// What a person needs to see of it when a property fails.
    public String shown() {
        var lines = new StringBuilder(Language.print(agreement)).append('\n');
        lines.append(asOf).append('\n');
        casebook.reports().forEach(report -> lines.append(report).append('\n'));
        casebook.links().forEach(link -> lines.append(link).append('\n'));
        casebook.unlinks().forEach(unlink -> lines.append(unlink).append('\n'));
        casebook.relations().forEach(relation -> lines.append(relation).append('\n'));
        casebook.findings().forEach(finding -> lines.append(finding).append('\n'));
        casebook.partings().forEach(parting -> lines.append(parting).append('\n'));
        return lines.toString();
    }
}
