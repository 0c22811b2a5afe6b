package org.trucewatch.desk.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.entry.Label;

/// Looks for the entries of one act among those of a ledger: the one with a certain payload, the names that were
/// entered before it, and the notice of correction behind it. An act is entered at one moment or not at all.
final class Batch {
    static final int STEP = 500;

    private final Label agreement;
    private final Author author;
    private final String sha256;
    private final List<Long> entries = new ArrayList<>();
    private Optional<Envelope> latest = Optional.empty();
    private boolean found;
    private boolean whole;

    Batch(Label agreement, Author author, String sha256) {
        this.agreement = agreement;
        this.author = author;
        this.sha256 = sha256;
    }

    /// The entries from `index` on, in order and without a gap.
    void read(long index, List<Entry> some) {
        for (var entry : some) take(index++, entry);
    }

    private void take(long index, Entry entry) {
        if (whole) return;
        var own = envelope(entry)
                .filter(one -> one.draft().agreement().equals(agreement)
                        && one.draft().author().equals(author));
        if (found) {
            whole = own.filter(this::isBehind).isEmpty();
            if (!whole) entries.add(index);
        } else if (own.isEmpty()) entries.clear();
        else if (is(own.get(), sha256)) {
            if (!atOnce(own.get())) entries.clear();
            entries.add(index);
            found = true;
        } else if (isNames(own.get())) {
            if (!atOnce(own.get())) entries.clear();
            entries.add(index);
        } else entries.clear();
        latest = own;
    }

    private boolean atOnce(Envelope next) {
        return latest.filter(before -> before.entered().equals(next.entered())).isPresent();
    }

    /// A correction has behind it the links that it inherits, and its notice.
    private boolean isBehind(Envelope next) {
        var kind = next.draft().kind();
        return atOnce(next) && (kind.equals(Kind.LINK.label()) || kind.equals(Kind.CORRECTION.label()));
    }

    private static boolean isNames(Envelope one) {
        var kind = one.draft().kind();
        return kind.equals(Kind.NAMES.label()) || kind.equals(Kind.SEALED.label());
    }

    private static boolean is(Envelope one, String sha256) {
        return FilePart.sha256(one.draft().payload()).equals(sha256);
    }

    private static Optional<Envelope> envelope(Entry entry) {
        try {
            return Optional.of(Envelope.read(entry));
        } catch (Malformed foreign) {
            return Optional.empty();
        }
    }

    Optional<List<Long>> entries() {
        return found ? Optional.of(entries) : Optional.empty();
    }
}
