package org.trucewatch.desk.work;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trucewatch.desk.form.FarYear;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.desk.work.ReportForm.Kind;
import org.trucewatch.model.evidence.Case;

/// Looks over a form before it is entered, all fields at once. Whether the names and times make sense is for the reader
/// of the case to say; here it is what a person forgets, and what no report may hold.
final class FormCheck {
    private static final int MOST_NAMES = 20;
    private static final String FIRST_DAY = "2017-01-01";
    private static final int DAY = FIRST_DAY.length();
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2}(?:[T ].*)?)?)?");

    private final Case watched;
    private final Shown shown;
    private final Optional<String> kept;
    private final String today;
    private final Faults faults = new Faults();

    /// `kept` is the source of a report that is corrected: it may stay what it is.
    FormCheck(Case watched, Shown shown, Optional<String> kept, String today) {
        this.watched = watched;
        this.shown = shown;
        this.kept = kept;
        this.today = today;
    }

    Faults of(ReportForm form, Kind kind) {
        if (form.claim().isBlank()) add("claim", Fault.NO_CLAIM);
        faults.words("claim", form.claim());
        words(form);
        form.noNumbers().forEach(field -> add(field, Fault.NO_NUMBER));
        kind(form, kind);
        if (kind == Kind.SELF_REPORT) ownDeed(form);
        form.saidOn().filter(words -> !words.equals(ReportForm.NOT_TOLD)).ifPresent(words -> date("saidOn", words));
        form.happenedFrom().ifPresent(words -> date("happenedFrom", words));
        form.happenedTo().ifPresent(words -> date("happenedTo", words));
        times(form);
        places(form);
        range("killed", form.killedMin(), form.killedMax());
        range("wounded", form.woundedMin(), form.woundedMax());
        range("count", form.countMin(), form.countMax());
        form.source().filter(id -> !kept.equals(form.source())).ifPresent(id -> source(id, kind));
        return faults;
    }

    /// Names are looked up by the reader of the case; here it is enough that no field fills an entry.
    private void words(ReportForm form) {
        var fields = new LinkedHashMap<String, Optional<String>>();
        fields.put("note", form.note());
        fields.put("sourceName", form.sourceName());
        fields.put("sourceNameArabic", form.sourceNameArabic());
        fields.put("placeWords", form.placeWords());
        fields.put("actorLabel", form.actorLabel());
        fields.put("address", form.address());
        fields.put("act", form.act());
        fields.put("actor", form.actor());
        fields.put("countUnit", form.countUnit());
        fields.put("certainty", form.certainty());
        fields.put("nearness", form.nearness());
        fields.put("polarity", form.polarity());
        fields.put("party", form.party());
        fields.put("saidOn", form.saidOn());
        fields.put("happenedFrom", form.happenedFrom());
        fields.put("happenedTo", form.happenedTo());
        fields.put("happenedPrecision", form.happenedPrecision());
        fields.forEach((field, told) -> told.ifPresent(words -> faults.words(field, words)));
        var lists = new LinkedHashMap<String, List<String>>();
        lists.put("places", form.places());
        lists.put("against", form.against());
        lists.put("with", form.with());
        lists.put("of", form.of());
        lists.put("notObserved", form.notObserved());
        lists.forEach((field, names) -> faults.words(field, String.join("|", names)));
    }

    private void kind(ReportForm form, Kind kind) {
        if (kind.isOfAParty() && form.party().isEmpty() && form.source().isEmpty()) add("party", Fault.NO_PARTY);
        if (!kind.isOfAParty()
                && !kind.isOfTheMission()
                && form.source().isEmpty()
                && form.teller().isEmpty()) add("source", Fault.NO_SOURCE);
        if (kind == Kind.NOTHING_HEARD && form.notObserved().isEmpty()) add("notObserved", Fault.NOTHING_LOOKED_FOR);
        if (kind == Kind.NOTHING_HEARD && form.happenedTo().isEmpty()) add("happenedTo", Fault.NO_END_OF_PATROL);
        boolean hasOwnAct = kind == Kind.NOTHING_HEARD || kind == Kind.ACCESS_DENIED;
        if (!hasOwnAct && form.act().isEmpty()) add("act", Fault.NO_ACT);
    }

    /// What a party says of itself counts against it; what it says of others must not count so.
    private void ownDeed(ReportForm form) {
        var belonging = new Belonging(watched.registry());
        var spokenFor = form.source().stream().flatMap(belonging::speakers);
        var own = form.party().map(Stream::of).orElse(spokenFor).toList();
        boolean isOwn = form.actor().stream().allMatch(actor -> belonging.isOf(actor, own));
        if (!own.isEmpty() && !isOwn) add("actor", Fault.NOT_OWN_DEED);
    }

    /// Whether there is such a day, month or year, and such a time.
    private void date(String field, String words) {
        var far = FarYear.wrong(field, words);
        if (!DATE.matcher(words).matches() || !exists(words))
            faults.add(field, Fault.NO_SUCH_DAY, "2017-09-10", ClockTime.WITH_OFFSET);
        else if (far.isPresent()) faults.add(far.get());
        else if (ClockTime.of(words).orElse(null) instanceof ClockTime.None(var why, var parts))
            faults.add(field, why, parts.toArray(String[]::new));
        else if (!field.equals("happenedTo") && isAhead(words)) add(field, Fault.DAY_AHEAD);
    }

    /// Whether its day is still to come; with a clock time it may be that of a zone which is a day ahead.
    private boolean isAhead(String words) {
        var latest = LocalDate.parse(today).plusDays(words.length() > DAY ? 1 : 0);
        return day(words).compareTo(latest.toString()) > 0;
    }

    private static boolean exists(String words) {
        try {
            var whole = day(words) + FIRST_DAY.substring(Math.min(DAY, words.length()));
            return LocalDate.parse(whole).getYear() > 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /// Two moments, or two days: what is no day is told by itself.
    private void times(ReportForm form) {
        var from = form.happenedFrom().orElse("");
        var to = form.happenedTo().orElse(from);
        if (ClockTime.of(from).orElse(null) instanceof ClockTime.Moment(long began)
                && ClockTime.of(to).orElse(null) instanceof ClockTime.Moment(long ended)) {
            if (ended < began) add("happenedTo", Fault.ENDS_BEFORE);
        } else if (day(from).length() == DAY && day(from).compareTo(day(to)) > 0) add("happenedTo", Fault.ENDS_BEFORE);
    }

    private static String day(String time) {
        return time.substring(0, Math.min(DAY, time.length()));
    }

    private void places(ReportForm form) {
        if (form.places().size() > MOST_NAMES) add("places", Fault.TOO_MANY_PLACES);
        if (form.longitude().isPresent() != form.latitude().isPresent()) add("longitude", Fault.HALF_A_POSITION);
        if (form.longitude().isPresent() && form.precisionMetres().isEmpty())
            add("precisionMetres", Fault.NO_PRECISION);
        outside("longitude", form.longitude(), 180, Fault.NO_LONGITUDE);
        outside("latitude", form.latitude(), 90, Fault.NO_LATITUDE);
        if (form.precisionMetres().stream().anyMatch(metres -> metres < 0 || metres > 1_000_000))
            add("precisionMetres", Fault.NO_SUCH_PRECISION);
    }

    private void outside(String field, Optional<Double> degrees, int most, Fault fault) {
        if (degrees.stream().anyMatch(value -> !(Math.abs(value) <= most))) add(field, fault);
    }

    private void range(String field, Optional<Long> least, Optional<Long> most) {
        if (least.stream().anyMatch(value -> value < 0) || most.stream().anyMatch(value -> value < 0))
            add(field + "Min", Fault.BELOW_ZERO);
        if (least.isPresent() && most.isPresent() && least.get() > most.get())
            add(field + "Max", Fault.UPPER_BELOW_LOWER);
    }

    /// Nobody speaks under the name of another: what a party says and what the mission saw have sources of their own,
    /// made of who says so.
    private void source(String id, Kind kind) {
        if (kind.isOfAParty() || kind.isOfTheMission()) add("source", Fault.SOURCE_OF_ITS_OWN);
        else if (!shown.holdsSource(id)) add("source", Fault.NO_SUCH_SOURCE);
        else if (isOfSomebody(id)) add("source", Fault.WORD_OF_SOMEBODY);
    }

    private boolean isOfSomebody(String id) {
        return watched.registry().sources().stream()
                .filter(source -> source.id().equals(id))
                .flatMap(source -> Kind.of(source.kind()).stream())
                .anyMatch(kind -> kind.isOfAParty() || kind.isOfTheMission());
    }

    private void add(String field, Fault fault) {
        faults.add(field, fault);
    }
}
