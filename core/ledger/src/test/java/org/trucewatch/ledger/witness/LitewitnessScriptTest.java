package org.trucewatch.ledger.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.Vectors;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.SigningKey;

/// The script another witness is tested with: its requests, and the status it answers.
final class LitewitnessScriptTest {
    private static final Pattern CALL =
            Pattern.compile("```\n(old .*?)```\nHTTP (\\d+)\n\\[Asserts]\nbody (.*?)\n", Pattern.DOTALL);
    private static final Bytes LOG_KEY =
            Bytes.of(HexFormat.of().parseHex("ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f"));
    private static final String ORIGIN =
            "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";

    @Test
    void everyRequestOfTheScriptIsAnsweredAlike() {
        var script = Vectors.text(Vectors.set("tlog-witness-litewitness").resolve("litewitness.txt"));
        var witness = new Witness(witnessKey(), List.of(log()), new MapMemory());
        var calls = CALL.matcher(script);
        int count = 0;
        while (calls.find()) {
            count++;
            assertEquals(expected(calls.group(2), calls.group(3)), status(witness, calls.group(1)), calls.group(1));
        }
        assertEquals(9, count);
    }

    /// That witness calls an unknown log forbidden; the specification calls it not found, and so do we.
    private static int expected(String status, String body) {
        return body.contains("unknown log") ? 404 : Integer.parseInt(status);
    }

    private static int status(Witness witness, String request) {
        try {
            return witness.add(AddCheckpoint.read(Bytes.utf8(request)), Instant.ofEpochSecond(1_700_000_000))
                    .status();
        } catch (Malformed malformed) {
            return 403; // the one request with a spoilt signature is spoilt in the padding of its base64
        }
    }

    private static NoteKey log() {
        return new NoteKey(new KeyName(ORIGIN), NoteKey.Use.NOTE, LOG_KEY);
    }

    private static SigningKey witnessKey() {
        return SigningKey.of(new KeyName("example.com/witness"), NoteKey.Use.COSIGNATURE, Bytes.of(new byte[32]));
    }

    private static final class MapMemory implements Witness.Memory {
        private final Map<String, Head> heads = new LinkedHashMap<>();

        @Override
        public Head latest(String origin) {
            return heads.getOrDefault(origin, Head.empty());
        }

        @Override
        public boolean advance(String origin, Head seen, Head next) {
            if (!latest(origin).equals(seen)) return false;
            heads.put(origin, next);
            return true;
        }
    }
}
