package org.trucewatch.desk.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Both;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.read.Moves;
import org.trucewatch.desk.read.Stages;
import org.trucewatch.desk.read.Stages.Stage;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.ledger.entry.Label;

/// Moves incidents from one state of their life to the next. Every step has a reason and stays; nothing is decided by
/// it, and no verdict follows from it.
public final class MovingRoom {
    private static final Label ON = new Label("on");
    private static final int LONGEST = 2_000;

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
            var link = counter.rows(agreement, RowTable.LINKS).stream()
                    .filter(row -> row.cell("incident").equals(incident))
                    .findFirst();
            if (edition.isEmpty() || link.isEmpty()) return new Worked.Missing();
            var taken = Moves.byIncident(counter.words(agreement, Kind.STATE)).getOrDefault(incident, List.of());
            if (form.seen != taken.size())
                return new Worked.Overtaken("Somebody moved this incident meanwhile; look where it is, then move it.");
            var stages = Stages.of(edition.get());
            var from = taken.isEmpty() ? stages.first().id() : taken.getLast().to();
            var wrong = wrong(agreement, edition.get(), stages, from, form, person);
            if (wrong.isPresent()) return wrong.get();
            var words = Moves.written(incident, from, form.to, form.why);
            return counter.enter(
                    agreement, Kind.STATE.label(), words, ON, link.get().index(), person, incident);
        });
    }

    private static Optional<Worked> wrong(
            Label agreement, Edition edition, Stages stages, String from, MoveForm form, Person person) {
        var to = stages.find(form.to);
        if (to.isEmpty()) return refused("to", "There is no such state; choose one of the list.");
        var next = stages.find(from).map(stages::after).orElse(stages.all());
        if (!next.contains(to.get())) return refused("to", "From here it may become %s.".formatted(named(next)));
        if (form.why.isBlank() || form.why.length() > LONGEST)
            return refused("why", "Give the reason in 1 to 2,000 characters.");
        if (!person.may(agreement, Act.of("incident", to.get().may())).admits())
            return refused("to", "To bring an incident into this state is for others to do; see who may do what.");
        boolean publishes =
                Mandate.overAll(edition.watched().agreement()).acts().contains(Mandate.Act.PUBLISH);
        if (to.get().may().equals(RELEASE) && !publishes)
            return refused("to", "The mandate does not let this mission publish.");
        return Optional.empty();
    }

    private static String named(List<Stage> stages) {
        return stages.stream().map(Stage::words).map(Both::en).collect(Collectors.joining(", "));
    }

    private static Optional<Worked> refused(String field, String sentence) {
        return Optional.of(Worked.Refused.of(field, sentence));
    }
}
