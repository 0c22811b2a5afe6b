package org.trucewatch.language.say;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;

/// Numbers, spans, lengths and moments.
final class Figures {
    private static final int HUNDRED = 100;
    private static final int FIRST_GROUPED = 5;

    private final Voice voice;

    Figures(Voice voice) {
        this.voice = voice;
    }

    String quantity(Quantity quantity) {
        return switch (quantity) {
            case Quantity.All all -> voice.say("all");
            case Quantity.Count count ->
                count.upTo().isPresent()
                        ? range(amount(count.number()), amount(count.upTo().getAsLong()))
                        : bounded(count.bound(), amount(count.number()));
            case Quantity.Share share ->
                share.upTo().isPresent()
                        ? range(percent(share.percent()), percent(share.upTo().getAsLong()))
                        : bounded(share.bound(), percent(share.percent()));
        };
    }

    private String range(String from, String to) {
        return voice.say("bound-range", from, to);
    }

    private String percent(long number) {
        return voice.say("percent", figure(number));
    }

    /// Thousands are marked from five digits on, so that years stay as they are.
    String figure(long number) {
        return grouped(number, FIRST_GROUPED);
    }

    /// A number of things or people, which is never taken for a year.
    private String amount(long number) {
        return grouped(number, FIRST_GROUPED - 1);
    }

    private String grouped(long number, int from) {
        var digits = Long.toString(number);
        if (digits.length() < from) return voice.isolated(digits);
        var marked = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) marked.insert(at, ',');
        return voice.isolated(marked.toString());
    }

    String bounded(Bound bound, String measure) {
        return voice.say("bound-" + key(bound), measure);
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String length(Length length) {
        return voice.say("length-" + length.unit().symbol(), figure(length.number()));
    }

    /// A span with its noun in the form that the number asks for.
    String period(Period period) {
        return voice.say(period.unit().word() + "-" + plural(period.number()), figure(period.number()));
    }

    String unit(Period period) {
        return voice.say(period.unit().word());
    }

    /// The plural form of the CLDR rules for the two tongues.
    private String plural(long number) {
        if (number == 1) return "one";
        if (!voice.isArabic()) return "other";
        if (number == 2) return "two";
        long last = number % HUNDRED;
        if (last >= 3 && last <= 10) return "few";
        return last >= 11 ? "many" : "other";
    }

    String time(LocalTime time) {
        return voice.isolated(time.toString());
    }

    /// A moment that something starts at, is done on, or is compared with.
    String moment(Moment moment) {
        return moment instanceof Moment.OnDate day ? voice.say("whole-day", date(day.date())) : exact(moment);
    }

    /// A moment that something lasts until: a whole day is included.
    String end(Moment moment) {
        return moment instanceof Moment.OnDate day ? voice.say("whole-end", date(day.date())) : exact(moment);
    }

    private String exact(Moment moment) {
        return switch (moment) {
            case Moment.OnDate day -> date(day.date());
            case Moment.AtTime at ->
                at.zone()
                        .map(zone -> voice.say(
                                "moment-time-zone",
                                date(at.date()),
                                time(at.time()),
                                voice.isolated(city(zone.getId()))))
                        .orElseGet(() -> voice.say("moment-time", date(at.date()), time(at.time())));
            case Moment.NumberedDay day -> numbered(day.number(), day.time());
            case Moment.Unknown unknown -> voice.say("moment-unknown");
        };
    }

    private String numbered(int number, Optional<LocalTime> time) {
        return time.map(clock -> voice.say("moment-number-time", figure(number), time(clock)))
                .orElseGet(() -> voice.say("moment-number", figure(number)));
    }

    private static String city(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private String date(LocalDate date) {
        String month = voice.list("months").get(date.getMonthValue() - 1);
        return voice.say("moment-day", figure(date.getDayOfMonth()), month, figure(date.getYear()));
    }
}
