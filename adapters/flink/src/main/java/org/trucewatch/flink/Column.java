package org.trucewatch.flink;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column of `reports.csv` that a ledger leaves to the row; the header names it in lower case.
enum Column {
    ID,
    SOURCE,
    ACT,
    CLAIM,
    ACTOR,
    CERTAINTY,
    SAID_FROM,
    SAID_TO,
    HAPPENED_FROM,
    HAPPENED_TO,
    PLACES,
    NEARNESS,
    LAT,
    LON,
    PRECISION_M,
    AGAINST,
    WITH,
    WITHOUT,
    OF,
    TO,
    FROM,
    VIA,
    FOR,
    ACCEPTED_BY,
    CONSENT_OF,
    COUNT_MIN,
    COUNT_MAX,
    COUNT_UNIT,
    KILLED_MIN,
    KILLED_MAX,
    WOUNDED_MIN,
    WOUNDED_MAX,
    COVER_M,
    MODALITY,
    STANDING,
    AGAINST_OWN_SIDE,
    REPLY,
    CORRECTS,
    // May hold any text, on which no verdict rests.
    ACTOR_LABEL,
    PLACE_WORDS,
    NOTE,
    ADDRESS,
    SAID_PRECISION,
    HAPPENED_PRECISION,
    HAPPENED_ESTIMATED,
    // Say more of a report than its row alone could tell.
    RELAYED_FROM,
    LINEAGES,
    READ_ON,
    ENTERED_ON,
    ORIGINS,
    POLARITY,
    NOT_OBSERVED,
    PROTECTED;

    /// Where one of them is told, the row is left to the reader of cases.
    static final List<Column> FOR_THE_READER = List.copyOf(EnumSet.range(RELAYED_FROM, PROTECTED));

    private static final List<Column> ALL = List.of(values());

    static Optional<Column> of(String name) {
        return ALL.stream().filter(column -> column.word().equals(name)).findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
