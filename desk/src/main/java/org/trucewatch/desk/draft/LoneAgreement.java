package org.trucewatch.desk.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.language.Language;
import org.trucewatch.model.Problem;

/// An agreement being written, alone and without the tables of a case: its names are not looked up.
///
/// `file` is the name that problems carry.
public final class LoneAgreement {
    private LoneAgreement() {}

    /// All problems but those of names, in order of place.
    public static List<Problem> problems(String file, byte[] bytes) {
        return Language.alone(file, bytes).problems();
    }

    /// The whole file with its statements in canonical form; refused where a statement cannot be read, so that nobody
    /// takes a half-formatted file for a sound one.
    public static String canonical(String file, byte[] bytes) {
        var reading = Language.read(file, bytes);
        if (!reading.isSound()) throw new Refused(new Refusal.BadInput(file, reading.problems()));
        return Language.format(new String(bytes, StandardCharsets.UTF_8));
    }
}
