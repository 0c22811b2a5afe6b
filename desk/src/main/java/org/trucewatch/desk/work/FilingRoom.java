package org.trucewatch.desk.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.read.Notices;
import org.trucewatch.desk.read.Titles;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.time.AsOf;

/// Files reports and corrects them. A report is never changed: a correction is a further one that takes its place, and
/// a numbered notice says so.
public final class FilingRoom {
    private static final String NOTHING_HEARD = "negative-observation";
    private static final Label CORRECTS = new Label("corrects");

    private final Counter counter;

    public FilingRoom(Counter counter) {
        this.counter = counter;
    }

    public Worked file(Label agreement, ReportForm form, Person person) {
        return counter.inTurn(() -> counter.edition(agreement)
                .filter(edition -> mayFile(agreement, form.kind(), person))
                .map(edition -> file(new Filing(agreement, edition, form, form.kind(), Optional.empty(), person)))
                .orElseGet(Worked.Missing::new));
    }

    private static boolean mayFile(Label agreement, ReportForm.Kind kind, Person person) {
        var act = Act.of(kind.resource(), "file");
        return person.may(agreement, act).admits()
                || person.may(agreement, act.as(Act.Relation.OWN)).admits();
    }

    /// The report that another one is filed in the place of, why, and the verdicts that rested on it.
    private record Correcting(HeldRow row, String why, List<String> flagged) {
        String id() {
            return row.cell("id");
        }

        String source() {
            return row.cell("source");
        }
    }

    /// A report on its way to the record: the kind it counts as, and what it takes the place of, if anything.
    private record Filing(
            Label agreement,
            Edition edition,
            ReportForm form,
            ReportForm.Kind kind,
            Optional<Correcting> correcting,
            Person person) {
        boolean keepsSource() {
            return correcting.stream().anyMatch(one -> form.source().equals(Optional.of(one.source())));
        }

        /// Who hands in what it saw, or what it has to say, speaks as it does so.
        boolean isToldHere() {
            return kind.isOfTheMission() || kind.isOfAParty();
        }
    }

    private Worked file(Filing one) {
        var watched = one.edition.watched();
        var shown = new Shown(counter, one.agreement, one.edition, one.person);
        var faults = new FormCheck(watched, shown, one.correcting.map(Correcting::source), counter.today(one.edition))
                .of(one.form, one.kind);
        Delegation.check(one.agreement, one.edition, one.person, one.form, one.kind, one.keepsSource(), faults);
        one.correcting.ifPresent(corrected -> faults.reason("why", corrected.why));
        return faults.or(() -> entered(one), Worked.Refused::new);
    }

    private Worked entered(Filing one) {
        var watched = one.edition.watched();
        var shown = new Shown(counter, one.agreement, one.edition, one.person);
        var slip = new Slip(watched, counter.names(one.agreement), shown::holdsSource);
        if (one.kind == ReportForm.Kind.ACCESS_DENIED) slip.needsAccessDenied();
        var id = Numbers.next("R", Reports.of(watched.casebook().reports()).ids());
        var row = row(id, slip.source(one.form, one.person, id), one);
        if (slip.losesArabicName())
            return Worked.Refused.of("sourceNameArabic", Fault.NO_ARABIC_COLUMN, Titles.FILE, "arabic");
        var notices = one.correcting
                .map(correcting -> List.of(notice(one.agreement, id, correcting, one.person)))
                .orElse(List.of());
        var flagged = one.correcting.map(Correcting::flagged).orElse(List.of());
        var rows = new ArrayList<>(List.of(row.of(RowTable.REPORTS)));
        one.correcting.ifPresent(before -> rows.addAll(
                InheritedLinks.of(watched.casebook(), before.id(), id, before.why, counter.today(one.edition))));
        return counter.enter(one.agreement, new Counter.Handed(slip.changed(), rows, notices, flagged), one.person, id);
    }

    private Cells row(String id, String source, Filing one) {
        var today = counter.today(one.edition);
        var form = one.form;
        var row = new Cells().put("id", id).put("source", source).put("read_on", today);
        said(row, one, today);
        what(row, form, one.kind);
        where(row, form);
        howMany(row, form);
        one.correcting.ifPresent(before -> Unasked.carry(before.row(), form, row));
        return row.put("claim", form.claim())
                .put("note", form.note())
                .put("address", form.address())
                .put("corrects", one.correcting.map(Correcting::id));
    }

    /// When its source spoke. What nobody tells is not made up: where the day is not known it is told that it was no
    /// later than today, for by then it was read. A correction that says nothing of it leaves it as it was.
    private static void said(Cells row, Filing one, String today) {
        var told = one.form.saidOn();
        if (told.isEmpty() && one.keepsSource()) {
            one.correcting.ifPresent(before -> Unasked.carrySaid(before.row(), row));
            return;
        }
        boolean isNotTold = told.map(ReportForm.NOT_TOLD::equals).orElse(!one.isToldHere());
        var day = told.filter(words -> !isNotTold).orElse(today);
        row.put("said_from", isNotTold ? "" : day)
                .put("said_to", day)
                .put("said_precision", isNotTold ? "unknown" : "day");
    }

    private static void what(Cells row, ReportForm form, ReportForm.Kind kind) {
        row.put("happened_from", form.happenedFrom())
                .put("happened_to", form.happenedTo().or(form::happenedFrom))
                .put("happened_precision", form.happenedPrecision())
                .put("act", act(form, kind))
                .put("actor", form.actor())
                .put("actor_label", form.actorLabel())
                .put("certainty", form.certainty())
                .put("against", form.against())
                .put("with", form.with())
                .put("of", form.of())
                .put("polarity", form.polarity())
                .put("standing", standing(form, kind))
                .yes("against_own_side", isAdmission(form, kind))
                .yes("reply", form.reply())
                .put("not_observed", form.notObserved());
    }

    private static Optional<String> act(ReportForm form, ReportForm.Kind kind) {
        return switch (kind) {
            case NOTHING_HEARD -> Optional.of(NOTHING_HEARD);
            case ACCESS_DENIED -> Optional.of(Slip.ACCESS_DENIED);
            default -> form.act();
        };
    }

    private static String standing(ReportForm form, ReportForm.Kind kind) {
        if (kind.isOfTheMission()) return "own-observation";
        return isAdmission(form, kind) ? "self-admitted" : "alleged";
    }

    /// What a party says that it did counts against it; that it did not do it never does.
    private static boolean isAdmission(ReportForm form, ReportForm.Kind kind) {
        return kind == ReportForm.Kind.SELF_REPORT && !form.isDenial();
    }

    private static void where(Cells row, ReportForm form) {
        row.put("places", form.places())
                .put("nearness", form.nearness())
                .put("lon", form.longitude().map(FilingRoom::degrees))
                .put("lat", form.latitude().map(FilingRoom::degrees))
                .number("precision_m", form.precisionMetres())
                .put("place_words", form.placeWords());
    }

    /// Seven decimals, as a case folder takes them, and no exponent.
    private static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(7, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void howMany(Cells row, ReportForm form) {
        row.number("count_min", form.countMin())
                .number("count_max", form.countMax())
                .put("count_unit", form.countUnit())
                .number("killed_min", form.killedMin())
                .number("killed_max", form.killedMax())
                .number("wounded_min", form.woundedMin())
                .number("wounded_max", form.woundedMax());
    }

    /// Files `form` in the place of the report `corrected`; the verdicts that rested on it are named.
    ///
    /// Under the same source it stays of the kind it was; of another kind it is what that person may file at all.
    public Worked correct(Label agreement, String corrected, ReportForm form, String why, Person person) {
        return counter.inTurn(() -> {
            var edition = counter.edition(agreement);
            var shown = counter.shown(agreement, person);
            var held = shown.flatMap(some -> some.report(corrected));
            if (edition.isEmpty() || held.isEmpty() || !mayCorrect(agreement, held.get(), person))
                return new Worked.Missing();
            var kind = kept(edition.get(), held.get().cell("source"), form);
            if (kind.isEmpty() && !mayFile(agreement, form.kind(), person)) return new Worked.Missing();
            if (shown.get().holdsCorrectionOf(corrected)) return Worked.Overtaken.of(Fault.CORRECTED_BEFORE, corrected);
            var flagged = carriedBy(edition.get(), corrected);
            var correcting = new Correcting(held.get(), why, flagged);
            return file(new Filing(
                    agreement, edition.get(), form, kind.orElse(form.kind()), Optional.of(correcting), person));
        });
    }

    /// The kind that a correction under the source of the corrected report keeps; empty under another source.
    private static Optional<ReportForm.Kind> kept(Edition edition, String source, ReportForm form) {
        if (!form.source().equals(Optional.of(source))) return Optional.empty();
        return edition.watched().registry().sources().stream()
                .filter(one -> one.id().equals(source))
                .findFirst()
                .map(one -> ReportForm.Kind.of(one.kind()).orElse(ReportForm.Kind.PUBLIC));
    }

    private boolean mayCorrect(Label agreement, HeldRow row, Person person) {
        var act = Act.of("report", "correct");
        boolean own = counter.authorOf(row.index()).stream().anyMatch(person.sign()::equals);
        return person.may(agreement, act).admits()
                || (own && person.may(agreement, act.as(Act.Relation.OWN)).admits());
    }

    private Draft notice(Label agreement, String id, Correcting one, Person person) {
        var words = Notices.written(id, one.id(), one.why, one.flagged);
        return counter.words(agreement, Kind.CORRECTION.label(), words, CORRECTS, one.row.index(), person);
    }

    /// No word of a verdict that the mission may not say.
    private static List<String> carriedBy(Edition edition, String report) {
        var asOf = AsOf.at(edition.all().lastWord());
        return Mandate.judged(edition.watched(), edition.bearing(asOf, report)).clauses().stream()
                .filter(clause -> clause.restsOn(report))
                .map(clause -> clause.clause().toString())
                .distinct()
                .toList();
    }
}
