package org.trucewatch.desk.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Makes the calendar of a view from the deadlines that the judge found.
public final class CalendarRoom {
    private static final String NOTHING_ON_RECORD = "due-no-word";

    private final View view;

    private CalendarRoom(View view) {
        this.view = view;
    }

    public static CalendarPage of(View view) {
        var room = new CalendarRoom(view);
        var terms = view.watched().agreement().texts().stream().map(room::term).toList();
        return new CalendarPage(view.moment(view.asOf().happened()), room.duties(), terms);
    }

    /// The duties alone, in the order of their dates.
    static List<CalendarPage.Due> duties(View view) {
        return new CalendarRoom(view).duties();
    }

    private List<CalendarPage.Due> duties() {
        var order = new TreeMap<Long, List<CalendarPage.Due>>();
        for (var readings : view.clauses()) {
            var folded = Verdicts.folded(readings);
            owed(folded)
                    .forEach((due, parties) ->
                            order.computeIfAbsent(due, any -> new ArrayList<>()).add(due(folded, due, parties)));
        }
        return order.values().stream().flatMap(List::stream).toList();
    }

    /// The deadlines of a clause, each with those who owe it.
    private static Map<Long, List<PartyVerdict>> owed(ClauseVerdict verdict) {
        var owed = new TreeMap<Long, List<PartyVerdict>>();
        for (var under : verdict.verdicts().values())
            for (var party : under.parties())
                party.due()
                        .ifPresent(due -> owed.computeIfAbsent(due, any -> new ArrayList<>())
                                .add(party));
        return owed;
    }

    private CalendarPage.Due due(ClauseVerdict verdict, long due, List<PartyVerdict> owing) {
        var mandate = view.mandate(verdict.clause().text());
        var standards = new LinkedHashMap<String, CalendarPage.Word>();
        if (mandate.judges())
            for (var standard : Standard.values())
                standards.put(
                        standard.word(), word(Verdicts.under(verdict, standard).verdict()));
        var ahead = due > view.asOf().happened();
        var silent = owing.stream().allMatch(party -> party.reason().code().equals(NOTHING_ON_RECORD));
        var parties = new LinkedHashSet<View.Named>();
        owing.forEach(party -> parties.add(view.named(party.party())));
        return new CalendarPage.Due(
                verdict.clause().toString(),
                verdict.clause().text().value(),
                view.moment(due),
                lastDay(due).toString(),
                ahead,
                !ahead && silent && mandate.judges(),
                dayNumber(verdict, due),
                List.copyOf(parties),
                view.sentence(verdict.clause(), ""),
                standards);
    }

    private CalendarPage.Word word(Verdict verdict) {
        var words = view.wording().verdict(verdict);
        return new CalendarPage.Word(verdict.word(), words);
    }

    /// The last day that is still in time: a deadline is excluded.
    private LocalDate lastDay(long due) {
        return Instant.ofEpochSecond(due - 1).atZone(view.watched().zone()).toLocalDate();
    }

    private Optional<Integer> dayNumber(ClauseVerdict verdict, long due) {
        return view.watched().agreement().text(verdict.clause().text()).stream()
                .flatMap(text -> text.lines().stream())
                .map(Text.Line::property)
                .filter(Property.DayIs.class::isInstance)
                .map(Property.DayIs.class::cast)
                .flatMap(day -> date(day.point()).stream()
                        .map(first -> day.number() + (int) ChronoUnit.DAYS.between(first, lastDay(due))))
                .findFirst();
    }

    private CalendarPage.Term term(Text text) {
        var phrases =
                text.lines().stream().flatMap(line -> inForce(line.property())).toList();
        var from = start(phrases);
        return new CalendarPage.Term(
                text.id().value(),
                view.title(text),
                from,
                rivalStarts(text).anyMatch(other -> !from.equals(Optional.of(other))),
                phrases.stream().flatMap(phrase -> until(phrase).stream()).findFirst(),
                Language.header(text));
    }

    private static Stream<Phrase> inForce(Property property) {
        return property instanceof Property.InForce force ? force.phrases().stream() : Stream.empty();
    }

    /// When other readings of the header have the text begin, as far as they say.
    private Stream<View.Time> rivalStarts(Text text) {
        return text.lines().stream()
                .filter(line -> line.property() instanceof Property.InForce)
                .flatMap(line -> line.rivals().stream())
                .map(rival -> Stream.concat(
                                rival.phrases().stream(),
                                rival.property().stream().flatMap(CalendarRoom::inForce))
                        .toList())
                .flatMap(phrases -> start(phrases).stream());
    }

    private Optional<View.Time> start(List<Phrase> phrases) {
        return phrases.stream().flatMap(phrase -> from(phrase).stream()).findFirst();
    }

    private Optional<View.Time> from(Phrase phrase) {
        return switch (phrase) {
            case Phrase.When.From(var moment) -> start(moment).map(this::start);
            case Phrase.When.After(var point) ->
                moment(point).flatMap(this::end).map(this::start);
            default -> Optional.empty();
        };
    }

    private View.Time start(long instant) {
        return new View.Time(view.time().instant(instant), view.wording().moment(instant));
    }

    private Optional<View.Time> until(Phrase phrase) {
        return switch (phrase) {
            case Phrase.When.Until(var point) ->
                moment(point).flatMap(this::end).map(view::moment);
            case Phrase.When.Before(var point) ->
                moment(point).flatMap(this::start).map(view::moment);
            default -> Optional.empty();
        };
    }

    private static Optional<Moment> moment(Phrase.Point point) {
        return point instanceof Phrase.Point.OfMoment(var moment) ? Optional.of(moment) : Optional.empty();
    }

    private static Optional<LocalDate> date(Phrase.Point point) {
        return moment(point).flatMap(moment -> switch (moment) {
            case Moment.OnDate(var date) -> Optional.of(date);
            case Moment.AtTime(var date, var _, var _) -> Optional.of(date);
            default -> Optional.empty();
        });
    }

    private Optional<Long> start(Moment moment) {
        return switch (moment) {
            case Moment.OnDate(var date) ->
                Optional.of(date.atStartOfDay(view.watched().zone()).toEpochSecond());
            case Moment.AtTime(var date, var time, var zone) ->
                Optional.of(date.atTime(time)
                        .atZone(zone.orElse(view.watched().zone()))
                        .toEpochSecond());
            default -> Optional.empty();
        };
    }

    private Optional<Long> end(Moment moment) {
        return switch (moment) {
            case Moment.OnDate(var date) ->
                Optional.of(date.plusDays(1).atStartOfDay(view.watched().zone()).toEpochSecond());
            default -> start(moment);
        };
    }
}
