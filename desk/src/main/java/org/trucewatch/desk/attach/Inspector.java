package org.trucewatch.desk.attach;

import java.util.Optional;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.ledger.bytes.Bytes;

/// Looks at a file before it is kept: a socket, for what reads files of strangers is fenced off from the desk.
@FunctionalInterface
public interface Inspector {
    /// The most bytes that a file may have: it lies in one box.
    int MOST_BYTES = 8_000_000;

    /// What a file is called where something is wrong with it.
    String FIELD = "file";

    Inspected of(Bytes content);

    /// What a file turned out to be.
    sealed interface Inspected {
        /// It may be kept. The copy shows the same and tells nothing beside it; there is none of what cannot be
        /// cleaned.
        record Good(Media media, Optional<Bytes> copy) implements Inspected {}

        /// It is not kept.
        record Bad(Wrong wrong) implements Inspected {}
    }

    /// What a file is, by its content, and how a name of it ends.
    record Media(String type, String ending) {}
}
