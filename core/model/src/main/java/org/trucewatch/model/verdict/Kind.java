package org.trucewatch.model.verdict;

import java.util.Locale;

/// What sort of promise a clause is, read off its slots. Source: judging rules, section 4.
public enum Kind {
    PROHIBITION,
    DUTY_TO_ACT,
    DUTY_OF_EFFORT,
    DUTY_TO_LET,
    DUTY_TO_PREVENT,
    STATE,
    COUNT,
    NOTICE,
    PATTERN,
    PERMISSION,
    POWER,
    DECLARATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
