package org.trucewatch.testkit.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Changes bytes the way accidents and adversaries do: single bits, characters that matter, whole lines.
public final class Spoiling {
    private static final byte[] TELLING = "0123456789+-/= \n\t\r\u2014AZaz.#\0\u00A0".getBytes(StandardCharsets.UTF_8);

    private Spoiling() {}

    public static byte[] any(byte[] source, byte[] other, RandomGenerator random) {
        byte[] spoilt = source;
        int changes = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 1;
        for (int at = 0; at < changes; at++) spoilt = once(spoilt, other, random);
        return spoilt;
    }

    private static byte[] once(byte[] source, byte[] other, RandomGenerator random) {
        if (source.length == 0) return other.clone();
        int at = random.nextInt(source.length);
        return switch (random.nextInt(11)) {
            case 0, 1 -> flipped(source, at, random.nextInt(8));
            case 2 -> replaced(source, at, at + 1, new byte[] {TELLING[random.nextInt(TELLING.length)]});
            case 3 -> replaced(source, at, at, new byte[] {TELLING[random.nextInt(TELLING.length)]});
            case 4 -> replaced(source, at, at + 1, new byte[0]);
            case 5 -> Arrays.copyOf(source, at);
            case 6 -> replaced(source, at, Math.min(source.length, at + random.nextInt(40)), new byte[0]);
            case 7 -> replaced(source, at, at, part(other, random));
            case 8 -> replaced(source, at, Math.min(source.length, at + random.nextInt(50)), part(other, random));
            case 9 -> replaced(source, at, at, part(source, random));
            default -> lines(source, random);
        };
    }

    private static byte[] flipped(byte[] source, int at, int bit) {
        byte[] spoilt = source.clone();
        spoilt[at] ^= (byte) (1 << bit);
        return spoilt;
    }

    private static byte[] part(byte[] source, RandomGenerator random) {
        if (source.length == 0) return source;
        int from = random.nextInt(source.length);
        return Arrays.copyOfRange(source, from, Math.min(source.length, from + 1 + random.nextInt(60)));
    }

    private static byte[] replaced(byte[] source, int from, int to, byte[] by) {
        var spoilt = new ByteArrayOutputStream();
        spoilt.write(source, 0, from);
        spoilt.writeBytes(by);
        spoilt.write(source, to, source.length - to);
        return spoilt.toByteArray();
    }

    /// Swaps two lines, doubles one or drops one.
    private static byte[] lines(byte[] source, RandomGenerator random) {
        var text = new String(source, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
        int one = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> Collections.swap(lines, one, random.nextInt(lines.size()));
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(one));
            default -> lines.remove(one);
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
