package org.trucewatch.desk.work;

import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.SamePage;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.ledger.entry.Label;

/// Keeps two reports that look alike apart: a person says that they tell two happenings, and why. The pair is not
/// proposed again; whoever thinks better of it links them all the same.
public final class PartingRoom {
    private static final Label ON = new Label("on");

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
            return faults.or(() -> enter(agreement, report, row.get(), form, person), Worked.Refused::new);
        });
    }

    private Worked enter(Label agreement, String report, HeldRow row, ApartForm form, Person person) {
        if (SamePage.isApart(counter.words(agreement, Kind.APART), report, form.other))
            return Worked.Overtaken.of(Fault.APART_BEFORE);
        var words = SamePage.written(report, form.other, form.why);
        return counter.enter(agreement, Kind.APART.label(), words, ON, row.index(), person, report);
    }
}
