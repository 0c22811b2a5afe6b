package org.trucewatch.model.time;

/// Units of time that an agreement counts in. Months and years are calendar units.
public enum Unit {
    MINUTE("minute"),
    HOUR("hour"),
    DAY("day"),
    WEEK("week"),
    MONTH("month"),
    YEAR("year");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    /// The English word in the singular, as the language writes it.
    public String word() {
        return word;
    }
}
