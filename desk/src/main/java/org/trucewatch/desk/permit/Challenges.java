package org.trucewatch.desk.permit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.cabinet.Term;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.seal.Chance;
import org.trucewatch.model.Defect;

/// Words that a browser has to sign, good for five minutes and for one purpose, once. Nothing is kept of one until it
/// was used, so that asking for many fills no disk; any server of the office knows those of the others.
public final class Challenges {
    private static final String SECRETS = "secrets";
    private static final String USED = "used";
    private static final int CHANCE_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final Duration GOOD = Duration.ofMinutes(5);
    private static final Term TERM = new Term(GOOD);

    private final Cabinet cabinet;
    private final Chance chance;
    private final InstantSource clock;

    public Challenges(Cabinet cabinet, Chance chance, InstantSource clock) {
        this.cabinet = cabinet;
        this.chance = chance;
        this.clock = clock;
    }

    public Bytes fresh(String purpose) {
        long until = clock.instant().plus(GOOD).getEpochSecond();
        return made(chance.bytes(CHANCE_BYTES), until, purpose);
    }

    private Bytes made(byte[] random, long until, String purpose) {
        var front = ByteBuffer.allocate(CHANCE_BYTES + Long.BYTES).put(random).putLong(until);
        byte[] sign = sign(front.array(), purpose);
        byte[] all = Arrays.copyOf(front.array(), front.capacity() + sign.length);
        System.arraycopy(sign, 0, all, front.capacity(), sign.length);
        return Bytes.of(all);
    }

    private byte[] sign(byte[] front, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret().toArray(), "HmacSHA256"));
            mac.update(front);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new Defect("this Java cannot do HMAC-SHA256: " + absent.getMessage());
        }
    }

    /// Made when it is first needed; of two servers that do so at once, one is first.
    private Bytes secret() {
        var kept = cabinet.find(SECRETS, USED).map(Cabinet.Paper::content);
        if (kept.isPresent()) return kept.get();
        cabinet.put(SECRETS, USED, Cabinet.ABSENT, Bytes.of(chance.bytes(SECRET_BYTES)));
        return secret();
    }

    /// Uses a challenge up; false where it is none of ours, of another purpose, too old, or was used.
    public boolean take(Bytes challenge, String purpose) {
        if (challenge.size() <= CHANCE_BYTES + Long.BYTES) return false;
        byte[] given = challenge.toArray();
        long until = ByteBuffer.wrap(given).getLong(CHANCE_BYTES);
        var expected = made(Arrays.copyOf(given, CHANCE_BYTES), until, purpose);
        if (!MessageDigest.isEqual(expected.toArray(), given)) return false;
        var now = clock.instant();
        if (TERM.isOver(Instant.ofEpochSecond(until).minus(GOOD), now)) return false;
        sweep(now);
        var name = HexFormat.of().formatHex(Arrays.copyOf(given, CHANCE_BYTES));
        return cabinet.put(USED, name, Cabinet.ABSENT, Bytes.utf8(Long.toString(until)));
    }

    private void sweep(Instant now) {
        cabinet.all(USED).forEach((name, paper) -> {
            if (until(paper) < now.getEpochSecond()) cabinet.remove(USED, name, paper.version());
        });
    }

    private static long until(Cabinet.Paper paper) {
        return Long.parseLong(new String(paper.content().toArray(), StandardCharsets.UTF_8));
    }
}
