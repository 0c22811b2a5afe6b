package org.trucewatch.model.agreement;

import java.util.Optional;

/// A clause as another clause names it; without a text, the one the clause stands in.
public record ClauseRef(Optional<TextId> text, String key) {
    public ClauseId in(TextId home) {
        return new ClauseId(text.orElse(home), key);
    }
}
