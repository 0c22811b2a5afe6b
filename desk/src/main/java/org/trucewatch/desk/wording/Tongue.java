package org.trucewatch.desk.wording;

import java.util.Arrays;
import java.util.Optional;
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

    /// The words of a name in this language; empty where nobody told them.
    String pick(Words words) {
        return this == ARABIC ? words.arabic() : words.english();
    }
}
