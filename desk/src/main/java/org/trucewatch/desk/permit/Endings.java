package org.trucewatch.desk.permit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;

/// Accounts of administrators whose end one of them asked for, within the last day.
final class Endings {
    private static final String DRAWER = "endings";
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Cabinet cabinet;
    private final InstantSource clock;

    Endings(Cabinet cabinet, InstantSource clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /// What somebody finds who asks.
    sealed interface Found {
        /// Nobody else asked yet; `now` says that this one had not asked before either.
        record Waiting(String first, boolean now) implements Found {}

        record Both(String first) implements Found {}
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
        return Asked.read(paper).filter(asked -> asked.since.plus(PATIENCE).isAfter(clock.instant()));
    }

    Optional<String> asked(String name) {
        return cabinet.find(DRAWER, Papers.sign(name)).flatMap(this::read).map(Asked::by);
    }

    Found ask(String name, Person by) {
        while (true) {
            var paper = cabinet.find(DRAWER, Papers.sign(name));
            var before = paper.flatMap(this::read);
            if (before.isPresent())
                return before.get().by.equals(by.name())
                        ? new Found.Waiting(by.name(), false)
                        : new Found.Both(before.get().by);
            long version = paper.map(Cabinet.Paper::version).orElse(Cabinet.ABSENT);
            if (cabinet.put(DRAWER, Papers.sign(name), version, new Asked(by.name(), clock.instant()).written()))
                return new Found.Waiting(by.name(), true);
        }
    }

    void forget(String name) {
        cabinet.find(DRAWER, Papers.sign(name))
                .ifPresent(paper -> cabinet.remove(DRAWER, Papers.sign(name), paper.version()));
    }
}
