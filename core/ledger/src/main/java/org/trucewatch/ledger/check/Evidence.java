package org.trucewatch.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Consistency;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Inclusion;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.Standing;

/// That a log signed two histories: two checkpoints, and why they cannot both be true.
///
/// For equal sizes the roots differ, and that is all. Otherwise `beginning` is the root that the newer tree has at the
/// older size, and `proof` leads from it to the newer root: hence the older root, being another, was never its past.
public record Evidence(Checkpoint older, Checkpoint newer, Optional<Hash> beginning, List<Hash> proof) {
    private static final String FIRST_LINE = "trucewatch.org/equivocation@v1";
    private static final String DOCUMENT = "evidence";
    private static final byte[] END_OF_HEADER = {'\n', '\n'};

    public Evidence {
        proof = List.copyOf(proof);
    }

    static Evidence ofEqualSizes(Checkpoint older, Checkpoint newer) {
        return new Evidence(older, newer, Optional.empty(), List.of());
    }

    /// Whether it convinces: both checkpoints are signed by one log of the policy, and they contradict each other.
    public boolean convinces(Policy policy) {
        return signed(older, policy)
                && signed(newer, policy)
                && older.origin().equals(newer.origin())
                && (beginning.isPresent() ? contradicts(beginning.get()) : contradictsOpenly());
    }

    private static boolean signed(Checkpoint checkpoint, Policy policy) {
        return !(policy.weigh(checkpoint) instanceof Standing.Refused);
    }

    private boolean contradictsOpenly() {
        return older.head().size() == newer.head().size()
                && !older.head().root().equals(newer.head().root());
    }

    private boolean contradicts(Hash other) {
        long size = older.head().size();
        return size < newer.head().size()
                && !other.equals(older.head().root())
                && Consistency.proves(new Head(size, other), newer.head(), proof);
    }

    public String written() {
        var file = new StringBuilder(FIRST_LINE).append('\n');
        file.append("older ").append(Bytes.utf8(older.written()).size()).append('\n');
        file.append("newer ").append(Bytes.utf8(newer.written()).size()).append('\n');
        beginning.ifPresent(root -> file.append("beginning ").append(root).append('\n'));
        proof.forEach(hash -> file.append(hash).append('\n'));
        return file.append('\n').append(older.written()).append(newer.written()).toString();
    }

    public static Evidence read(Bytes bytes) throws Malformed {
        int end = bytes.indexOf(END_OF_HEADER, 0);
        if (end < 0) throw Malformed.atByte(DOCUMENT, bytes.size(), Fault.HEADER_OPEN.with());
        var lines = Lines.of(DOCUMENT, 0, bytes.slice(0, end + 1).text(DOCUMENT));
        lines.version(FIRST_LINE);
        long olderBytes = lines.number(lines.field("older"));
        long newerBytes = lines.number(lines.field("newer"));
        var beginning = lines.nextStartsWith("beginning ")
                ? Optional.of(hash(lines, lines.field("beginning")))
                : Optional.<Hash>empty();
        var proof = new ArrayList<Hash>();
        while (!lines.done()) {
            proof.add(hash(lines, lines.take("a hash")));
            if (proof.size() > Inclusion.MOST_HASHES) throw lines.wrong(Fault.HASHES_MANY.with());
        }
        int notes = end + END_OF_HEADER.length;
        // Compared one by one, for the sum of two written numbers may be beyond every number.
        if (olderBytes > bytes.size() - notes || newerBytes != bytes.size() - notes - olderBytes) {
            throw Malformed.atByte(DOCUMENT, notes, Fault.CHECKPOINTS_LENGTH.with());
        }
        int middle = notes + (int) olderBytes;
        return new Evidence(
                Checkpoint.read(bytes.slice(notes, middle)),
                Checkpoint.read(bytes.slice(middle, bytes.size())),
                beginning,
                proof);
    }

    private static Hash hash(Lines lines, String text) throws Malformed {
        var hash = Hash.read(text);
        if (hash.isEmpty()) throw lines.wrong(Fault.HASH_FORM.with());
        return hash.get();
    }
}
