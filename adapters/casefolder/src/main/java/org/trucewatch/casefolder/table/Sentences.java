package org.trucewatch.casefolder.table;

import java.util.Optional;
import org.trucewatch.model.pair.Pairs;

/// The sentences of all faults and the words for kinds of names, both languages in one file.
public final class Sentences {
    public static final Pairs ALL = read("faults.properties");

    private Sentences() {}

    private static Pairs read(String file) {
        return Pairs.read(Optional.ofNullable(Sentences.class.getResourceAsStream(file)), file);
    }
}
