package org.trucewatch.casefolder;

import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.TextFile;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.Agreement;

/// `agreement.md`, read by the language.
final class AgreementFile {
    private AgreementFile() {}

    /// A file that could not be read is told as such, and not again as an empty agreement.
    static Agreement read(TextFile text, Problems problems) {
        var reading = Language.read(text.file(), String.join("\n", text.lines()));
        if (text.whole()) reading.problems().forEach(problems::add);
        return reading.agreement();
    }
}
