package org.trucewatch.desk.permit;

import java.time.Duration;
import java.time.Instant;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.cabinet.Term;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;

/// Slows down whoever guesses, at whichever server of the office: after a few failures in a row each further try has to
/// wait longer.
///
/// Names fall into 65,536 classes, so that guessing names fills no disk.
final class Throttle {
    private static final String DRAWER = "failures";
    private static final int LETTERS_OF_A_CLASS = 4;
    private static final int FREE_TRIES = 5;
    private static final int MOST_DOUBLINGS = 9;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = waiting(MOST_DOUBLINGS);

    private final Cabinet cabinet;

    Throttle(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    private record Failures(long version, int count, Instant until) {
        Bytes written() {
            return Bytes.utf8(count + " " + until.toEpochMilli());
        }

        static Failures read(Cabinet.Paper paper) {
            try {
                var words = paper.content().text(DRAWER).split(" ", -1);
                return new Failures(
                        paper.version(), Integer.parseInt(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1])));
            } catch (Malformed | NumberFormatException | IndexOutOfBoundsException unreadable) {
                return new Failures(paper.version(), 0, Instant.EPOCH);
            }
        }
    }

    private static String sign(String name) {
        return Papers.sign(name).substring(0, LETTERS_OF_A_CLASS);
    }

    private Failures failures(String name) {
        return cabinet.find(DRAWER, sign(name))
                .map(Failures::read)
                .orElse(new Failures(Cabinet.ABSENT, 0, Instant.EPOCH));
    }

    /// How long `name` must still wait at `now`; zero where it need not. Nobody waits for a clock that was set back to
    /// come to where it was.
    Duration wait(String name, Instant now) {
        var until = failures(name).until;
        var left = Duration.between(now, until);
        return left.isNegative() || Term.isAhead(until.minus(LONGEST_WAIT), now) ? Duration.ZERO : left;
    }

    void failed(String name, Instant now) {
        while (true) {
            var before = failures(name);
            int count = before.count + 1;
            var until = count < FREE_TRIES ? now : now.plus(waiting(count - FREE_TRIES));
            if (cabinet.put(DRAWER, sign(name), before.version, new Failures(0, count, until).written())) return;
        }
    }

    private static Duration waiting(int beyond) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
    }

    void succeeded(String name) {
        cabinet.find(DRAWER, sign(name)).ifPresent(paper -> cabinet.remove(DRAWER, sign(name), paper.version()));
    }
}
