package org.trucewatch.desk.work;

import java.util.List;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.read.Moves;
import org.trucewatch.desk.read.Stages;
import org.trucewatch.desk.read.Stages.Stage;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.agreement.Words;

/// Moves incidents from one state of their life to the next. Every step has a reason and stays; nothing is decided by
/// it, and no verdict follows from it.
public final class MovingRoom {
    private static final Label ON = new Label("on");

    /// To bring an incident into such a state is to publish or to hold back.
    private static final String RELEASE = "release";

    private final Counter counter;

    public MovingRoom(Counter counter) {
        this.counter = counter;
    }

    /// Where to, why, and how many steps the one who moves had before them.
    public record MoveForm(String to, String why, int seen) {}

    public Worked move(Label agreement, String incident, MoveForm form, Person person) {
        return counter.inTurn(() -> {
            var edition = counter.edition(agreement);
            var link = counter.shown(agreement, person)
                    .flatMap(shown -> shown.links(incident).stream().findFirst());
            if (edition.isEmpty() || link.isEmpty()) return new Worked.Missing();
            var taken = Moves.byIncident(counter.words(agreement, Kind.STATE)).getOrDefault(incident, List.of());
            if (form.seen != taken.size()) return Worked.Overtaken.of(Fault.MOVED_MEANWHILE);
            var stages = Stages.of(edition.get());
            var from = taken.isEmpty() ? stages.first().id() : taken.getLast().to();
            var words = Moves.written(incident, from, form.to, form.why);
            return check(agreement, edition.get(), stages, from, form, person)
                    .or(
                            () -> counter.enter(
                                    agreement,
                                    Kind.STATE.label(),
                                    words,
                                    ON,
                                    link.get().index(),
                                    person,
                                    incident),
                            Worked.Refused::new);
        });
    }

    private static Faults check(
            Label agreement, Edition edition, Stages stages, String from, MoveForm form, Person person) {
        var faults = new Faults();
        var next = stages.find(from).map(stages::after).orElse(stages.all());
        stages.find(form.to)
                .ifPresentOrElse(
                        to -> mayGo(agreement, edition, next, to, person, faults),
                        () -> faults.add("to", Fault.NO_SUCH_STATE));
        faults.reason("why", form.why);
        return faults;
    }

    private static void mayGo(
            Label agreement, Edition edition, List<Stage> next, Stage to, Person person, Faults faults) {
        boolean publishes =
                Mandate.overAll(edition.watched().agreement()).acts().contains(Mandate.Act.PUBLISH);
        if (!next.contains(to))
            faults.add(
                    "to",
                    Fault.NOT_FROM_HERE,
                    next.stream().map(MovingRoom::words).toList());
        else if (!person.may(agreement, Act.of("incident", to.may())).admits()) faults.add("to", Fault.FOR_OTHERS);
        else faults.addIf(to.may().equals(RELEASE) && !publishes, "to", Fault.NO_PUBLISHING);
    }

    private static Words words(Stage stage) {
        return new Words(stage.words().en(), stage.words().ar());
    }
}
