package org.trucewatch.ledger.tiles;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Entry;

/// The bytes of an entry bundle: each entry behind its length in two bytes, the higher first.
public final class Bundles {
    /// Bytes in front of each entry.
    public static final int LENGTH_BYTES = 2;

    private static final String DOCUMENT = "entry bundle";

    private Bundles() {}

    public static Bytes write(List<Entry> entries) {
        var bundle = new ByteArrayOutputStream();
        for (var entry : entries) {
            bundle.write(entry.bytes().size() >>> 8);
            bundle.write(entry.bytes().size());
            bundle.writeBytes(entry.bytes().toArray());
        }
        return Bytes.of(bundle.toByteArray());
    }

    /// Reads exactly `count` entries.
    public static List<Entry> read(Bytes bundle, int count) throws Malformed {
        var entries = new ArrayList<Entry>();
        int at = 0;
        while (entries.size() < count) {
            if (bundle.size() - at < LENGTH_BYTES) throw ends(at, entries.size());
            int length = length(bundle.at(at), bundle.at(at + 1));
            int from = at + LENGTH_BYTES;
            if (bundle.size() - from < length) throw ends(at, entries.size());
            entries.add(new Entry(bundle.slice(from, from + length)));
            at = from + length;
        }
        if (at < bundle.size()) throw Malformed.atByte(DOCUMENT, at, Fault.BUNDLE_MORE.with(count));
        return List.copyOf(entries);
    }

    public static int length(byte high, byte low) {
        return Byte.toUnsignedInt(high) << 8 | Byte.toUnsignedInt(low);
    }

    private static Malformed ends(int at, int entry) {
        return Malformed.atByte(DOCUMENT, at, Fault.BUNDLE_ENDS.with(entry));
    }
}
