package org.trucewatch.cli.question;

import java.util.Locale;

/// How verdicts are printed.
public enum Format {
    TABLE,
    JSON,
    CSV;

    /// As it is typed.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
