package org.trucewatch.desk.tiles;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One layer of squares with whole numbers, in the bytes of a Mapbox vector tile, version 2.1.
final class VectorTile {
    /// The units of a tile's side.
    static final int EXTENT = 4096;

    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int POLYGON = 3;
    private static final int MOVE_ONCE = (1 << 3) | 1;
    private static final int LINE_THRICE = (3 << 3) | 2;
    private static final int CLOSE = (1 << 3) | 7;
    private static final int VERSION = 2;

    private final String layer;
    private final List<String> keys;
    private final Map<Integer, Integer> values = new LinkedHashMap<>();
    private final List<Message> features = new ArrayList<>();

    /// Each square has a number for each of `keys`.
    VectorTile(String layer, List<String> keys) {
        this.layer = layer;
        this.keys = keys;
    }

    /// A square with its north-west corner at `x` and `y`; a number that is 0 is left out.
    void square(int x, int y, int side, int[] numbers) {
        var tags = new Message();
        for (int key = 0; key < numbers.length; key++)
            if (numbers[key] != 0) tags.number(key).number(value(numbers[key]));
        var outline = new Message()
                .number(MOVE_ONCE)
                .step(x)
                .step(y)
                .number(LINE_THRICE)
                .step(side)
                .step(0)
                .step(0)
                .step(side)
                .step(-side)
                .step(0)
                .number(CLOSE);
        features.add(new Message().part(2, tags).field(3, POLYGON).part(4, outline));
    }

    private int value(int number) {
        return values.computeIfAbsent(number, fresh -> values.size());
    }

    /// Empty bytes are a tile with nothing in it.
    byte[] bytes() {
        if (features.isEmpty()) return new byte[0];
        var whole = new Message().field(15, VERSION).part(1, words(layer));
        features.forEach(feature -> whole.part(2, feature));
        keys.forEach(key -> whole.part(3, words(key)));
        values.keySet().forEach(number -> whole.part(4, new Message().field(5, number)));
        return new Message().part(3, whole.field(5, EXTENT)).toBytes();
    }

    private static Message words(String words) {
        var message = new Message();
        message.out.writeBytes(words.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    /// A message of protocol buffers as it is written.
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int number) {
            int left = number;
            for (; (left & ~0x7f) != 0; left >>>= 7) out.write((left & 0x7f) | 0x80);
            out.write(left);
            return this;
        }

        /// A number that may be negative, the sign in its last bit.
        Message step(int number) {
            return number((number << 1) ^ (number >> 31));
        }

        Message field(int field, int number) {
            return number((field << 3) | VARINT).number(number);
        }

        Message part(int field, Message part) {
            number((field << 3) | BYTES).number(part.out.size());
            out.writeBytes(part.out.toByteArray());
            return this;
        }

        byte[] toBytes() {
            return out.toByteArray();
        }
    }
}
