package org.trucewatch.intake.matching;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.pair.Pairs;

/// What an import says of itself, in both languages, which stand side by side in `notes.properties`.
public enum Note {
    NO_ROWS,
    ROWS_READ,
    ROWS_OF_KINDS_READ,
    TWO_SIDES,
    DOERS,
    LEFT_TO_PEOPLE,
    NOW,
    DOERS_LEFT_OUT,
    PERHAPS_NEAR,
    NEAR_SWAPPED,
    KINDS_LEFT_OUT,
    TIMES,
    COUNT,

    NOTHING_DRAWN,
    ZONE,
    ZONE_WHY,
    NOT_ON_LAND,
    WHOLE_REGION,
    OFF,
    AT_THE_EDGE,

    ACTORS_UNKNOWN,
    AND_MORE,
    OFFICES_KNOWN,
    OFFICE_IS,
    LINEAGES_NEW,
    OFFICES_ALIKE,
    PAIR,

    NO_PLACE_PRECISION,
    NO_DAY_PRECISION,
    NO_PLACE_NAMES,
    NO_END,
    NO_OFFICE,
    NO_DAY_SAID,
    NO_DAY_WRITTEN,
    NO_CLARITY,
    NO_KINDS_OF_ACTORS;

    private static final int MOST_NAMES = 12;

    private final String english;
    private final String arabic;

    Note() {
        var sentence = Sentences.ALL.of(this);
        english = sentence.english();
        arabic = sentence.arabic();
    }

    /// The sentence with `parts` in its gaps.
    public Words with(Object... parts) {
        return Gaps.fill(new Words(english, arabic), List.of(parts));
    }

    /// Several words of one sentence.
    public static Words listed(List<Words> words) {
        return listed(words, ", ", "، ");
    }

    /// The first of many, and how many more there are.
    static Words first(List<Words> words) {
        int more = words.size() - MOST_NAMES;
        return more <= 0 ? listed(words) : AND_MORE.with(listed(words.subList(0, MOST_NAMES)), more);
    }

    static Words listed(List<Words> words, String between, String betweenInArabic) {
        return new Words(
                String.join(between, words.stream().map(Words::english).toList()),
                String.join(betweenInArabic, words.stream().map(Words::arabic).toList()));
    }

    /// Read before the constants are made.
    static final class Sentences {
        private static final String FILE = "notes.properties";
        static final Pairs ALL = Pairs.read(Optional.ofNullable(Note.class.getResourceAsStream(FILE)), FILE);

        private Sentences() {}
    }
}
