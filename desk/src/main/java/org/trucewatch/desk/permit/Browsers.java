package org.trucewatch.desk.permit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.seal.Chance;

/// Browsers in which somebody signed in before. Each has a word that it keeps when they sign out: it opens nothing, but
/// a crowd at the door and guesses of others do not keep its owner waiting.
public final class Browsers {
    private static final String DRAWER = "browsers";
    private static final int WORD_BYTES = 32;
    private static final int MOST_OF_A_NAME = 20;
    private static final Duration BETWEEN_MARKS = Duration.ofDays(1);

    /// How long a browser is known that is not used.
    public static final Duration KEPT = Duration.ofDays(90);

    private final Cabinet cabinet;
    private final Chance chance;
    private final InstantSource clock;

    public Browsers(Cabinet cabinet, Chance chance, InstantSource clock) {
        this.cabinet = cabinet;
        this.chance = chance;
        this.clock = clock;
    }

    private record Browser(Instant seen, String name) {
        Bytes written() {
            return Bytes.utf8(seen.getEpochSecond() + " " + name);
        }

        static Optional<Browser> read(Cabinet.Paper paper) {
            try {
                var words = paper.content().text(DRAWER).split(" ", 2);
                return Optional.of(new Browser(Instant.ofEpochSecond(Long.parseLong(words[0])), words[1]));
            } catch (Malformed | NumberFormatException | IndexOutOfBoundsException unreadable) {
                return Optional.empty();
            }
        }
    }

    /// Whether somebody signed in under `name` in the browser that has this word; asked alike for every name.
    boolean knows(String word, String name) {
        return !word.isEmpty() && find(word, name).isPresent();
    }

    private Optional<Browser> find(String word, String name) {
        return cabinet.find(DRAWER, Papers.sign(word))
                .flatMap(Browser::read)
                .filter(one -> one.name.equals(name) && !isOver(one));
    }

    private boolean isOver(Browser browser) {
        return browser.seen.plus(KEPT).isBefore(clock.instant());
    }

    /// The word of a browser in which somebody signs in now, which may have `word` already.
    public String remember(String word, String name) {
        var now = clock.instant();
        if (find(word, name)
                .filter(one -> one.seen.plus(BETWEEN_MARKS).isAfter(now))
                .isPresent()) return word;
        remove(word);
        sweep(name);
        var made = HexFormat.of().formatHex(chance.bytes(WORD_BYTES));
        cabinet.put(DRAWER, Papers.sign(made), Cabinet.ABSENT, new Browser(now, name).written());
        return made;
    }

    private void remove(String word) {
        cabinet.find(DRAWER, Papers.sign(word))
                .ifPresent(paper -> cabinet.remove(DRAWER, Papers.sign(word), paper.version()));
    }

    /// What is over goes, and the oldest of `name` where there are too many.
    private void sweep(String name) {
        var own = new ArrayList<Known>();
        cabinet.all(DRAWER).forEach((sign, paper) -> {
            var browser = Browser.read(paper).filter(one -> !isOver(one));
            if (browser.isEmpty()) cabinet.remove(DRAWER, sign, paper.version());
            browser.filter(one -> one.name.equals(name))
                    .ifPresent(one -> own.add(new Known(sign, paper.version(), one.seen)));
        });
        own.sort(Comparator.comparing(Known::seen).reversed());
        own.stream().skip(MOST_OF_A_NAME - 1).forEach(one -> cabinet.remove(DRAWER, one.sign, one.version));
    }

    private record Known(String sign, long version, Instant seen) {}

    /// Knows none of this name any more: whoever had the account before is a stranger.
    void forgetAllOf(String name) {
        cabinet.all(DRAWER).forEach((sign, paper) -> {
            if (Browser.read(paper).filter(one -> one.name.equals(name)).isPresent())
                cabinet.remove(DRAWER, sign, paper.version());
        });
    }
}
