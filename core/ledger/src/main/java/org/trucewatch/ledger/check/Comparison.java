package org.trucewatch.ledger.check;

import java.util.Optional;
import org.trucewatch.ledger.merkle.Consistency;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.Standing;
import org.trucewatch.ledger.tiles.MirrorRows;

/// What two people find who lay their checkpoints side by side.
public sealed interface Comparison {
    /// One history: the older checkpoint is the beginning of the newer one.
    record Consistent(Checkpoint older, Checkpoint newer) implements Comparison {}

    /// Nothing can be said yet; the sentence says what is missing.
    record NotComparableYet(String sentence) implements Comparison {}

    /// Two histories under one signature. The evidence convinces whoever knows the log's key.
    record Equivocation(Evidence evidence) implements Comparison {}

    /// One of the two is not a checkpoint of a log that the policy names.
    record Refused(String sentence) implements Comparison {}

    /// Compares two checkpoints; `newerRows` holds the hashes of the one with more entries, if its mirror is at hand.
    static Comparison of(Checkpoint one, Checkpoint other, Policy policy, Optional<Rows> newerRows) {
        var refused = refused(one, policy).or(() -> refused(other, policy));
        if (refused.isPresent()) return refused.get();
        if (!one.origin().equals(other.origin())) {
            return new Refused("these are two logs: %s and %s".formatted(one.origin(), other.origin()));
        }
        boolean inOrder = one.head().size() <= other.head().size();
        return inOrder ? ordered(one, other, newerRows) : ordered(other, one, newerRows);
    }

    private static Optional<Comparison> refused(Checkpoint checkpoint, Policy policy) {
        return policy.weigh(checkpoint) instanceof Standing.Refused refused
                ? Optional.of(new Refused(refused.sentence()))
                : Optional.empty();
    }

    private static Comparison ordered(Checkpoint older, Checkpoint newer, Optional<Rows> newerRows) {
        long size = older.head().size();
        if (older.head().equals(newer.head())) return new Consistent(older, newer);
        if (size == newer.head().size()) return new Equivocation(Evidence.ofEqualSizes(older, newer));
        // The root of no entries is known to everybody; another one is a lie without further proof.
        if (size == 0) return emptyOlder(older, newer);
        return newerRows
                .map(rows -> withRows(older, newer, rows))
                .orElseGet(() -> new NotComparableYet(
                        "the sizes %s and %s differ: the tiles of the newer mirror are needed, or a proof"
                                .formatted(size, newer.head().size())));
    }

    private static Comparison emptyOlder(Checkpoint older, Checkpoint newer) {
        return older.head().equals(Head.empty())
                ? new Consistent(older, newer)
                : new Refused("a checkpoint of no entries must have the root of the empty tree");
    }

    private static Comparison withRows(Checkpoint older, Checkpoint newer, Rows rows) {
        try {
            long size = older.head().size();
            if (!Head.over(rows, newer.head().size()).equals(newer.head())) {
                return new NotComparableYet("the tiles beside the newer checkpoint are not the ones it names");
            }
            var beginning = Head.over(rows, size);
            if (beginning.equals(older.head())) return new Consistent(older, newer);
            var proof = Consistency.proof(rows, size, newer.head().size());
            return new Equivocation(new Evidence(older, newer, Optional.of(beginning.root()), proof));
        } catch (MirrorRows.TileMissing missing) {
            return new NotComparableYet(missing.sentence());
        }
    }
}
