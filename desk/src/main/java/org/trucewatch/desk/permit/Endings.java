package org.trucewatch.desk.permit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.cabinet.Term;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;

/// Accounts of administrators whose end one of them asked for, within the last day.
final class Endings {
    static final String DRAWER = "endings";
    private static final Term PATIENCE = Term.ofDays(1);

    private final Cabinet cabinet;
    private final InstantSource clock;

    Endings(Cabinet cabinet, InstantSource clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /// Who asked, and when.
    private record Asked(String by, Instant since) {
        Bytes written() {
            return Bytes.utf8(since.getEpochSecond() + " " + by);
        }

        static Optional<Asked> read(Cabinet.Paper paper) {
            try {
                var words = paper.content().text(DRAWER).split(" ", 2);
                return Optional.of(new Asked(words[1], Instant.ofEpochSecond(Long.parseLong(words[0]))));
            } catch (Malformed | NumberFormatException | IndexOutOfBoundsException unreadable) {
                return Optional.empty();
            }
        }
    }

    private Optional<Asked> read(Cabinet.Paper paper) {
        return Asked.read(paper).filter(asked -> !PATIENCE.isOver(asked.since, clock.instant()));
    }

    Optional<String> asked(String name) {
        return cabinet.find(DRAWER, Papers.sign(name)).flatMap(this::read).map(Asked::by);
    }

    /// What is kept of it that `by` asks now.
    Bytes askedBy(Person by) {
        return new Asked(by.name(), clock.instant()).written();
    }
}
