package org.trucewatch.desk.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.time.Hijri;
import org.trucewatch.model.time.Years;

/// Reads the time of an option.
///
/// A date means the end of that local day, a local time the moment itself, both on the clock of the case; a zone may
/// be named behind it (`2017-08-03T12:00 Europe/Paris`). Times with an offset are read too, for that is how our own
/// output writes instants. Nothing else is guessed.
public record TimeWords(String option, ZoneId zone) {
    private static final int YEAR_DIGITS = 4;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(Z|[+-]\\d{2}:\\d{2})?"
                    + "(?: |\\[)?([A-Z][A-Za-z_]+(?:/[A-Za-z_+-]+)*)?]?");

    /// The instant in seconds since 1970, excluded: the question is about what lies before it.
    public long read(String words) {
        try {
            long read = instant(words);
            if (Years.areFarAsEnds(Integer.parseInt(words, 0, YEAR_DIGITS, 10)))
                throw refused(
                        words, Hijri.about(words).map(Why.YEAR_HIJRI::with).orElseGet(Why.YEAR_FAR::with));
            return read;
        } catch (DateTimeException wrong) {
            throw refused(words, Why.NO_SUCH_DAY.with());
        }
    }

    @SuppressWarnings("NullAway") // a group of a pattern that did not take part is null
    private long instant(String words) {
        if (DATE.matcher(words).matches())
            return LocalDate.parse(words).plusDays(1).atStartOfDay(zone).toEpochSecond();
        var time = TIME.matcher(words);
        if (!time.matches()) throw refused(words, Why.NO_TIME.with());
        var offset = time.group(3);
        var named = time.group(4);
        var iso = time.group(1) + "T" + time.group(2);
        if (offset != null) return OffsetDateTime.parse(iso + offset).toEpochSecond();
        return local(words, LocalDateTime.parse(iso), named == null ? zone : ZoneId.of(named));
    }

    private long local(String words, LocalDateTime time, ZoneId in) {
        var offsets = in.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) throw refused(words, Why.CLOCK_SKIPPED.with(in.getId()));
        if (offsets.size() > 1)
            throw refused(words, Why.CLOCK_TWICE.with(in.getId(), offsets.getFirst(), offsets.getLast()));
        return time.toEpochSecond(offsets.getFirst());
    }

    private Refused refused(String words, Words why) {
        return new Refused(new Refusal.NoSuchTime(option, words, why));
    }
}
