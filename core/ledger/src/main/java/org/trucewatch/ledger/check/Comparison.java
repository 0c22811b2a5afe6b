package org.trucewatch.ledger.check;

import java.util.Optional;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.merkle.Consistency;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.Standing;
import org.trucewatch.ledger.tiles.MirrorRows;
import org.trucewatch.model.agreement.Words;

/// What two people find who lay their checkpoints side by side.
public sealed interface Comparison {
    /// One history: the older checkpoint is the beginning of the newer one.
    record Consistent(Checkpoint older, Checkpoint newer) implements Comparison {}

    /// Nothing can be said yet; the words say what is missing.
    record NotComparableYet(Words why) implements Comparison {}

    /// Two histories under one signature. The evidence convinces whoever knows the log's key.
    record Equivocation(Evidence evidence) implements Comparison {}

    /// One of the two is not a checkpoint of a log that the policy names.
    record Refused(Words why) implements Comparison {}

    /// Compares two checkpoints; `newerRows` holds the hashes of the one with more entries, if its mirror is at hand.
    static Comparison of(Checkpoint one, Checkpoint other, Policy policy, Optional<Rows> newerRows) {
        var refused = refused(one, policy).or(() -> refused(other, policy));
        if (refused.isPresent()) return refused.get();
        if (!one.origin().equals(other.origin())) {
            return new Refused(Fault.TWO_LOGS.with(one.origin(), other.origin()));
        }
        boolean inOrder = one.head().size() <= other.head().size();
        return inOrder ? ordered(one, other, newerRows) : ordered(other, one, newerRows);
    }

    private static Optional<Comparison> refused(Checkpoint checkpoint, Policy policy) {
        return policy.weigh(checkpoint) instanceof Standing.Refused refused
                ? Optional.of(new Refused(refused.why()))
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
                        Fault.SIZES_DIFFER.with(size, newer.head().size())));
    }

    private static Comparison emptyOlder(Checkpoint older, Checkpoint newer) {
        return older.head().equals(Head.empty()) ? new Consistent(older, newer) : new Refused(Fault.EMPTY_ROOT.with());
    }

    private static Comparison withRows(Checkpoint older, Checkpoint newer, Rows rows) {
        try {
            long size = older.head().size();
            if (!Head.over(rows, newer.head().size()).equals(newer.head())) {
                return new NotComparableYet(Fault.TILES_OTHER.with());
            }
            var beginning = Head.over(rows, size);
            if (beginning.equals(older.head())) return new Consistent(older, newer);
            var proof = Consistency.proof(rows, size, newer.head().size());
            return new Equivocation(new Evidence(older, newer, Optional.of(beginning.root()), proof));
        } catch (MirrorRows.TileMissing missing) {
            return new NotComparableYet(missing.words());
        }
    }
}
