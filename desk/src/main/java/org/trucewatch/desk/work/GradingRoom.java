package org.trucewatch.desk.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.entry.Label;

/// Grades a source and what it tells, apart: how far the source is to be relied on, A to F, and how far this piece of
/// information is borne out, 1 to 6. A grade is dated and has a reason; earlier ones stay.
public final class GradingRoom {
    private static final Label GRADES = new Label("grades");
    private static final Pattern WORDS =
            Pattern.compile("source ([A-F])\ninformation ([1-6])\n\n(.*)\n", Pattern.DOTALL);
    private static final int CHUNK = 1_000;

    private final Counter counter;

    public GradingRoom(Counter counter) {
        this.counter = counter;
    }

    public record GradeForm(String reliability, String credibility, String reason) {}

    /// One grade as it was given.
    public record Grade(String reliability, String credibility, String reason, String by, String at) {}

    public Worked grade(Label agreement, String report, GradeForm form, Person person) {
        return counter.inTurn(() -> {
            var row = row(agreement, report);
            if (row.isEmpty()) return new Worked.Missing();
            if (!form.reliability.matches("[A-F]"))
                return Worked.Refused.of(
                        "reliability", "The source is graded A to F; F says that it cannot be judged.");
            if (!form.credibility.matches("[1-6]"))
                return Worked.Refused.of(
                        "credibility", "The information is graded 1 to 6; 6 says that it cannot be judged.");
            if (form.reason.isBlank() || form.reason.length() > 2_000)
                return Worked.Refused.of("reason", "Give the reason in 1 to 2,000 characters.");
            var words = "source %s\ninformation %s\n\n%s\n"
                    .formatted(form.reliability, form.credibility, form.reason.strip());
            return counter.enter(
                    agreement, Kind.GRADE.label(), words, GRADES, row.get().index(), person, report);
        });
    }

    private Optional<HeldRow> row(Label agreement, String report) {
        return counter.rows(agreement, RowTable.REPORTS).stream()
                .filter(row -> row.cell("id").equals(report))
                .findFirst();
    }

    /// All grades of a report, the latest first.
    public List<Grade> of(Label agreement, String report) {
        var row = row(agreement, report);
        if (row.isEmpty()) return List.of();
        return counter.desk().record().ask(ledger -> grades(ledger, row.get().index()));
    }

    private static List<Grade> grades(Ledger ledger, long about) {
        var grades = new ArrayList<Grade>();
        long size = ledger.head().size();
        for (long from = about; from < size; from += CHUNK)
            for (var entry : ledger.entries(from, (int) Math.min(CHUNK, size - from)))
                grade(entry, about).ifPresent(grades::add);
        return grades.reversed();
    }

    private static Optional<Grade> grade(Entry entry, long about) {
        try {
            var envelope = Envelope.read(entry);
            var draft = envelope.draft();
            if (!draft.kind().equals(Kind.GRADE.label())
                    || draft.references().stream().noneMatch(reference -> reference.index() == about))
                return Optional.empty();
            var words = WORDS.matcher(draft.payload().text("grade"));
            return words.matches()
                    ? Optional.of(new Grade(
                            words.group(1),
                            words.group(2),
                            words.group(3),
                            draft.author().text(),
                            envelope.entered().toString()))
                    : Optional.empty();
        } catch (Malformed foreign) {
            return Optional.empty();
        }
    }
}
