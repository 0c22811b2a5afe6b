package org.trucewatch.ledger.entry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.trucewatch.model.Defect;

/// A short lower-case name: of an agreement, of a kind of entry, of the part a reference plays.
public record Label(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /// Stands where an agreement is named for entries that concern the ledger itself.
    public static final Label LEDGER = new Label("ledger");

    public Label {
        if (!FORM.matcher(text).matches()) throw new Defect("not a label: " + text);
    }

    public static Optional<Label> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Label(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
