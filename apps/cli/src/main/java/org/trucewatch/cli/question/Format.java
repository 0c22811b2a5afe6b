package org.trucewatch.cli.question;

import java.util.Locale;

/// How verdicts are printed.
public enum Format {
    TABLE,
    JSON,
    CSV;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
