package org.trucewatch.flink;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.EitherTypeInfo;
import org.apache.flink.types.Either;
import org.trucewatch.flink.kafka.Topic;
import org.trucewatch.ledger.bytes.Malformed;

/// Hands on a line of a file or a topic: readable, or set aside with its reason.
///
/// It is read where it enters, for event time follows the lines that can be read and no other.
final class Handed implements Topic.Sent<byte[], Either<Sent, Aside>> {
    private static final long serialVersionUID = 1;

    static final TypeInformation<Either<Sent, Aside>> TYPE =
            new EitherTypeInfo<>(TypeInformation.of(Sent.class), TypeInformation.of(Aside.class));

    /// Four times as many bytes as an office takes at once: a file that is no lines at all must not fill the memory.
    static final int LONGEST = 1 << 24;

    private static final int SHOWN = 200;

    private final Glance glance = new Glance();

    @Override
    public Either<Sent, Aside> apply(byte[] bytes) {
        if (bytes.length > LONGEST) return Either.Right(tooLong(bytes));
        var plain = glance.of(bytes);
        return plain.isPresent() ? Either.Left(plain.get()) : read(bytes);
    }

    private static Either<Sent, Aside> read(byte[] bytes) {
        var written = new String(bytes, StandardCharsets.UTF_8);
        if (written.indexOf(Glance.REPLACED) >= 0 && !Arrays.equals(written.getBytes(StandardCharsets.UTF_8), bytes))
            return Either.Right(new Aside(shown(bytes), "a line is UTF-8, and this is not"));
        try {
            var line = Line.read(written);
            return Either.Left(new Sent(line.known(), line.agreement(), bytes, text(bytes)));
        } catch (Malformed malformed) {
            return Either.Right(new Aside(written, malformed.sentence()));
        }
    }

    private static Aside tooLong(byte[] bytes) {
        var why = String.format(Locale.ROOT, "a line has at most %,d bytes, and this has more", LONGEST);
        return new Aside(shown(Arrays.copyOf(bytes, SHOWN)) + "…", why);
    }

    /// Behind the third tab.
    private static int text(byte[] bytes) {
        int at = 0;
        for (int tabs = 0; tabs < 3; at++) if (bytes[at] == '\t') tabs++;
        return at;
    }

    private static String shown(byte[] bytes) {
        var shown = new StringBuilder();
        for (byte one : bytes) {
            if (one == '\t' || (one >= ' ' && one <= '~')) shown.append((char) one);
            else shown.append("\\x").append(HexFormat.of().toHexDigits(one));
        }
        return shown.toString();
    }
}
