package org.trucewatch.desk.work;

import java.util.List;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.ledger.entry.Label;

/// Keeps two reports that look alike apart: a person says that they tell two happenings, and why. The pair is not
/// proposed again; whoever thinks better of it links them all the same.
public final class PartingRoom {
    private final Counter counter;

    public PartingRoom(Counter counter) {
        this.counter = counter;
    }

    public record ApartForm(String other, String why) {}

    public Worked part(Label agreement, String report, ApartForm form, Person person) {
        return counter.inTurn(() -> {
            var shown = counter.shown(agreement, person);
            var row = shown.flatMap(some -> some.report(report));
            if (shown.isEmpty() || row.isEmpty()) return new Worked.Missing();
            var faults = new Faults();
            boolean none = report.equals(form.other) || !shown.get().holds(form.other);
            faults.addIf(none, "other", Fault.NO_SUCH_OTHER);
            faults.reason("why", form.why);
            return faults.or(() -> enter(agreement, report, form, person), Worked.Refused::new);
        });
    }

    /// The order in which the two are named is all one.
    private Worked enter(Label agreement, String report, ApartForm form, Person person) {
        boolean inOrder = report.compareTo(form.other) <= 0;
        var one = inOrder ? report : form.other;
        var other = inOrder ? form.other : report;
        for (var said : counter.rows(agreement, RowTable.APART))
            if (said.cell("one").equals(one) && said.cell("other").equals(other))
                return Worked.Overtaken.of(Fault.APART_BEFORE);
        var row = new Cells()
                .put("one", one)
                .put("other", other)
                .put("why", form.why)
                .put("by", person.sign());
        return counter.enter(agreement, List.of(), RowTable.APART, row, person, report);
    }
}
