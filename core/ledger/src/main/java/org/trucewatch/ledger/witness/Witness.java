package org.trucewatch.ledger.witness;

import java.time.Instant;
import java.util.List;
import org.trucewatch.ledger.merkle.Consistency;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.Cosignature;
import org.trucewatch.ledger.note.Forged;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.ledger.note.Trust;

/// Cosigns checkpoints of the logs it knows, each only if it continues the last one it saw.
///
/// A refusal stops nobody: the log goes on, without this cosignature, and everybody can see that it is missing.
public final class Witness {
    /// What a witness must not forget. Persisting and comparing are one step: two requests at once could otherwise
    /// roll the memory back.
    public interface Memory {
        /// The last head seen of the log with this origin; [Head#empty] if none was.
        Head latest(String origin);

        /// Replaces `seen` by `next`, durably; false if `seen` is no longer the last.
        boolean advance(String origin, Head seen, Head next);
    }

    private final SigningKey key;
    private final List<NoteKey> logs;
    private final Memory memory;

    public Witness(SigningKey key, List<NoteKey> logs, Memory memory) {
        this.key = key;
        this.logs = List.copyOf(logs);
        this.memory = memory;
    }

    public Answer add(AddCheckpoint request, Instant now) {
        var checkpoint = request.checkpoint();
        var known = logs.stream()
                .filter(log -> log.name().text().equals(checkpoint.origin()))
                .toList();
        if (known.isEmpty()) return new Answer.UnknownLog(checkpoint.origin());
        try {
            var signed = Trust.in(known.toArray(NoteKey[]::new)).check(checkpoint.note());
            if (signed.isEmpty()) return new Answer.NotSigned("no known key of this log has signed the checkpoint");
        } catch (Forged forged) {
            return new Answer.NotSigned(forged.words().english());
        }
        return addSigned(request, now);
    }

    private Answer addSigned(AddCheckpoint request, Instant now) {
        var next = request.checkpoint().head();
        var origin = request.checkpoint().origin();
        if (request.oldSize() > next.size())
            return new Answer.BadRequest("the old size is above that of the checkpoint");
        var seen = memory.latest(origin);
        if (seen.size() != request.oldSize()) return new Answer.Conflict(seen.size());
        if (seen.size() == next.size() && !seen.root().equals(next.root())) return new Answer.Conflict(seen.size());
        if (!Consistency.follows(seen, next, request.proof())) return new Answer.NotConsistent();
        if (!memory.advance(origin, seen, next))
            return new Answer.Conflict(memory.latest(origin).size());
        return new Answer.Cosigned(Cosignature.of(request.checkpoint().note(), key, now));
    }
}
