package org.trucewatch.desk.live;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.trucewatch.desk.permit.Bearers;
import org.trucewatch.model.evidence.Case;

/// Whom a reader can meet on record: who signed an entry or had an account, who reviewed, and the actors and origins
/// that the agreements name. Sources are not among them: whether there is one may itself be protected.
public record RecordedBearers(LiveDesk desk) implements Supplier<Bearers> {
    @Override
    public Bearers get() {
        var people = new HashSet<String>();
        var organisations = new HashSet<String>();
        desk.record().signs().forEach(sign -> add(sign, people, organisations));
        for (var agreement : desk.agreements())
            desk.current(agreement).ifPresent(edition -> add(edition.watched(), people, organisations));
        return new Bearers(people, organisations);
    }

    /// A program signs with one word, and a person of no organisation too.
    private static void add(String sign, Set<String> people, Set<String> organisations) {
        int within = sign.lastIndexOf(" (");
        boolean isOfAnOrganisation = within > 0 && sign.endsWith(")");
        people.add(isOfAnOrganisation ? sign.substring(0, within) : sign);
        if (isOfAnOrganisation) organisations.add(sign.substring(within + 2, sign.length() - 1));
    }

    private static void add(Case watched, Set<String> people, Set<String> organisations) {
        for (var finding : watched.casebook().findings())
            for (var reviewer : finding.reviewers()) {
                people.add(reviewer.name());
                organisations.add(reviewer.organisation());
            }
        for (var actor : watched.registry().actors()) {
            organisations.add(actor.words().english());
            organisations.add(actor.words().arabic());
            organisations.addAll(actor.aliases());
        }
        watched.registry().lineages().forEach(lineage -> organisations.add(lineage.name()));
        organisations.remove("");
    }
}
