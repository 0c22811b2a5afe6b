package org.trucewatch.model.pair;

import java.util.Arrays;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;

/// One thing that is wrong with an input, in words; whoever saw it knows the place.
public record Complaint(String code, Words words) {
    /// With `parts` in the gaps of its sentence: words that are told in both languages, and what stands in a file.
    public static Complaint of(String code, Words sentence, Object... parts) {
        return new Complaint(
                code,
                Gaps.fill(sentence, Arrays.stream(parts).map(Complaint::shown).toList()));
    }

    private static Object shown(Object part) {
        return part instanceof String words ? Unseen.shown(words) : part;
    }

    /// Stops a load.
    public Problem error(String file, int line, int column) {
        return Problem.error(file, line, column, code, words.english(), words.arabic());
    }

    public Problem warning(String file, int line, int column) {
        return Problem.warning(file, line, column, code, words.english(), words.arabic());
    }
}
