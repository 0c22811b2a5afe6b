package org.trucewatch.desk.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.cabinet.HeldCabinet;
import org.trucewatch.ledger.seal.Chance;

/// The clock of the machine is set back by a day while the desk is at work: nothing holds for a day longer than it was
/// to hold, and nobody waits for a day.
class ClockSetBackTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    private final InstantSource clock = time::get;
    private final HeldCabinet cabinet = new HeldCabinet();
    private final Chance chance = byte[]::new;

    private void setBack() {
        time.set(NOON.minus(Duration.ofDays(1)));
    }

    private static Person person(String name, String organisation) {
        return new Person(name, organisation, List.of());
    }

    @Test
    void aSessionIsOverAndNotADayLonger() {
        var sessions = new Sessions(cabinet, chance, clock);
        var word = sessions.open("ada");
        assertEquals(Optional.of("ada"), sessions.find(word));

        setBack();

        assertEquals(Optional.empty(), sessions.find(word));
    }

    @Test
    void aSessionOutlivesClocksOfTwoServersThatDifferByAMinute() {
        var sessions = new Sessions(cabinet, chance, clock);
        var word = sessions.open("ada");

        time.set(NOON.minusSeconds(60));

        assertEquals(Optional.of("ada"), sessions.find(word));
    }

    @Test
    void nobodyIsKeptOutForADayByGuessesOfBefore() {
        var throttle = new Throttle(cabinet);
        for (int times = 0; times < 20; times++) throttle.failed("ada", clock.instant());
        assertTrue(throttle.wait("ada", clock.instant()).compareTo(Duration.ofMinutes(10)) > 0);

        setBack();
        assertEquals(Duration.ZERO, throttle.wait("ada", clock.instant()));
        throttle.failed("ada", clock.instant());

        assertTrue(throttle.wait("ada", clock.instant()).compareTo(Duration.ofMinutes(10)) > 0, "guesses still wait");
    }

    @Test
    void whatTwoPersonsMayDoForAnHourIsNotOpenForADay() {
        var two = new TwoPersons(cabinet, clock);
        two.ask("open F001", person("ada", "Field mission"));
        assertInstanceOf(TwoPersons.Found.Both.class, two.ask("open F001", person("omar", "Guarantor")));

        setBack();

        assertInstanceOf(TwoPersons.Found.Waiting.class, two.ask("open F001", person("ada", "Field mission")));
    }

    @Test
    void aChallengeIsNotGoodForADay() {
        var challenges = new Challenges(cabinet, chance, clock);
        var challenge = challenges.fresh("sign in");

        setBack();

        assertFalse(challenges.take(challenge, "sign in"));
        assertTrue(challenges.take(challenges.fresh("sign in"), "sign in"));
    }
}
