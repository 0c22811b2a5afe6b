package org.trucewatch.desk.record.replay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.trucewatch.model.Defect;

/// Pieces of bytes in the order in which they came, packed in bundles: a million rows of a table are read as a whole or
/// not at all, and say the same words again and again.
final class Bundles {
    private static final int PIECES = 256;

    private final List<byte[]> packed = new ArrayList<>();
    private final List<byte[]> open = new ArrayList<>();
    /// The bundle that was asked for last: who looks at one piece mostly looks at the next one as well.
    private List<byte[]> latest = List.of();
    private int latestBundle = -1;

    Bundles copy() {
        var copy = new Bundles();
        copy.packed.addAll(packed);
        copy.open.addAll(open);
        return copy;
    }

    int size() {
        return packed.size() * PIECES + open.size();
    }

    void add(byte[] piece) {
        open.add(piece);
        if (open.size() < PIECES) return;
        packed.add(pack(open));
        open.clear();
    }

    /// The pieces of the bundle that has this one, and where in it that one stands.
    List<byte[]> bundle(int number) {
        int bundle = number / PIECES;
        if (bundle == packed.size()) return open;
        if (bundle != latestBundle) latest = unpack(packed.get(bundle));
        latestBundle = bundle;
        return latest;
    }

    static int place(int number) {
        return number % PIECES;
    }

    /// Before the packed bytes stands how many they are unpacked.
    private static byte[] pack(List<byte[]> pieces) {
        int length =
                pieces.stream().mapToInt(piece -> Integer.BYTES + piece.length).sum();
        var plain = ByteBuffer.allocate(length);
        for (var piece : pieces) plain.putInt(piece.length).put(piece);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain.array());
            deflater.finish();
            var room = new byte[length + 1_024];
            int written = deflater.deflate(room);
            if (!deflater.finished()) throw new Defect("packed bytes are longer than the room for them");
            return ByteBuffer.allocate(Integer.BYTES + written)
                    .putInt(length)
                    .put(room, 0, written)
                    .array();
        } finally {
            deflater.end();
        }
    }

    private static List<byte[]> unpack(byte[] packed) {
        var plain = new byte[ByteBuffer.wrap(packed).getInt()];
        var inflater = new Inflater();
        try {
            inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
            if (inflater.inflate(plain) != plain.length) throw new Defect("a bundle ends too early");
        } catch (DataFormatException foreign) {
            throw new Defect("a bundle cannot be unpacked: " + foreign.getMessage());
        } finally {
            inflater.end();
        }
        var pieces = new ArrayList<byte[]>(PIECES);
        for (var rest = ByteBuffer.wrap(plain); rest.hasRemaining(); ) {
            var piece = new byte[rest.getInt()];
            rest.get(piece);
            pieces.add(piece);
        }
        return pieces;
    }
}
