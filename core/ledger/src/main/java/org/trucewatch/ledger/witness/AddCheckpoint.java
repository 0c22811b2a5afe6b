package org.trucewatch.ledger.witness;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Inclusion;
import org.trucewatch.ledger.note.Checkpoint;

/// What a log asks of a witness (C2SP tlog-witness): cosign this checkpoint, which continues one of `oldSize`.
public record AddCheckpoint(long oldSize, List<Hash> proof, Checkpoint checkpoint) {
    private static final String DOCUMENT = "request to cosign";
    private static final byte[] END_OF_PROOF = {'\n', '\n'};

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    public String written() {
        var request = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(hash -> request.append(hash).append('\n'));
        return request.append('\n').append(checkpoint.written()).toString();
    }

    public static AddCheckpoint read(Bytes bytes) throws Malformed {
        int end = bytes.indexOf(END_OF_PROOF, 0);
        if (end < 0) throw Malformed.atByte(DOCUMENT, bytes.size(), Fault.PROOF_OPEN.with());
        var lines = Lines.of(DOCUMENT, 0, bytes.slice(0, end + 1).text(DOCUMENT));
        long oldSize = lines.number(lines.field("old"));
        var proof = new ArrayList<Hash>();
        while (!lines.done()) {
            var hash = Hash.read(lines.take("a hash"));
            if (hash.isEmpty()) throw lines.wrong(Fault.HASH_FORM.with());
            if (proof.size() == Inclusion.MOST_HASHES) throw lines.wrong(Fault.HASHES_MANY.with());
            proof.add(hash.get());
        }
        return new AddCheckpoint(oldSize, proof, Checkpoint.read(bytes.slice(end + END_OF_PROOF.length, bytes.size())));
    }
}
