package org.trucewatch.ledger.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;

final class EnvelopeTest {
    private static final String WRITTEN = """
            trucewatch.org/entry@v1
            agreement northern-homs
            kind report
            author desk: first watch
            known 2017-08-05T20:59:59Z
            entered 2026-11-25T17:40:00.123Z
            ref corrects 12 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            content text/markdown
            length 17

            two shells fell

            """;

    @Test
    void theBytesAreThoseTheDocumentationDescribes() throws Malformed {
        var reference = new Reference(new Label("corrects"), 12, Hash.of(new byte[32]));
        var draft = new Draft(
                new Label("northern-homs"),
                new Label("report"),
                new Author("desk: first watch"),
                Optional.of(Instant.parse("2017-08-05T20:59:59Z")),
                List.of(reference),
                Content.MARKDOWN,
                Bytes.utf8("two shells fell\n\n"));
        var envelope = draft.entered(Instant.parse("2026-11-25T17:40:00.123Z"));
        assertEquals(Bytes.utf8(WRITTEN), envelope.entry().bytes());
        assertEquals(envelope, Envelope.read(envelope.entry()));
    }

    @Test
    void withoutAClaimedTimeItWasKnownWhenItWasEntered() throws Malformed {
        var envelope = read(WRITTEN.replace("known 2017-08-05T20:59:59Z\n", ""));
        assertEquals(Instant.parse("2026-11-25T17:40:00.123Z"), envelope.known());
    }

    @Test
    void aRefusalNamesTheLineAndSaysWhatIsExpected() {
        refuses(
                "trucewatch.org/entry@v1",
                "trucewatch.org/entry@v2",
                "line 1: \"trucewatch.org/entry@v2\" was written by a newer version of Trucewatch; use that one");
        refuses("kind report\n", "", "line 3: expected \"kind ...\"");
        refuses(
                "agreement northern-homs",
                "agreement Northern Homs",
                "line 2: expected up to 64 lower-case letters, " + "digits, dots and hyphens");
        refuses("author desk: first watch", "author  desk", "line 4: an author is one line of 1 to 200 characters");
        refuses("20:59:59Z", "20:59:60Z", "line 5: expected a moment such as 2017-08-03T09:00:00Z");
        refuses(
                "17:40:00.123Z",
                "17:40:00.1230Z",
                "line 6: expected the shortest spelling of a moment, in UTC and in the years 0 to 9999");
        refuses(
                "ref corrects 12 A",
                "ref corrects 012 A",
                "line 7: expected a whole number without leading zeros, " + "at most 2^63 - 1");
        refuses("AAA=", "AAB=", "line 7: expected a hash of 32 bytes in base64");
        refuses("text/markdown", "markdown", "line 8: expected a media type");
        refuses("length 17", "length 18", "line 9: the payload has 17 bytes");
        refuses("length 17", "length 17\nmore 1", "line 10: nothing may follow here");
    }

    private static void refuses(String good, String bad, String sentence) {
        var malformed = assertThrows(Malformed.class, () -> read(WRITTEN.replace(good, bad)));
        assertEquals("entry, " + sentence, malformed.sentence());
    }

    private static Envelope read(String text) throws Malformed {
        return Envelope.read(new Entry(Bytes.utf8(text)));
    }

    @Test
    void everyEnvelopeIsReadBackAsItWasWritten() throws Malformed {
        var random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            var envelope = any(random);
            assertEquals(envelope, Envelope.read(envelope.entry()));
            assertEquals(envelope.entry(), Envelope.read(envelope.entry()).entry());
        }
    }

    @Test
    void theLargestDraftFitsIntoAnEntry() throws Malformed {
        var references = new ArrayList<Reference>();
        for (int at = 0; at < Draft.MOST_REFERENCES; at++) {
            references.add(new Reference(new Label("r".repeat(64)), Long.MAX_VALUE, Hash.of(new byte[32])));
        }
        var draft = new Draft(
                new Label("a".repeat(64)),
                new Label("k".repeat(64)),
                new Author("\u0639".repeat(200)),
                Optional.of(Instant.parse("9999-12-31T23:59:59.999999999Z")),
                references,
                new Content("a".repeat(60) + "/" + "b".repeat(60)),
                Bytes.of(new byte[Draft.MOST_PAYLOAD_BYTES]));
        var envelope = draft.entered(Instant.parse("2026-11-25T17:40:00.123456789Z"));
        assertEquals(envelope, Envelope.read(envelope.entry()));
    }

    private static Envelope any(Random random) {
        byte[] payload = new byte[random.nextInt(300)];
        random.nextBytes(payload);
        var references = new ArrayList<Reference>();
        while (random.nextInt(3) == 0 && references.size() < Draft.MOST_REFERENCES) {
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            references.add(new Reference(new Label("links"), random.nextLong(Long.MAX_VALUE), Hash.of(hash)));
        }
        var known = random.nextBoolean() ? Optional.of(moment(random)) : Optional.<Instant>empty();
        var draft = new Draft(
                new Label("agreement-" + random.nextInt(9)),
                new Label("report"),
                new Author("\u0634\u0627\u0647\u062F " + random.nextInt(9)),
                known,
                references,
                Content.JSON,
                Bytes.of(payload));
        return draft.entered(moment(random));
    }

    private static Instant moment(Random random) {
        var day = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
        return random.nextBoolean() ? day : day.plusNanos(random.nextInt(1_000_000_000));
    }
}
