package org.trucewatch.testkit.ledger;

import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;

/// Made-up drafts.
public final class Drafts {
    private Drafts() {}

    public static Draft report(String text) {
        return new Draft(
                new Label("some-agreement"),
                new Label("report"),
                new Author("desk"),
                Optional.empty(),
                List.of(),
                Content.MARKDOWN,
                Bytes.utf8(text));
    }
}
