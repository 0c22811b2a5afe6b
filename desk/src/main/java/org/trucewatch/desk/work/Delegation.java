package org.trucewatch.desk.work;

import java.util.List;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.work.ReportForm.Kind;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Registry;

/// A delegate hands in for the own party and for no other: what is told in the name of the other side would count as
/// its admission. Who may file what any party says, as a monitor may, names whoever says it.
final class Delegation {
    private final List<String> parties;
    private final Belonging belonging;

    private Delegation(List<String> parties, Registry registry) {
        this.parties = parties;
        this.belonging = new Belonging(registry);
    }

    /// Adds what is wrong with the party of a form. `kept` says that the report is corrected under its own source; the
    /// party of that source counts then.
    static void check(
            Label agreement, Case watched, Person person, ReportForm form, Kind kind, boolean kept, Faults to) {
        if (!kind.isOfAParty() || isFree(agreement, person, kept)) return;
        new Delegation(person.parties(agreement), watched.registry()).check(form, to);
    }

    private static boolean isFree(Label agreement, Person person, boolean kept) {
        boolean files = person.may(agreement, Act.of("submission", "file")).admits();
        return files
                || (kept && person.may(agreement, Act.of("report", "correct")).admits());
    }

    private void check(ReportForm form, Faults to) {
        if (parties.isEmpty()) {
            to.add("party", Fault.PARTY_NOT_KNOWN);
            return;
        }
        boolean isNamed = form.party().isPresent() || form.source().isPresent();
        boolean isOwn = form.party().stream().allMatch(one -> belonging.isOf(one, parties))
                && form.source().stream().allMatch(this::speaksForOwn);
        to.addIf(isNamed && !isOwn, "party", Fault.OTHER_PARTY, parties.toArray(String[]::new));
    }

    private boolean speaksForOwn(String source) {
        return belonging.speakers(source).anyMatch(one -> belonging.isOf(one, parties));
    }
}
