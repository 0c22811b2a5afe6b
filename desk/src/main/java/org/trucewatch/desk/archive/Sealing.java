package org.trucewatch.desk.archive;

import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.SealedRow;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;

/// Makes entries of what must not stand in the open.
final class Sealing {
    private Sealing() {}

    /// Seals `rows`; box and key of each are on disk before its commitment can be entered.
    static List<Draft> seal(List<SealedRow> rows, Strongbox strongbox, Label agreement, Author author) {
        return rows.stream()
                .map(row -> strongbox.seal(row.written()))
                .map(commitment -> new Draft(
                        agreement,
                        Kind.SEALED.label(),
                        author,
                        Optional.empty(),
                        List.of(),
                        Content.SEALED,
                        commitment.payload()))
                .toList();
    }
}
