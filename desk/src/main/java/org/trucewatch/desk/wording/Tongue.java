package org.trucewatch.desk.wording;

import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.language.say.Sentences;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;

/// A language that the product speaks. Both are written side by side; neither is a translation made later.
public enum Tongue {
    ENGLISH("en"),
    ARABIC("ar");

    private final String code;

    Tongue(String code) {
        this.code = code;
    }

    /// The two letters of ISO 639.
    public String code() {
        return code;
    }

    public static Optional<Tongue> of(String code) {
        return Arrays.stream(values())
                .filter(tongue -> tongue.code.equals(code))
                .findFirst();
    }

    public boolean rightToLeft() {
        return this == ARABIC;
    }

    /// Reads clauses out in this language; `titles` is what the case calls its clauses.
    public Sentences speaker(Dictionary dictionary, Dictionary titles) {
        return Sentences.of(
                this == ARABIC ? org.trucewatch.language.say.Tongue.ARABIC : org.trucewatch.language.say.Tongue.ENGLISH,
                dictionary,
                titles);
    }

    /// A problem as one line, its sentence in this language.
    public String line(Problem problem) {
        return this == ARABIC ? problem.asLineInArabic() : problem.asLine();
    }

    /// The words of a name in this language; empty where nobody told them.
    String pick(Words words) {
        return this == ARABIC ? words.arabic() : words.english();
    }
}
