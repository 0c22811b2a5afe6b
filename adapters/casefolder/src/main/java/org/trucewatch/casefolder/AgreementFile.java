package org.trucewatch.casefolder;

import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.TextFile;
import org.trucewatch.language.Language;
import org.trucewatch.language.read.Reading;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.registry.Registry;

/// `agreement.md`, read by the language: once for the names it brings, and once more with the names of the tables.
record AgreementFile(TextFile text, Problems problems) {
    /// The file by itself; its problems are told by the second reading.
    Reading first() {
        return Language.read(text.file(), markdown());
    }

    /// The agreement with every name as declared. Where not all names could be read, the use of one is not checked.
    Agreement last(Reading first, Registry registry, boolean allNames) {
        var reading = allNames ? Language.load(markdown(), Vocabulary.KNOWN.with(registry), first) : first;
        if (text.whole()) reading.problems().forEach(problems::add);
        return reading.agreement();
    }

    private String markdown() {
        return String.join("\n", text.lines());
    }
}
