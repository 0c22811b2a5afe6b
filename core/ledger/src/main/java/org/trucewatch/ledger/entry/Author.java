package org.trucewatch.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.trucewatch.model.Defect;

/// Who handed an entry in, in the words of the office: a person's sign, a desk, a program.
///
/// One line of at most 200 characters. The ledger does not check who it is.
public record Author(String text) {
    private static final int MOST_CHARACTERS = 200;

    public Author {
        if (!fits(text)) throw new Defect("not an author: " + text);
    }

    public static Optional<Author> read(String text) {
        return fits(text) ? Optional.of(new Author(text)) : Optional.empty();
    }

    private static boolean fits(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_CHARACTERS
                && text.equals(text.strip())
                && text.codePoints().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
