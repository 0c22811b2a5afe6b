package org.trucewatch.desk.read;

import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.publish.IsoTime;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// A case as one reader sees it: at a time, with what was known by then, in one language.
public final class View {
    private final Cut cut;
    private final Wording wording;
    private final Sentences sentences;

    View(Cut cut, Wording wording, Sentences sentences) {
        this.cut = cut;
        this.wording = wording;
        this.sentences = sentences;
    }

    Edition edition() {
        return cut.edition();
    }

    Cut cut() {
        return cut;
    }

    /// The case without what the reader may not see.
    public Case watched() {
        return cut.eyes().watched();
    }

    /// The verdicts with all that they stand on, and without what was set aside.
    public Judgement judgement() {
        return cut.judgement();
    }

    /// The verdicts on one clause, with all that was set aside for it.
    Judgement on(ClauseId clause) {
        return cut.on(clause);
    }

    /// The verdicts to be asked about a report that is shown, and about nothing else: others in it may be hidden.
    Judgement with(String report) {
        return cut.with(report);
    }

    public Wording wording() {
        return wording;
    }

    public Sentences sentences() {
        return sentences;
    }

    public AsOf asOf() {
        return cut.asOf();
    }

    IsoTime time() {
        return new IsoTime(watched().zone());
    }

    Both sentence(ClauseId clause, String reading) {
        var label = reading.equals(ClauseVerdict.ALL_READINGS) ? "" : reading;
        return new Both(sentences.of(clause, label, Tongue.ENGLISH), sentences.of(clause, label, Tongue.ARABIC));
    }

    Mandate mandate(TextId text) {
        return Mandate.of(watched().agreement(), text);
    }

    Mandate mandateOverAll() {
        return Mandate.overAll(watched().agreement());
    }

    /// Whether the desk knew of this by the time asked about.
    boolean knows(long known, long entered) {
        return cut.knows(known, entered);
    }

    /// Whether a report of this number could be seen at the time asked about.
    public boolean shows(String id) {
        return report(id).isPresent();
    }

    /// What people wrote as their reason; empty where it names a report that the reader may not see.
    public String why(String reason) {
        return cut.eyes().sight().why(reason);
    }

    /// The same, or one in whose place another stands by then: what it said stays to be read.
    public boolean holds(String id) {
        return cut.toldByThen(id).isPresent();
    }

    Optional<Report> report(String id) {
        var shelf = cut.shelf();
        var row = shelf.row(id);
        return row.isPresent() && cut.shown().get(row.getAsInt())
                ? Optional.of(shelf.report(row.getAsInt()))
                : Optional.empty();
    }

    /// The reports that could be seen at the time asked about and tell of `happened`, those that a later one corrects
    /// left out, one by one: there may be very many.
    Iterable<Report> reports(Span happened) {
        var shelf = cut.shelf();
        return () ->
                MapRoom.rows(this, happened).stream().mapToObj(shelf::report).iterator();
    }

    /// The clauses of the judgement, each with its readings, without what their verdicts stand on.
    List<List<ClauseVerdict>> clauses() {
        return cut.clauses();
    }

    /// What the agreement as a whole is called, in the language of the reader.
    String title() {
        return titles().of(
                        Titles.AGREEMENT,
                        wording.tongue(),
                        watched().agreement().title());
    }

    /// What a text is called, in the language of the reader.
    String title(Text text) {
        return titles().of(text.id().value(), wording.tongue(), text.name());
    }

    Titles titles() {
        return new Titles(edition().file(Titles.FILE));
    }

    /// A thing that has a name, by its id, in the language of the reader.
    Named named(String id) {
        return new Named(id, wording.label(id));
    }

    Time time(Span span) {
        return new Time(time().span(span), wording.span(span));
    }

    Time moment(long instant) {
        return new Time(time().instant(instant), wording.edge(instant));
    }

    /// A name for machines and the words for people.
    public record Named(String id, String words) {}

    /// A time as ISO 8601 writes it, and in words.
    public record Time(String iso, String words) {}
}
