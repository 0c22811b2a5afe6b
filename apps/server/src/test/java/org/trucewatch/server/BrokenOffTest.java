package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Label;

/// A server that breaks off while it does what was sent: whoever sends it again gets the answer of the first time, and
/// nothing is filed twice.
class BrokenOffTest {
    private static final String REPORT = """
            {"kind":"public","sourceName":"A paper","happenedFrom":"2017-08-05","places":["talbiseh"],"act":"shelling",
             "claim":"Shells fell on the market","why":"the hour was wrong"}
            """;

    /// Where the power goes: as the paper is written that has these words; nowhere if there are none.
    private static volatile String cut = "";

    @TempDir
    private static Path folder;

    private static TestDesk desk;
    private static Caller monitor;

    @BeforeAll
    static void start() {
        desk = TestDesk.lasting(
                folder,
                Optional.empty(),
                Optional.empty(),
                cabinet -> new BreakingCabinet(cabinet, BrokenOffTest::cuts));
        monitor = desk.signedIn("monitor");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @AfterEach
    void repaired() {
        cut = "";
    }

    private static boolean cuts(String drawer, Bytes content) {
        var words = new String(content.toArray(), StandardCharsets.UTF_8);
        return drawer.equals("answers") && !cut.isEmpty() && words.contains(cut);
    }

    private static long size() {
        return desk.record().record().head().size();
    }

    private static HttpResponse<String> cut(String at, String path, String body, String key) {
        cut = at;
        var broken = monitor.post(path, body, key);
        assertEquals(500, broken.statusCode(), broken.body());
        cut = "";
        return monitor.post(path, body, key);
    }

    @Test
    void whatWasFiledAndNotAnsweredIsAnsweredFromTheRecord() {
        long before = size();
        var answer = cut(" 201\n", "/api/reports", REPORT, "a report before the cut");

        assertEquals(201, answer.statusCode(), answer.body());
        var entries = TestDesk.json(answer).path("entries");
        assertEquals(size() - before, entries.size());
        assertEquals(size() - 1, entries.get(entries.size() - 1).asLong());
        assertEquals(
                answer.body(),
                monitor.post("/api/reports", REPORT, "a report before the cut").body());
        var id = TestDesk.json(answer).path("id").asString();
        assertEquals(200, monitor.get("/api/reports/" + id).statusCode());
    }

    @Test
    void aCorrectionIsOnRecordWithItsNoticeOrNotAtAll() {
        var first = TestDesk.json(monitor.post("/api/reports", REPORT, "to be corrected"))
                .path("id")
                .asString();
        long before = size();
        var answer = cut(" 201\n", "/api/reports/" + first + "/correct", REPORT, "a correction before the cut");

        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(before + 2, size());
        assertEquals(
                "[" + before + "," + (before + 1) + "]",
                TestDesk.json(answer).path("entries").toString());
        var notices = desk.record().record().words(new Label(TestDesk.FOUNDING), Kind.CORRECTION);
        assertEquals(1, notices.size());
        assertEquals(before + 1, notices.getFirst().index());
    }

    @Test
    void aCorrectionIsOnRecordWithTheLinksThatItInherits() {
        var first = TestDesk.json(monitor.post("/api/reports", REPORT, "linked and to be corrected"))
                .path("id")
                .asString();
        TestDesk.done(monitor.post("/api/links", "{\"reports\":[\"%s\"],\"why\":\"one\"}".formatted(first)));
        long before = size();
        var answer = cut(" 201\n", "/api/reports/" + first + "/correct", REPORT, "a linked one before the cut");

        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(before + 3, size());
        assertEquals(
                "[%d,%d,%d]".formatted(before, before + 1, before + 2),
                TestDesk.json(answer).path("entries").toString());
    }

    @Test
    void wordsAreFoundAsWell() {
        long before = size();
        var grade = "{\"reliability\":\"B\",\"credibility\":\"3\",\"reason\":\"named and there\"}";
        var answer = cut(" 201\n", "/api/reports/R075/grade", grade, "a grade before the cut");

        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(before + 1, size());
        assertEquals(1, TestDesk.json(monitor.get("/api/reports/R075/grades")).size());
    }

    @Test
    void whatWasNotEnteredYetIsDoneWhenItIsSentAgain() {
        cut = "\nfrom ";
        var broken = monitor.post("/api/reports", REPORT, "cut before it was entered");
        assertEquals(500, broken.statusCode(), broken.body());
        long before = size();
        cut = "";

        var answer = monitor.post("/api/reports", REPORT, "cut before it was entered");
        assertEquals(201, answer.statusCode(), answer.body());
        assertTrue(size() > before);
    }
}
