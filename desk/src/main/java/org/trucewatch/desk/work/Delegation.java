package org.trucewatch.desk.work;

import java.util.List;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.work.ReportForm.Kind;
import org.trucewatch.ledger.entry.Label;

/// A delegate hands in for the own party and for no other: what is told in the name of the other side would count as
/// its admission. Who may file what any party says, as a monitor may, names whoever says it.
final class Delegation {
    private final List<String> parties;
    private final Edition edition;
    private final Belonging belonging;

    private Delegation(List<String> parties, Edition edition) {
        this.parties = parties;
        this.edition = edition;
        this.belonging = new Belonging(edition.watched().registry());
    }

    /// Adds what is wrong with the party of a form. `kept` says that the report is corrected under its own source; the
    /// party of that source counts then.
    static void check(
            Label agreement, Edition edition, Person person, ReportForm form, Kind kind, boolean kept, Faults to) {
        if (!kind.isOfAParty() || isFree(agreement, person, kept)) return;
        new Delegation(person.parties(agreement), edition).check(form, to);
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
        if (isNamed && !isOwn)
            to.add(
                    "party",
                    Fault.OTHER_PARTY,
                    parties.stream().map(edition::named).toList());
    }

    private boolean speaksForOwn(String source) {
        return belonging.speakers(source).anyMatch(one -> belonging.isOf(one, parties));
    }
}
