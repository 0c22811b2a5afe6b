package org.trucewatch.ledger;

import java.util.List;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.SigningKey;

/// Signs the heads of one ledger, and refuses to sign what would contradict anything signed before.
public final class LogSigner {
    private final SigningKey key;
    private final List<HighWaterMark> marks;

    public LogSigner(SigningKey key, List<HighWaterMark> marks) {
        this.key = key;
        this.marks = List.copyOf(marks);
    }

    public NoteKey publicKey() {
        return key.publicKey();
    }

    /// The signed head of `ledger` as it stands.
    ///
    /// Throws [WouldFork] if some mark has seen a longer ledger, or one that does not begin this one.
    public Checkpoint sign(Ledger ledger) throws WouldFork {
        mustNotFork(ledger);
        // Lost power before all marks are raised: nothing is signed, and the ledger is at or beyond every mark.
        // Lost power after: a mark stands at a head that is durable in the store, which the next start signs.
        var head = ledger.head();
        for (var mark : marks) mark.raise(head);
        return Checkpoint.sign(head, key);
    }

    /// Throws what [#sign] would throw; asked before entries are added to a ledger that could not be signed.
    public void mustNotFork(Ledger ledger) throws WouldFork {
        for (var mark : marks) refuseFork(ledger, mark);
    }

    private static void refuseFork(Ledger ledger, HighWaterMark mark) throws WouldFork {
        var highest = mark.highest();
        var head = ledger.head();
        if (highest.size() > head.size()) {
            throw new WouldFork(
                    "the ledger has %s entries, but %s has seen it with %s: this is an older copy. Bring in the missing"
                                    .formatted(head.size(), mark.keeper(), highest.size())
                            + " entries from a mirror or a later backup");
        }
        if (!ledger.head(highest.size()).equals(highest)) {
            throw new WouldFork(
                    "the first %s entries are not those that %s has seen: another history; compare with a mirror"
                            .formatted(highest.size(), mark.keeper()));
        }
    }
}
