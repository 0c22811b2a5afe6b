package org.trucewatch.desk.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Tree;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.seal.Vault;
import org.trucewatch.model.agreement.Words;

/// A whole ledger in one file: its policy, its last checkpoint, its head and its entries, with a hash over all of it.
///
/// It has no keys: a backup may lie with people who must not sign. Any store can be filled from it.
///
/// ```
/// trucewatch.org/backup@v1
/// policy <bytes>
/// checkpoint <bytes>
/// size <entries>
/// root <root>
///
/// policy, checkpoint, then each entry behind its length in 4 bytes, then the number of boxes in 4 bytes, each box
/// behind the hash of its commitment and its length in 4 bytes, then SHA-256 of all above ```
///
/// The boxes are those of sealed entries; without their keys they are noise.
final class Backup {
    static final String FIRST_LINE = "trucewatch.org/backup@v1";

    private static final String BEGINNING = "trucewatch.org/backup@v";
    private static final String DOCUMENT = "backup";
    private static final int CHUNK = 1000;
    private static final int MOST_HEADER_BYTES = 4096;
    private static final int MOST_PART_BYTES = 1 << 20;
    private static final int MOST_BOX_BYTES = 9 << 20;

    private Backup() {}

    record Header(Bytes policy, Bytes checkpoint, Head head) {}

    /// Is handed each entry of a backup, in order, and then each box.
    interface Taker {
        void take(Entry entry) throws IOException;

        void take(Commitment commitment, Bytes box) throws IOException;

        /// For whoever only wants to know whether all is there.
        Taker NOBODY = new Taker() {
            @Override
            public void take(Entry entry) {}

            @Override
            public void take(Commitment commitment, Bytes box) {}
        };
    }

    /// Writes the ledger as it is now; what is entered meanwhile is not in it.
    static Head write(Ledger ledger, Bytes policy, Bytes checkpoint, Vault vault, OutputStream to) throws IOException {
        var head = ledger.head();
        var hashed = new DigestOutputStream(new BufferedOutputStream(to), Hashing.sha256());
        var out = new DataOutputStream(hashed);
        out.write(Bytes.utf8("%s\npolicy %s\ncheckpoint %s\nsize %s\nroot %s\n\n"
                        .formatted(
                                FIRST_LINE,
                                text(policy.size()),
                                text(checkpoint.size()),
                                text(head.size()),
                                head.root()))
                .toArray());
        out.write(policy.toArray());
        out.write(checkpoint.toArray());
        var guarded = new ArrayList<Commitment>();
        for (long at = 0; at < head.size(); ) {
            var entries = ledger.entries(at, (int) Math.min(CHUNK, head.size() - at));
            for (var entry : entries) {
                out.writeInt(entry.bytes().size());
                out.write(entry.bytes().toArray());
                commitment(entry).filter(each -> vault.find(each).isPresent()).ifPresent(guarded::add);
            }
            at += entries.size();
        }
        out.writeInt(guarded.size());
        for (var commitment : guarded) write(commitment, vault, out);
        byte[] digest = hashed.getMessageDigest().digest();
        hashed.on(false);
        out.write(digest);
        out.flush();
        return head;
    }

    private static void write(Commitment commitment, Vault vault, DataOutputStream out) throws IOException {
        var box = vault.find(commitment).orElseThrow(() -> new IOException("a box was removed meanwhile"));
        out.write(commitment.hash().toArray());
        out.writeInt(box.size());
        out.write(box.toArray());
    }

    private static Optional<Commitment> commitment(Entry entry) {
        try {
            var draft = Envelope.read(entry).draft();
            return draft.content().equals(Content.SEALED)
                    ? Optional.of(Commitment.read(draft.payload()))
                    : Optional.empty();
        } catch (Malformed foreign) {
            return Optional.empty();
        }
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    /// Reads a backup from end to end. Throws [Malformed] at the first byte that is not what was written; what `taker`
    /// was handed before that is worth nothing.
    static Header read(InputStream from, Taker taker) throws IOException, Malformed {
        var hashed = new DigestInputStream(new BufferedInputStream(from), Hashing.sha256());
        var in = new Counted(hashed);
        try {
            var header = header(in);
            var tree = new Tree();
            for (long at = 0; at < header.head.size(); at++) {
                var entry = entry(in);
                tree.add(entry.hash());
                taker.take(entry);
            }
            boxes(in, taker);
            byte[] digest = hashed.getMessageDigest().digest();
            hashed.on(false);
            if (!Arrays.equals(digest, in.bytes(Hash.BYTES).toArray())) throw in.wrong(Why.BACKUP_HASH.with());
            if (!tree.head().equals(header.head)) throw in.wrong(Why.BACKUP_ROOT.with());
            if (!in.isAtEnd()) throw in.wrong(Why.BACKUP_MORE.with());
            return header;
        } catch (EOFException cut) {
            throw in.wrong(Why.BACKUP_CUT.with());
        }
    }

    private static void boxes(Counted in, Taker taker) throws IOException, Malformed {
        int count = in.number();
        if (count < 0) throw in.wrong(Why.BOXES_NUMBER.with());
        for (int at = 0; at < count; at++) {
            var commitment = new Commitment(Hash.of(in.bytes(Hash.BYTES).toArray()));
            int size = in.number();
            if (size < 0 || size > MOST_BOX_BYTES) throw in.wrong(Why.BOX_LARGE.with());
            taker.take(commitment, in.bytes(size));
        }
    }

    private static Header header(Counted in) throws IOException, Malformed {
        var text = new StringBuilder();
        while (!text.toString().endsWith("\n\n")) {
            text.append((char) in.bytes(1).at(0));
            if (text.length() == BEGINNING.length() && !BEGINNING.contentEquals(text))
                throw in.wrong(Why.NO_BACKUP.with());
            if (text.length() > MOST_HEADER_BYTES) throw in.wrong(Fault.HEADER_OPEN.with());
        }
        var lines = Lines.of(DOCUMENT, 0, text.substring(0, text.length() - 1));
        lines.version(FIRST_LINE);
        int policy = size(lines, "policy");
        int checkpoint = size(lines, "checkpoint");
        long size = lines.number(lines.field("size"));
        var root = Hash.read(lines.field("root"));
        if (root.isEmpty()) throw lines.wrong(Fault.ROOT_FORM.with());
        lines.end();
        return new Header(in.bytes(policy), in.bytes(checkpoint), new Head(size, root.get()));
    }

    private static int size(Lines lines, String field) throws Malformed {
        long size = lines.number(lines.field(field));
        if (size > MOST_PART_BYTES) throw lines.wrong(Why.PART_LARGE.with());
        return (int) size;
    }

    private static Entry entry(Counted in) throws IOException, Malformed {
        int size = in.number();
        if (size < 0 || size > Entry.MOST_BYTES) throw in.wrong(Fault.ENTRY_LARGE.with());
        return new Entry(in.bytes(size));
    }

    /// A stream that knows where it is, so that a refusal names the byte.
    private static final class Counted {
        private final DataInputStream in;
        private long offset;

        Counted(InputStream in) {
            this.in = new DataInputStream(in);
        }

        Bytes bytes(int count) throws IOException {
            byte[] bytes = new byte[count];
            in.readFully(bytes);
            offset += count;
            return Bytes.of(bytes);
        }

        int number() throws IOException {
            offset += Integer.BYTES;
            return in.readInt();
        }

        boolean isAtEnd() throws IOException {
            return in.read() < 0;
        }

        Malformed wrong(Words problem) {
            return Malformed.atByte(DOCUMENT, offset, problem);
        }
    }
}
