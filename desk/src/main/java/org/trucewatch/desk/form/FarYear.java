package org.trucewatch.desk.form;

import java.util.Optional;
import java.util.regex.Pattern;
import org.trucewatch.model.time.Hijri;
import org.trucewatch.model.time.Years;

/// What is said of a time centuries away: it may be of a Hijri calendar, and then the Gregorian day is named.
public final class FarYear {
    private static final String EXAMPLE = "2017-09-10";
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?!\\d).*");

    private FarYear() {}

    /// Empty where `words` name a year of which a report may be, or begin with none.
    public static Optional<Wrong> wrong(String field, String words) {
        var year = YEAR.matcher(words);
        if (!year.matches() || !Years.areFarAsEnds(Integer.parseInt(words, 0, year.end(1), 10)))
            return Optional.empty();
        return Optional.of(Hijri.about(words)
                .map(about -> Wrong.of(field, Fault.YEAR_HIJRI, words, about))
                .orElseGet(() -> Wrong.of(field, Fault.YEAR_FAR, words, EXAMPLE)));
    }
}
