package org.trucewatch.desk.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.desk.record.replay.HeldWords;
import org.trucewatch.ledger.entry.Label;

/// Grades a source and what it tells, apart: how far the source is to be relied on, A to F, and how far this piece of
/// information is borne out, 1 to 6. A grade is dated and has a reason; earlier ones stay.
public final class GradingRoom {
    private static final Label GRADES = new Label("grades");
    private static final Pattern WORDS =
            Pattern.compile("source ([A-F])\ninformation ([1-6])\n\n(.*)\n", Pattern.DOTALL);

    private final Counter counter;

    public GradingRoom(Counter counter) {
        this.counter = counter;
    }

    public record GradeForm(String reliability, String credibility, String reason) {}

    /// One grade as it was given.
    public record Grade(String reliability, String credibility, String reason, String by, String at) {
        /// The same with as much of the reason as `told` leaves.
        public Grade with(UnaryOperator<String> told) {
            return new Grade(reliability, credibility, told.apply(reason), by, at);
        }

        /// The same for whoever is told the grade, and neither why nor by whom: the reason is about the source.
        public Grade withoutReason() {
            return new Grade(reliability, credibility, "", "", at);
        }
    }

    public Worked grade(Label agreement, String report, GradeForm form, Person person) {
        return counter.inTurn(() -> {
            var row = counter.shown(agreement, person).flatMap(shown -> shown.report(report));
            if (row.isEmpty()) return new Worked.Missing();
            var faults = new Faults();
            faults.addIf(!form.reliability.matches("[A-F]"), "reliability", Fault.NO_RELIABILITY);
            faults.addIf(!form.credibility.matches("[1-6]"), "credibility", Fault.NO_CREDIBILITY);
            faults.reason("reason", form.reason);
            return faults.or(() -> enter(agreement, report, row.get(), form, person), Worked.Refused::new);
        });
    }

    private Worked enter(Label agreement, String report, HeldRow row, GradeForm form, Person person) {
        var words =
                "source %s\ninformation %s\n\n%s\n".formatted(form.reliability, form.credibility, form.reason.strip());
        return counter.enter(agreement, Kind.GRADE.label(), words, GRADES, row.index(), person, report);
    }

    /// All grades of a report, the latest first.
    public List<Grade> of(Label agreement, String report) {
        return counter.report(agreement, report)
                .map(row -> counter.words(agreement, Kind.GRADE).stream()
                        .filter(words -> words.about().contains(row.index()))
                        .flatMap(words -> grade(words).stream())
                        .toList()
                        .reversed())
                .orElse(List.of());
    }

    private static Optional<Grade> grade(HeldWords held) {
        var words = WORDS.matcher(held.words());
        return words.matches()
                ? Optional.of(new Grade(
                        words.group(1),
                        words.group(2),
                        words.group(3),
                        held.author(),
                        Instant.ofEpochSecond(held.entered()).toString()))
                : Optional.empty();
    }
}
