package org.trucewatch.desk.watch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;

class TimeWordsTest {
    private final TimeWords words = new TimeWords("--as-of", ZoneId.of("Asia/Damascus"));

    @ParameterizedTest
    @CsvSource({
        "2017-08-07,                        2017-08-07T21:00:00Z",
        "2017-12-07,                        2017-12-07T22:00:00Z",
        "2017-08-03T12:00,                  2017-08-03T09:00:00Z",
        "2017-08-03 12:00,                  2017-08-03T09:00:00Z",
        "2017-08-03T12:00:30,               2017-08-03T09:00:30Z",
        "2017-08-03 12:00 Europe/Paris,     2017-08-03T10:00:00Z",
        "2017-08-03T12:00[Asia/Damascus],   2017-08-03T09:00:00Z",
        "2017-08-03T12:00:00+03:00,         2017-08-03T09:00:00Z",
        "2017-08-03T09:00:00Z,              2017-08-03T09:00:00Z",
        "2021-10-28T23:30+03:00,            2021-10-28T20:30:00Z",
        "2021-10-28T23:30+02:00,            2021-10-28T21:30:00Z"
    })
    void aTimeIsReadOnTheClockOfTheCase(String written, String instant) {
        assertEquals(Instant.parse(instant).getEpochSecond(), words.read(written));
    }

    @ParameterizedTest
    @CsvSource({
        "1439-01-10, about 2017-09-30.",
        "1439-01-10T12:00, about 2017-09-30.",
        "1396-05-12, about 2017/2018.",
    })
    void aDayOfAHijriCalendarIsRefusedWithTheDayThatItIs(String written, String about) {
        var refused = assertThrows(Refused.class, () -> words.read(written)).refusal();
        var time = assertInstanceOf(Refusal.NoSuchTime.class, refused);
        assertEquals(
                "this looks like a day of a Hijri calendar; the Gregorian one is expected, " + about,
                time.why().english());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1799-12-31", "2401-01-01T00:00Z", "2560-08-07"})
    void aDayOfAnotherCalendarIsRefused(String written) {
        var refused = assertThrows(Refused.class, () -> words.read(written)).refusal();
        var time = assertInstanceOf(Refusal.NoSuchTime.class, refused);
        assertEquals(
                "this lies centuries away, as a day of another calendar does; the Gregorian one is expected.",
                time.why().english());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800-01-01", "2400-12-31", "9999-12-31", "0000-01-01T00:00:00Z"})
    void theFirstAndTheLastYearAreReadAndTimesWithoutBeginningOrEnd(String written) {
        assertDoesNotThrow(() -> words.read(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-02-30",
                "2017-8-7",
                "07.08.2017",
                "8/7/2017",
                "now",
                "2017-08-03T25:00",
                "2017-08",
                "",
                "2018-03-30T00:30",
                "2021-10-28T23:30",
                "2017-10-29 02:30 Europe/Paris",
                "2017-08-03 12:00 Nowhere/Atall"
            })
    void whatIsNoTimeIsRefused(String written) {
        assertThrows(Refused.class, () -> words.read(written));
    }
}
