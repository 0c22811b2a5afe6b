package org.trucewatch.desk.work;

import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.SamePage;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.ledger.entry.Label;

/// Keeps two reports that look alike apart: a person says that they tell two happenings, and why. The pair is not
/// proposed again; whoever thinks better of it links them all the same.
public final class PartingRoom {
    private static final Label ON = new Label("on");
    private static final int LONGEST = 2_000;

    private final Counter counter;

    public PartingRoom(Counter counter) {
        this.counter = counter;
    }

    public record ApartForm(String other, String why) {}

    public Worked part(Label agreement, String report, ApartForm form, Person person) {
        return counter.inTurn(() -> {
            var row = counter.report(agreement, report);
            if (row.isEmpty()) return new Worked.Missing();
            if (report.equals(form.other)
                    || counter.report(agreement, form.other).isEmpty())
                return Worked.Refused.of("other", "There is no such other report.");
            if (form.why.isBlank() || form.why.length() > LONGEST)
                return Worked.Refused.of("why", "Give the reason in 1 to 2,000 characters.");
            if (SamePage.isApart(counter.words(agreement, Kind.APART), report, form.other))
                return new Worked.Overtaken("Somebody said already that these two tell two happenings.");
            var words = SamePage.written(report, form.other, form.why);
            return counter.enter(
                    agreement, Kind.APART.label(), words, ON, row.get().index(), person, report);
        });
    }
}
