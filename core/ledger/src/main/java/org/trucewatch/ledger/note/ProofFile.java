package org.trucewatch.ledger.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Base64Text;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Inclusion;

/// A proof that travels alone (C2SP tlog-proof): where an entry stands, the way to the root, and the checkpoint.
///
/// `extra` is proved by nothing and must not be trusted.
public record ProofFile(Optional<Bytes> extra, long index, List<Hash> hashes, Checkpoint checkpoint) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String DOCUMENT = "proof";
    private static final byte[] END_OF_PROOF = {'\n', '\n'};

    public ProofFile {
        hashes = List.copyOf(hashes);
    }

    /// Whether the hashes lead from `leaf` to the root of the checkpoint. Who signed that, a [Policy] decides.
    public boolean proves(Hash leaf) {
        return Inclusion.proves(leaf, index, checkpoint.head(), hashes);
    }

    public String written() {
        var file = new StringBuilder(FIRST_LINE).append('\n');
        extra.ifPresent(bytes ->
                file.append("extra ").append(Base64Text.of(bytes.toArray())).append('\n'));
        file.append("index ").append(index).append('\n');
        hashes.forEach(hash -> file.append(hash).append('\n'));
        return file.append('\n').append(checkpoint.written()).toString();
    }

    public static ProofFile read(Bytes bytes) throws Malformed {
        int end = bytes.indexOf(END_OF_PROOF, 0);
        if (end < 0) throw Malformed.atByte(DOCUMENT, bytes.size(), Fault.HASHES_OPEN.with());
        var lines = Lines.of(DOCUMENT, 0, bytes.slice(0, end + 1).text(DOCUMENT));
        lines.version(FIRST_LINE);
        var extra = lines.nextStartsWith("extra ") ? Optional.of(extra(lines)) : Optional.<Bytes>empty();
        long index = lines.number(lines.field("index"));
        var hashes = hashes(lines);
        var note = bytes.slice(end + END_OF_PROOF.length, bytes.size());
        return new ProofFile(extra, index, hashes, Checkpoint.read(DOCUMENT, lines.line() + 1, note));
    }

    private static Bytes extra(Lines lines) throws Malformed {
        var content = Base64Text.read(lines.field("extra"));
        if (content.isEmpty()) throw lines.wrong(Fault.BASE64_FORM.with());
        return Bytes.of(content.get());
    }

    private static List<Hash> hashes(Lines lines) throws Malformed {
        var hashes = new ArrayList<Hash>();
        while (!lines.done()) {
            var hash = Hash.read(lines.take("a hash"));
            if (hash.isEmpty()) throw lines.wrong(Fault.HASH_FORM.with());
            if (hashes.size() == Inclusion.MOST_HASHES) throw lines.wrong(Fault.HASHES_MANY.with());
            hashes.add(hash.get());
        }
        return hashes;
    }
}
