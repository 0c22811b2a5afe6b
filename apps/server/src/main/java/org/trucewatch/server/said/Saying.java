package org.trucewatch.server.said;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.pair.Pairs;

/// One thing the server says to whoever started it, in both languages, which stand side by side in
/// `sayings.properties`.
public enum Saying {
    PORT,
    PORT_NONE,
    PORT_TAKEN,
    READY,
    ADDRESS,
    HOW_TO_END,
    OPENING,
    NO_DESK_ADDRESS,
    FIRST_ACCOUNT,
    READMITTED,
    BRINGING,
    ENTERED,
    SIGN_IN,
    DOES_MONITOR,
    DOES_VERIFIER,
    DOES_SECOND,
    DOES_ONE_PARTY,
    DOES_OTHER_PARTY,
    DOES_RELEASER,
    DOES_ADMIN,
    GUIDE,
    SETTING_ABSENT,
    SETTING_LINE,
    SETTING_TWICE,
    SETTING_MISSING,
    SETTING_ISSUER,
    BAD_SETTING;

    private final String english;
    private final String arabic;

    Saying() {
        var words = Sentences.ALL.of(this);
        english = words.english();
        arabic = words.arabic();
    }

    /// The sentence with `parts` in its gaps.
    public Words with(Object... parts) {
        return Gaps.fill(new Words(english, arabic), List.of(parts));
    }

    /// Read before the constants are made.
    static final class Sentences {
        private static final String FILE = "sayings.properties";
        static final Pairs ALL = Pairs.read(Optional.ofNullable(Saying.class.getResourceAsStream(FILE)), FILE);

        private Sentences() {}
    }
}
