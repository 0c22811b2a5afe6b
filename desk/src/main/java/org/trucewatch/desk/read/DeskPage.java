package org.trucewatch.desk.read;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Kind;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.verdict.Status;

/// What a page needs before it shows anything: the case, its texts and parties, its days, and the vocabulary of forms.
public record DeskPage(
        String agreement,
        String name,
        String title,
        String zone,
        List<String> languages,
        List<String> mandate,
        List<TextPart> texts,
        List<PartyPart> parties,
        List<DatePart> dates,
        List<MapPage.Day> days,
        List<MapPage.Days> vague,
        View.Time lastWord,
        String firstDay,
        String lastDay,
        int reports,
        Vocabulary vocabulary,
        SortedMap<String, Both> titles) {

    public record TextPart(
            String id,
            String name,
            Optional<View.Time> inForceFrom,
            Optional<View.Time> until,
            String status,
            String statusWords,
            List<String> mandate) {}

    /// A party that a text binds, in the order of the texts. The mark is a letter and no more: no colour, no flag.
    public record PartyPart(String id, Both words, String mark) {}

    /// A day on which a text begins or ends, for the slider.
    public record DatePart(String date, String label, String kind, String text) {}

    /// The names that a form offers; `things` are goods and people that the agreement declares.
    public record Vocabulary(
            List<Entry> acts,
            List<Entry> actors,
            List<Entry> places,
            List<Entry> things,
            List<View.Named> sources,
            List<View.Named> lineages) {}

    public record Entry(String id, Both words, List<String> aliases) {}

    public static DeskPage of(View view) {
        var watched = view.watched();
        var terms = CalendarRoom.of(view).terms();
        var days = MapRoom.days(view.cut().shelf(), view.cut().told());
        return new DeskPage(
                view.edition().label(),
                watched.name(),
                view.title(),
                watched.zone().getId(),
                List.of(Tongue.ENGLISH.code(), Tongue.ARABIC.code()),
                view.mandateOverAll().words(),
                terms.stream().map(term -> text(view, term)).toList(),
                parties(view),
                dates(terms),
                days,
                new VagueDays(view.cut().shelf(), watched.zone()).of(view.cut().told()),
                view.moment(view.cut().eyes().lastWord()),
                firstDay(terms, days),
                lastDay(view),
                watched.casebook().reports().size(),
                vocabulary(view),
                view.titles().of(watched.agreement()));
    }

    private static TextPart text(View view, CalendarPage.Term term) {
        var statuses = view.clauses().stream()
                .map(Verdicts::folded)
                .filter(verdict -> verdict.clause().text().value().equals(term.text()))
                .map(verdict -> verdict.status())
                .distinct()
                .toList();
        var shared = statuses.size() == 1 ? Optional.of(statuses.getFirst()) : Optional.<Status>empty();
        var mandate = view.watched().agreement().texts().stream()
                .filter(text -> text.id().value().equals(term.text()))
                .map(text -> view.mandate(text.id()).words())
                .findFirst()
                .orElse(List.of());
        return new TextPart(
                term.text(),
                term.name(),
                term.from(),
                term.until(),
                shared.map(Status::word).orElse(""),
                shared.map(view.wording()::status).orElse(""),
                mandate);
    }

    private static List<PartyPart> parties(View view) {
        var bound = new LinkedHashSet<String>();
        view.watched().agreement().texts().stream()
                .flatMap(text -> text.lines().stream())
                .map(Text.Line::property)
                .filter(Property.Binds.class::isInstance)
                .map(Property.Binds.class::cast)
                .forEach(binds -> bound.addAll(binds.names().all()));
        var ids = List.copyOf(bound);
        return IntStream.range(0, ids.size())
                .mapToObj(at -> new PartyPart(ids.get(at), words(view, ids.get(at)), mark(at)))
                .toList();
    }

    private static String mark(int at) {
        return at < 26 ? String.valueOf((char) ('A' + at)) : "A" + mark(at - 26);
    }

    private static Both words(View view, String id) {
        return words(view.edition(), id);
    }

    private static Both words(Edition edition, String id) {
        return new Both(
                edition.wording(Tongue.ENGLISH).label(id),
                edition.wording(Tongue.ARABIC).label(id));
    }

    /// The actors that a form offers.
    public static List<Entry> actors(Edition edition) {
        return edition.watched().registry().actors().stream()
                .map(actor -> new Entry(actor.id(), words(edition, actor.id()), actor.aliases()))
                .toList();
    }

    private static List<DatePart> dates(List<CalendarPage.Term> terms) {
        var dates = new TreeMap<String, DatePart>();
        for (var term : terms) {
            term.from().ifPresent(time -> add(dates, day(time), term, "starts"));
            term.until().ifPresent(time -> add(dates, lastDay(time), term, "ends"));
        }
        return List.copyOf(dates.values());
    }

    private static void add(TreeMap<String, DatePart> dates, String date, CalendarPage.Term term, String kind) {
        dates.put(date + term.text() + kind, new DatePart(date, term.name(), kind, term.text()));
    }

    private static String day(View.Time time) {
        return time.iso().substring(0, 10);
    }

    /// An end at midnight is the end of the day before, and days after it are counted from that.
    private static String lastDay(View.Time end) {
        var isMidnight = end.iso().startsWith("T00:00:00", 10);
        return isMidnight ? LocalDate.parse(day(end)).minusDays(1).toString() : day(end);
    }

    /// The slider begins with the first text: what is told of the years before is evidence, but nothing binds then.
    private static String firstDay(List<CalendarPage.Term> terms, List<MapPage.Day> days) {
        return terms.stream()
                .flatMap(term -> term.from().stream())
                .map(DeskPage::day)
                .min(String::compareTo)
                .orElse(days.isEmpty() ? "" : days.getFirst().date());
    }

    private static String lastDay(View view) {
        return view.cut().eyes().lastTold().toString();
    }

    private static Vocabulary vocabulary(View view) {
        var registry = view.watched().registry();
        var rows = new ReportRows(view);
        return new Vocabulary(
                registry.acts().stream()
                        .map(act -> new Entry(act.id(), words(view, act.id()), act.aliases()))
                        .toList(),
                actors(view.edition()),
                registry.places().stream()
                        .map(place -> new Entry(place.id(), words(view, place.id()), place.aliases()))
                        .toList(),
                things(view),
                registry.sources().stream()
                        .map(source -> rows.source(source.id()))
                        .toList(),
                registry.lineages().stream()
                        .map(lineage -> rows.lineage(lineage.id()))
                        .toList());
    }

    private static List<Entry> things(View view) {
        var agreement = view.watched().agreement();
        var texts = agreement.texts().stream().flatMap(text -> text.declarations().stream());
        return Stream.concat(agreement.declarations().stream(), texts)
                .filter(declared -> declared.kind() == Kind.GOODS || declared.kind() == Kind.PEOPLE)
                .map(Declaration::name)
                .distinct()
                .map(name -> new Entry(name, words(view, name), List.of()))
                .toList();
    }
}
