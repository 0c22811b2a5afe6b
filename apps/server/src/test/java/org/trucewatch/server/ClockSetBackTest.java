package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.ledger.entry.Label;

/// The clock of the server is set back by a day while people work.
class ClockSetBackTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Damascus");
    private static final String REPORT =
            "{\"kind\":\"own-observation\",\"claim\":\"Shells on the town\",\"act\":\"shelling\","
                    + "\"happenedFrom\":\"2017-10-10\",\"places\":[\"talbiseh\"]}";

    @TempDir
    private Path folder;

    private static String link(Caller monitor, String report) {
        return TestDesk.done(monitor.post(
                        "/api/links",
                        "{\"reports\":[\"%s\"],\"place\":\"talbiseh\",\"why\":\"one happening\"}".formatted(report)))
                .path("id")
                .asString();
    }

    private static String lastLinkKnown(TestDesk desk) {
        return desk.record()
                .record()
                .rows(new Label(TestDesk.FOUNDING), RowTable.LINKS)
                .getLast()
                .cell("known_on");
    }

    @Test
    void whatIsDoneAfterwardsIsNotKnownBeforeWhatItRestsOn() {
        var noon = Instant.now().plus(Duration.ofDays(1));
        var time = new AtomicReference<>(noon);
        try (var desk = TestDesk.clocked(folder, time::get)) {
            var before = desk.signedIn("monitor");
            var report = TestDesk.done(before.post("/api/reports", REPORT));

            time.set(noon.minus(Duration.ofDays(1)));

            assertFalse(
                    TestDesk.json(before.get("/api/session")).path("signedIn").asBoolean());
            var after = desk.signedIn("monitor");
            assertTrue(TestDesk.json(after.get("/api/session")).path("signedIn").asBoolean());
            link(after, report.path("id").asString());
            assertEquals(LocalDate.ofInstant(noon, ZONE).toString(), lastLinkKnown(desk));
            var entries = TestDesk.json(after.get("/api/ledger?latest=5")).path("entries");
            var times = entries.valueStream()
                    .map(entry -> Instant.parse(entry.path("entered").asString()))
                    .toList();
            assertEquals(times.stream().sorted().toList(), times.reversed());
        }
    }
}
