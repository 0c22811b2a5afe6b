package org.trucewatch.server.web;

import java.util.Optional;

/// What every reading route may be asked: of which agreement, as of when, by what was known when, in which language.
///
/// Times are written as on the command line: a date means the end of that local day.
public record Question(
        Optional<String> agreement, Optional<String> asOf, Optional<String> known, Optional<String> lang) {}
