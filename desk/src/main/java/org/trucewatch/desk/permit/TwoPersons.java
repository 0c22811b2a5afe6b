package org.trucewatch.desk.permit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.cabinet.Term;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.model.evidence.Organisation;

/// Acts that take two: one asks, and within a day somebody of another organisation asks for the same. Then both may do
/// it, for an hour.
public final class TwoPersons {
    private static final String DRAWER = "asked";
    private static final Term PATIENCE = Term.ofDays(1);
    private static final Term OPEN = Term.ofHours(1);

    private final Cabinet cabinet;
    private final InstantSource clock;

    public TwoPersons(Cabinet cabinet, InstantSource clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /// What somebody finds who asks.
    public sealed interface Found {
        /// Nobody of another organisation asked yet.
        record Waiting(String first) implements Found {}

        record Both(String first, String second) implements Found {}
    }

    /// Who asked, of which organisation, since when; and who asked second, if anybody.
    private record Asked(String first, String organisation, String second, Instant since) {
        Bytes written() {
            return Bytes.utf8(String.join("\n", first, organisation, second, Long.toString(since.getEpochSecond())));
        }

        static Optional<Asked> read(Bytes content) {
            try {
                var lines = content.text(DRAWER).split("\n", -1);
                return Optional.of(
                        new Asked(lines[0], lines[1], lines[2], Instant.ofEpochSecond(Long.parseLong(lines[3]))));
            } catch (Malformed | NumberFormatException | IndexOutOfBoundsException unreadable) {
                return Optional.empty();
            }
        }

        boolean isOver(Instant now) {
            return (second.isEmpty() ? PATIENCE : OPEN).isOver(since, now);
        }

        boolean isAgreedBy(Person person) {
            return !second.isEmpty() && (first.equals(person.sign()) || second.equals(person.sign()));
        }

        boolean waitsFor(Person person) {
            return second.isEmpty()
                    && !person.isNameOf(first)
                    && !Organisation.isSame(organisation, person.organisation());
        }
    }

    /// `act` names what is to be done, and with what.
    public Found ask(String act, Person person) {
        var now = clock.instant();
        while (true) {
            var paper = cabinet.find(DRAWER, Papers.sign(act));
            var asked = paper.flatMap(one -> Asked.read(one.content())).filter(one -> !one.isOver(now));
            if (asked.filter(one -> one.isAgreedBy(person)).isPresent()) return both(asked.get());
            if (asked.isPresent()
                    && asked.get().second.isEmpty()
                    && !asked.get().waitsFor(person)) return new Found.Waiting(asked.get().first);
            var next = asked.filter(one -> one.waitsFor(person))
                    .map(one -> new Asked(one.first, one.organisation, person.sign(), now))
                    .orElseGet(() -> new Asked(person.sign(), person.organisation(), "", now));
            long version = paper.map(Cabinet.Paper::version).orElse(Cabinet.ABSENT);
            if (cabinet.put(DRAWER, Papers.sign(act), version, next.written()))
                return next.second.isEmpty() ? new Found.Waiting(next.first) : both(next);
        }
    }

    /// Who asked and waits for a second; empty where nobody does.
    public Optional<String> waiting(String act) {
        return cabinet.find(DRAWER, Papers.sign(act))
                .flatMap(paper -> Asked.read(paper.content()))
                .filter(asked -> asked.second.isEmpty() && !asked.isOver(clock.instant()))
                .map(Asked::first);
    }

    private static Found both(Asked asked) {
        return new Found.Both(asked.first, asked.second);
    }
}
