package org.trucewatch.intake.table;

import java.util.Optional;
import org.trucewatch.model.pair.Pairs;

/// The sentences of all faults and what a file should be, both languages in one file.
final class Sentences {
    static final Pairs ALL = read("faults.properties");

    private Sentences() {}

    private static Pairs read(String file) {
        return Pairs.read(Optional.ofNullable(Sentences.class.getResourceAsStream(file)), file);
    }
}
