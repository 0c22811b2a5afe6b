package org.trucewatch.desk.permit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.cabinet.Term;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.seal.Chance;

/// Who is signed in. A session is a word that only its browser has: here lies its hash, so that whoever reads the
/// cabinet is signed in as nobody. It outlives the server, and any server of the office knows it.
public final class Sessions {
    private static final String DRAWER = "sessions";
    private static final int WORD_BYTES = 32;
    private static final Term IDLE = Term.ofHours(8);
    private static final Term LONGEST = Term.ofDays(7);

    /// Being seen is written down only so often.
    private static final Duration BETWEEN_MARKS = Duration.ofMinutes(5);

    private final Cabinet cabinet;
    private final Chance chance;
    private final InstantSource clock;
    private final Browsers browsers;

    public Sessions(Cabinet cabinet, Chance chance, InstantSource clock) {
        this.cabinet = cabinet;
        this.chance = chance;
        this.clock = clock;
        this.browsers = new Browsers(cabinet, chance, clock);
    }

    /// Those that are known when nobody is signed in.
    public Browsers browsers() {
        return browsers;
    }

    private record Session(Instant opened, Instant seen, String name) {
        Bytes written() {
            return Bytes.utf8(opened.getEpochSecond() + " " + seen.getEpochSecond() + " " + name);
        }

        static Optional<Session> read(Bytes content) {
            try {
                var words = content.text(DRAWER).split(" ", 3);
                return Optional.of(new Session(moment(words[0]), moment(words[1]), words[2]));
            } catch (Malformed | NumberFormatException | IndexOutOfBoundsException unreadable) {
                return Optional.empty();
            }
        }

        private static Instant moment(String word) {
            return Instant.ofEpochSecond(Long.parseLong(word));
        }

        boolean isOver(Instant now) {
            return IDLE.isOver(seen, now) || LONGEST.isOver(opened, now);
        }
    }

    /// Signs somebody in, and gives the word of the session.
    public String open(String name) {
        var now = clock.instant();
        sweep(now);
        var word = HexFormat.of().formatHex(chance.bytes(WORD_BYTES));
        cabinet.put(DRAWER, Papers.sign(word), Cabinet.ABSENT, new Session(now, now, name).written());
        return word;
    }

    private void sweep(Instant now) {
        cabinet.all(DRAWER).forEach((sign, paper) -> {
            if (Session.read(paper.content()).map(one -> one.isOver(now)).orElse(true))
                cabinet.remove(DRAWER, sign, paper.version());
        });
    }

    /// Whose session this is, without marking that they were seen: for whoever only listens. Empty where it is over.
    public Optional<String> holder(String word) {
        var now = clock.instant();
        return cabinet.find(DRAWER, Papers.sign(word))
                .flatMap(paper -> Session.read(paper.content()))
                .filter(one -> !one.isOver(now))
                .map(Session::name);
    }

    /// The name of whoever has this session; empty where it is over.
    public Optional<String> find(String word) {
        var now = clock.instant();
        var paper = cabinet.find(DRAWER, Papers.sign(word));
        var session = paper.flatMap(one -> Session.read(one.content())).filter(one -> !one.isOver(now));
        session.filter(one -> one.seen.plus(BETWEEN_MARKS).isBefore(now))
                .ifPresent(one -> cabinet.put(
                        DRAWER,
                        Papers.sign(word),
                        paper.orElseThrow().version(),
                        new Session(one.opened, now, one.name).written()));
        return session.map(Session::name);
    }

    /// Ends every session under this name: whoever knew an earlier password, or had the account before, is out.
    public void endAllOf(String name) {
        browsers.forgetAllOf(name);
        cabinet.all(DRAWER).forEach((sign, paper) -> {
            if (Session.read(paper.content())
                    .filter(one -> one.name.equals(name))
                    .isPresent()) cabinet.remove(DRAWER, sign, paper.version());
        });
    }

    public void end(String word) {
        cabinet.find(DRAWER, Papers.sign(word))
                .ifPresent(paper -> cabinet.remove(DRAWER, Papers.sign(word), paper.version()));
    }
}
