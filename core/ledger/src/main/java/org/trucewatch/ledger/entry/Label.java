package org.trucewatch.ledger.entry;

import java.util.Optional;
import org.trucewatch.model.Defect;

/// A short lower-case name: of an agreement, of a kind of entry, of the part a reference plays.
public record Label(String text) {
    private static final int MOST_CHARACTERS = 64;

    /// Stands where an agreement is named for entries that concern the ledger itself.
    public static final Label LEDGER = new Label("ledger");

    public Label {
        if (!isLabel(text)) throw new Defect("not a label: " + text);
    }

    public static Optional<Label> read(String text) {
        return isLabel(text) ? Optional.of(new Label(text)) : Optional.empty();
    }

    private static boolean isLabel(String text) {
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) return false;
        for (int at = 0; at < text.length(); at++) if (!may(text.charAt(at), at)) return false;
        return true;
    }

    private static boolean may(char letter, int at) {
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) return true;
        return at > 0 && (letter == '.' || letter == '_' || letter == '-');
    }

    @Override
    public String toString() {
        return text;
    }
}
