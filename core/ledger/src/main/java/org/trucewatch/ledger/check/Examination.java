package org.trucewatch.ledger.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Standing;
import org.trucewatch.model.agreement.Words;

/// What an examination of a mirror found.
///
/// `good` are the records whose bytes lead to the root of the checkpoint. If the checkpoint itself is not accepted,
/// they agree with one another and nobody vouches for them.
public record Examination(
        Optional<Checkpoint> checkpoint,
        Optional<Standing> standing,
        List<Range> good,
        List<Damage> damages,
        long damagesLeftOut) {
    public Examination {
        good = List.copyOf(good);
        damages = List.copyOf(damages);
    }

    public boolean isSound() {
        return damages.isEmpty() && standing.isPresent() && standing.get() instanceof Standing.Accepted;
    }

    /// What is still good, in one sentence.
    public Words stillGood() {
        if (good.isEmpty()) return Fault.NONE_GOOD.with();
        long count = good.stream().mapToLong(range -> range.to() - range.from()).sum();
        var ranges = good.stream().map(Range::toString).collect(Collectors.joining(", "));
        return count == 1 ? Fault.ONE_GOOD.with(ranges) : Fault.SOME_GOOD.with(count, ranges);
    }
}
