package org.trucewatch.desk.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.desk.form.Letters;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Comments;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Organisation;

/// Decides three questions of an incident apart: whether it happened, whether it breaks a clause, who answers for it.
///
/// One reviewer proposes; a second one of another organisation, who says the same, makes it verified. Nobody decides on
/// a report that is their own.
public final class DecidingRoom {
    private static final Label ON = new Label("on");

    private final Counter counter;

    public DecidingRoom(Counter counter) {
        this.counter = counter;
    }

    /// One decision. `seen` names the findings that the reviewer had before them: where there are others by now, they
    /// must be read first.
    public record FindingForm(
            Finding.Question question,
            Optional<Finding.Outcome> outcome,
            Optional<String> about,
            String why,
            List<String> seen) {}

    public Worked decide(Label agreement, String incident, FindingForm form, Person person) {
        return counter.inTurn(() -> counter.edition(agreement)
                .map(edition -> decide(agreement, edition, incident, form, person))
                .orElseGet(Worked.Missing::new));
    }

    private Worked decide(Label agreement, Edition edition, String incident, FindingForm form, Person person) {
        var shown = new Shown(counter, agreement, edition, person);
        var links = shown.links(incident);
        if (links.isEmpty()) return new Worked.Missing();
        var before = counter.rows(agreement, RowTable.DECISIONS).stream()
                .filter(row -> row.cell("incident").equals(incident))
                .toList();
        if (!form.seen.containsAll(before.stream().map(row -> row.cell("id")).toList()))
            return Worked.Overtaken.of(Fault.DECIDED_MEANWHILE);
        var standing = standing(agreement, edition, shown, links, before);
        return check(agreement, edition, links, standing, form, person)
                .or(() -> entered(agreement, edition, incident, standing, form, person), Worked.Refused::new);
    }

    /// The findings on the words as they are now. What somebody found of words that were corrected since is on
    /// record, and nobody seconds it by what they find of the new ones; whoever found it may find the same again.
    /// A correction that the person is not shown makes no difference.
    private List<HeldRow> standing(
            Label agreement, Edition edition, Shown shown, List<HeldRow> links, List<HeldRow> before) {
        var linked = links.stream().flatMap(row -> row.list("reports").stream()).collect(Collectors.toSet());
        long corrected = edition.watched().casebook().corrections().stream()
                .filter(one -> linked.contains(one.corrected()) && shown.holds(one.corrected()))
                .filter(one -> shown.holds(one.report()))
                .flatMap(one -> counter.report(agreement, one.report()).stream())
                .mapToLong(HeldRow::index)
                .max()
                .orElse(-1);
        return before.stream().filter(row -> row.index() > corrected).toList();
    }

    private Worked entered(
            Label agreement, Edition edition, String incident, List<HeldRow> before, FindingForm form, Person person) {
        var id = Numbers.next("D", counter.column(agreement, RowTable.DECISIONS, "id"));
        return counter.enter(
                agreement, List.of(), RowTable.DECISIONS, row(id, incident, edition, before, form, person), person, id);
    }

    private Cells row(
            String id, String incident, Edition edition, List<HeldRow> before, FindingForm form, Person person) {
        var reviewers = new ArrayList<String>();
        var organisations = new ArrayList<String>();
        seconded(before, form, person).ifPresent(first -> {
            reviewers.addAll(first.list("reviewers"));
            organisations.addAll(first.list("organisations"));
        });
        reviewers.add(person.name());
        organisations.add(person.organisation());
        return new Cells()
                .put("id", id)
                .put("incident", incident)
                .put("question", word(form.question))
                .put("outcome", form.outcome.map(DecidingRoom::word))
                .put("about", form.about)
                .put("reviewers", reviewers)
                .put("organisations", organisations)
                .put("why", form.why)
                .put("known_on", counter.today(edition));
    }

    /// The latest finding that says the same and was made by people of other organisations alone.
    private static Optional<HeldRow> seconded(List<HeldRow> before, FindingForm form, Person person) {
        return before.stream()
                .filter(row -> saysTheSame(row, form))
                .filter(row -> row.list("organisations").stream()
                        .noneMatch(one -> Organisation.isSame(one, person.organisation())))
                .reduce((earlier, later) -> later);
    }

    private static boolean saysTheSame(HeldRow row, FindingForm form) {
        return row.cell("question").equals(word(form.question))
                && row.cell("outcome")
                        .equals(form.outcome.map(DecidingRoom::word).orElse(""))
                && row.cell("about").equals(form.about.orElse(""));
    }

    private Faults check(
            Label agreement,
            Edition edition,
            List<HeldRow> links,
            List<HeldRow> before,
            FindingForm form,
            Person person) {
        var faults = new Faults();
        var linked = links.stream().flatMap(row -> row.list("reports").stream()).toList();
        counter.ownOf(agreement, linked, person).ifPresent(own -> faults.add("outcome", Fault.OWN_REPORT, own));
        faults.addIf(form.outcome.isEmpty(), "outcome", Fault.NO_OUTCOME);
        faults.addIf(
                before.stream()
                        .anyMatch(row ->
                                saysTheSame(row, form) && row.list("reviewers").contains(person.name())),
                "outcome",
                Fault.DECIDED_BEFORE);
        if (form.question != Finding.Question.OCCURRENCE && form.about.isEmpty()) faults.add("about", Fault.NO_ABOUT);
        else if (form.question == Finding.Question.BREACH)
            faults.addIf(!isClause(edition, form.about.orElse("")), "about", Fault.NO_SUCH_CLAUSE, "TEXT/clause");
        form.about.ifPresent(about -> faults.words("about", about));
        mandate(edition.watched().agreement(), form, faults);
        faults.reason("why", form.why);
        return faults;
    }

    /// What a mission may not say of a text, its reviewers do not decide either. Whether something happened is no
    /// word on any text.
    private static void mandate(Agreement agreement, FindingForm form, Faults faults) {
        var clause = form.about.orElse("");
        switch (form.question) {
            case OCCURRENCE -> {}
            case BREACH -> faults.addIf(!Mandate.mayTell(agreement, clause), "about", Fault.NO_JUDGING);
            case RESPONSIBILITY ->
                faults.addIf(!Mandate.overAll(agreement).attributes(), "about", Fault.NO_ATTRIBUTION);
        }
    }

    private static boolean isClause(Edition edition, String name) {
        return edition.watched().agreement().texts().stream()
                .flatMap(text -> text.clauses().stream())
                .anyMatch(clause -> clause.id().toString().equals(name));
    }

    /// Puts the word of a party beside the findings of an incident; it changes none of them.
    ///
    /// `finding` names the finding that it speaks of; without one it speaks of the incident as a whole.
    public Worked comment(Label agreement, String incident, Optional<String> finding, String words, Person person) {
        return counter.inTurn(() -> {
            var link = counter.shown(agreement, person)
                    .flatMap(shown -> shown.links(incident).stream().findFirst());
            if (link.isEmpty()) return new Worked.Missing();
            if (words.isBlank() || words.length() > 2_000) return Worked.Refused.of("words", Fault.NO_COMMENT);
            if (Letters.hideOrTurn(words)) return Worked.Refused.of("words", Fault.TURNING);
            if (finding.stream().anyMatch(id -> !isOn(agreement, incident, id)))
                return Worked.Refused.of("finding", Fault.NO_SUCH_FINDING);
            var written = Comments.written(incident, finding, words);
            return counter.enter(
                    agreement, Kind.NOTICE.label(), written, ON, link.get().index(), person, incident);
        });
    }

    private boolean isOn(Label agreement, String incident, String finding) {
        return counter.rows(agreement, RowTable.DECISIONS).stream()
                .anyMatch(row ->
                        row.cell("id").equals(finding) && row.cell("incident").equals(incident));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
