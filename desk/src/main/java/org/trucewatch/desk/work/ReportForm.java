package org.trucewatch.desk.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A report as a person fills it in. Precision is asked for and not demanded: what is left empty is not told.
///
/// Times are days or times as a case folder writes them (`2017-08-03`, `2017-08-03T12:00+03:00`); things are named by
/// their ids, or in the source's own words where the case has no name for them. `party` is the actor whose complaint or
/// admission it is; `sourceName` names a page or a body that the case does not know yet, and
/// `sourceNameArabic` is what Arabic pages call it; one of them alone is its name on both. `saidOn` is the day on which
/// it was said, or [#NOT_TOLD]. `noNumbers` names the fields
/// in which something else than a number was written.
public record ReportForm(
        Kind kind,
        Optional<String> source,
        Optional<String> sourceName,
        Optional<String> sourceNameArabic,
        Optional<String> party,
        Optional<String> address,
        Optional<String> saidOn,
        Optional<String> happenedFrom,
        Optional<String> happenedTo,
        Optional<String> happenedPrecision,
        List<String> places,
        Optional<String> nearness,
        Optional<Double> longitude,
        Optional<Double> latitude,
        Optional<Long> precisionMetres,
        Optional<String> placeWords,
        Optional<String> act,
        Optional<String> actor,
        Optional<String> actorLabel,
        Optional<String> certainty,
        List<String> against,
        List<String> with,
        List<String> of,
        Optional<Long> countMin,
        Optional<Long> countMax,
        Optional<String> countUnit,
        Optional<Long> killedMin,
        Optional<Long> killedMax,
        Optional<Long> woundedMin,
        Optional<Long> woundedMax,
        Optional<String> polarity,
        boolean reply,
        List<String> notObserved,
        String claim,
        Optional<String> note,
        List<String> noNumbers) {
    /// In the place of a day: nobody told when it was said.
    public static final String NOT_TOLD = "unknown";

    static final String DENIES = "denies";

    /// Whether it says that something did not happen.
    boolean isDenial() {
        return polarity.equals(Optional.of(DENIES));
    }

    /// What a page or a body is called that the case does not know yet.
    Optional<String> teller() {
        return sourceName.or(() -> sourceNameArabic);
    }

    /// How a report comes to the desk.
    public enum Kind {
        OWN_OBSERVATION("own observation"),
        PARTY_COMPLAINT("party complaint"),
        SELF_REPORT("party self-report"),
        PUBLIC("public or media"),
        OTHER_MECHANISM("other mechanism"),
        NOTHING_HEARD("nothing heard"),
        ACCESS_DENIED("access denied");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// The kind of its source, as the table of sources has it.
        public String words() {
            return words;
        }

        /// The kind that is written in these words; empty for a source that was not made at a desk.
        static Optional<Kind> of(String words) {
            return Arrays.stream(values())
                    .filter(kind -> kind.words.equals(words))
                    .findFirst();
        }

        boolean isOfTheMission() {
            return switch (this) {
                case OWN_OBSERVATION, NOTHING_HEARD, ACCESS_DENIED -> true;
                case PARTY_COMPLAINT, SELF_REPORT, PUBLIC, OTHER_MECHANISM -> false;
            };
        }

        boolean isOfAParty() {
            return this == PARTY_COMPLAINT || this == SELF_REPORT;
        }

        /// The resource under which the table of permissions has it.
        String resource() {
            if (isOfTheMission()) return "observation";
            return isOfAParty() ? "submission" : "public-report";
        }
    }
}
