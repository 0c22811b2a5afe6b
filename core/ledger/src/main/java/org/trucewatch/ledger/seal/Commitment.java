package org.trucewatch.ledger.seal;

import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;

/// The payload of a sealed entry: a hash over a blinding and the hash of the box. It also names the box.
///
/// The blinding keeps anybody from guessing content by hashing guesses, and two equal contents from looking equal.
public record Commitment(Hash hash) {
    private static final String FIRST_LINE = "trucewatch.org/sealed@v1";
    private static final String DOCUMENT = "sealed entry";

    static Commitment to(Bytes box, Opening opening) {
        var inner = Hashing.sha256();
        box.feed(inner);
        var outer = Hashing.sha256();
        Bytes.utf8(FIRST_LINE + "\n").feed(outer);
        opening.blinding().feed(outer);
        outer.update(inner.digest());
        return new Commitment(Hash.of(outer.digest()));
    }

    public Bytes payload() {
        return Bytes.utf8(FIRST_LINE + "\ncommitment " + hash + "\n");
    }

    public static Commitment read(Bytes payload) throws Malformed {
        var lines = Lines.of(DOCUMENT, 0, payload.text(DOCUMENT));
        lines.version(FIRST_LINE);
        var hash = Hash.read(lines.field("commitment"));
        if (hash.isEmpty()) throw lines.wrong(Fault.HASH_FORM.with());
        lines.end();
        return new Commitment(hash.get());
    }
}
