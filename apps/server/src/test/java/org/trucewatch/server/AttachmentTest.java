package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.archive.ShredRoom;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;
import tools.jackson.databind.JsonNode;

/// Files with a report, over HTTP: what is kept, who may have it, and what is refused.
class AttachmentTest {
    private static final String REPORT = """
            {"kind":"own-observation","happenedFrom":"2017-08-05","places":["talbiseh"],"act":"shelling",
             "actor":"gov-forces","certainty":"named","claim":"Our patrol photographed a crater"}
            """;
    private static final String CANARY = "canary-7f3a: the house of the man who told us";

    @TempDir
    private static Path folder;

    private static TestDesk desk;
    private static Caller monitor;
    private static Caller verifier;
    private static Caller second;

    @BeforeAll
    static void start() {
        desk = TestDesk.of(folder, TestDesk.foundingFiles(), Guests.PUBLIC, Optional.empty());
        monitor = desk.signedIn("monitor");
        verifier = desk.signedIn("verifier-1");
        second = desk.signedIn("verifier-2");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static String report() {
        var answer = monitor.post("/api/reports", REPORT);
        assertEquals(201, answer.statusCode(), answer.body());
        return TestDesk.json(answer).path("id").asString();
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode kept(String report, String name, byte[] file) {
        var answer = hand(monitor, report, name, file);
        assertEquals(201, answer.statusCode(), answer.body());
        return TestDesk.json(answer);
    }

    private static HttpResponse<String> hand(Caller who, String report, String name, byte[] file) {
        return who.hand(
                "/api/reports/" + report + "/attachments?name=" + name,
                file,
                UUID.randomUUID().toString());
    }

    @Test
    void aPhotographIsHandedOutWithoutWhatItTellsBesideItsPixels() {
        var photo = Photographs.withPlace();
        var kept = kept(report(), "IMG_2017.jpg", photo);
        var copy = verifier.bytes(
                verifier.request("/api/attachments/" + kept.path("id").asString())
                        .build());

        assertEquals("image/jpeg", kept.path("type").asString());
        assertEquals(photo.length, kept.path("size").asInt());
        assertEquals(Photographs.sha256(photo), kept.path("sha256").asString());
        assertEquals(200, copy.statusCode());
        assertEquals(Photographs.sha256(copy.body()), kept.at("/copy/sha256").asString());
        assertFalse(new String(copy.body(), StandardCharsets.ISO_8859_1).contains("Exif"));
        assertFalse(new String(copy.body(), StandardCharsets.ISO_8859_1).contains(Photographs.PLACE));
    }

    @Test
    void whatIsHandedOutRunsNothingAndIsCalledByItsNumber() {
        var id = kept(report(), "note.html", text("A note, with <script>alert(1)</script> in it"))
                .path("id")
                .asString();
        var copy = verifier.get("/api/attachments/" + id);

        assertEquals(200, copy.statusCode());
        assertEquals(
                "text/plain;charset=UTF-8",
                copy.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=\"" + id + ".txt\"",
                copy.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(
                "nosniff", copy.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(List.of("default-src 'none'; sandbox"), copy.headers().allValues("Content-Security-Policy"));
        assertTrue(copy.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
    }

    @Test
    void whoMayNotSeeTheReportFindsNoFileOfIt() {
        var report = report();
        var id = kept(report, "crater.txt", text("a crater")).path("id").asString();
        var party = desk.signedIn("delegate-a");
        var absent = party.get("/api/attachments/F999");

        assertEquals(404, party.get("/api/attachments/" + id).statusCode());
        assertEquals(absent.body(), party.get("/api/attachments/" + id).body());
        assertEquals(404, party.get("/api/reports/" + report + "/attachments").statusCode());
        assertEquals(404, hand(party, report, "x.txt", text("x")).statusCode());
        assertEquals(404, desk.get("/api/attachments/" + id).statusCode());
        assertEquals(404, desk.signedIn("admin").get("/api/attachments/" + id).statusCode());
    }

    @Test
    void theOriginalIsOpenedByTwoOfTwoOrganisationsAndTheRecordSaysSo() {
        var photo = Photographs.withPlace();
        var id = kept(report(), "crater.jpg", photo).path("id").asString();
        var path = "/api/attachments/" + id + "/original";
        var why = "{\"why\":\"to compare the time of the picture\"}";
        desk.office()
                .accounts()
                .put(
                        new Person(
                                "verifier-3",
                                "Field mission",
                                List.of(new Person.Grant(new Label(TestDesk.FOUNDING), Role.VER))),
                        TestDesk.PASSWORD);

        assertEquals(404, monitor.post(path, why).statusCode());
        assertEquals(422, verifier.post(path, "{\"why\":\"  \"}").statusCode());
        var first = verifier.post(path, why);
        assertEquals(202, first.statusCode(), first.body());
        assertEquals(202, verifier.post(path, why).statusCode());
        assertEquals(202, desk.signedIn("verifier-3").post(path, why).statusCode());
        long before = desk.record().record().head().size();
        var opened = second.bytes(
                second.changing(path).POST(BodyPublishers.ofString(why)).build());
        assertEquals(200, opened.statusCode());
        assertArrayEquals(photo, opened.body());
        assertEquals(before + 1, desk.record().record().head().size());
        assertEquals(200, verifier.post(path, why).statusCode());
        assertTrue(TestDesk.json(verifier.get("/api/ledger?latest=1"))
                .at("/entries/0/kind")
                .asString()
                .equals("access"));
    }

    @Test
    void theNameItCameWithIsForThoseWhoMayOpenItAndIsHarmless() {
        var report = report();
        kept(report, "..%5C..%5Cme%E2%80%AEgpj.exe", text("a picture, it says"));
        var list = "/api/reports/" + report + "/attachments";

        assertEquals(
                "megpj.exe", TestDesk.json(verifier.get(list)).at("/0/name").asString());
        assertFalse(monitor.get(list).body().contains("megpj"));
    }

    /// Whoever finds the very file elsewhere would know who took it.
    @Test
    void nobodyElseIsToldBySizeOrHashWhichFileItWas() {
        var report =
                TestDesk.done(verifier.post("/api/reports", """
                        {"kind":"public","sourceName":"A paper","happenedFrom":"2017-08-05","places":["talbiseh"],
                         "act":"shelling","claim":"A crater, with a picture"}""")).path("id").asString();
        var photo = Photographs.withPlace();
        assertEquals(201, hand(verifier, report, "IMG_2017.jpg", photo).statusCode());
        var list = "/api/reports/" + report + "/attachments";
        var hash = Photographs.sha256(photo);

        for (var name : List.of("delegate-a", "delegate-b", "monitor")) {
            var told = desk.signedIn(name).get(list);
            assertEquals(1, TestDesk.json(told).size(), name);
            assertFalse(told.body().contains(hash), name);
            assertFalse(told.body().contains(":" + photo.length + ","), name);
        }
        assertTrue(second.get(list).body().contains(hash), "who may open it");
    }

    @Test
    void theSameFileIsKeptOnceHoweverOftenItIsSent() {
        var report = report();
        var answers = IntStream.range(0, 4)
                .mapToObj(nth -> CompletableFuture.supplyAsync(
                        () -> monitor.hand("/api/reports/" + report + "/attachments", text("sent again"), "one-key-1")))
                .map(CompletableFuture::join)
                .map(HttpResponse::body)
                .distinct()
                .toList();
        kept(report, "again.txt", text("sent again"));

        assertEquals(1, answers.size());
        assertEquals(
                1,
                TestDesk.json(verifier.get("/api/reports/" + report + "/attachments"))
                        .size());
    }

    @Test
    void ofTwoWhoHandInTheSameAtOnceTheSecondFindsWhatTheFirstDid() {
        var report = report();
        var file = text("the same from many hands");
        var answers = IntStream.range(0, 8)
                .mapToObj(nth -> CompletableFuture.supplyAsync(
                        () -> hand(nth % 2 == 0 ? monitor : verifier, report, "same.txt", file)))
                .toList();

        for (var answer : answers) assertEquals(201, answer.join().statusCode());
        assertEquals(
                1,
                TestDesk.json(verifier.get("/api/reports/" + report + "/attachments"))
                        .size());
    }

    @Test
    void whatCouldDoHarmIsRefusedWithOneSentenceAndNothingIsKept() {
        var report = report();
        long before = desk.record().record().head().size();

        refused(report, new byte[0], "file-empty");
        refused(report, new byte[8_000_001], "file-too-large");
        refused(report, new byte[20_000_000], "file-too-large");
        refused(report, text("MZ\u0000 a program"), "file-type");
        refused(report, text("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"), "xml-doctype");
        refused(report, text("{\"type\":\"Point\",\"coordinates\":[36.7]}"), "geojson-form");
        refused(report, text("{\"a\":1,\"a\":2}"), "file-broken");
        assertEquals(before, desk.record().record().head().size());
    }

    private static void refused(String report, byte[] file, String code) {
        var answer = hand(monitor, report, "x", file);
        assertEquals(422, answer.statusCode(), code + ": " + answer.body());
        var problem = TestDesk.json(answer);
        assertEquals(code, problem.at("/problems/0/code").asString());
        assertTrue(problem.path("detail").asString().startsWith("Nothing was done. "));
    }

    @Test
    void aFileThatIsDestroyedLeavesItsNumberItsReasonAndItsProofs() {
        var report = report();
        var photo = Photographs.withPlace();
        var kept = kept(report, "who-told-us.jpg", photo);
        var other = kept(report, "crater.txt", text("it stays")).path("id").asString();
        var id = kept.path("id").asString();
        var list = "/api/reports/" + report + "/attachments";
        assertEquals("[]", verifier.get(list + "/destroyed").body());

        var done = shred(id);
        desk.record().record().catchUp();
        assertEquals("attachments " + id, done.what());
        assertEquals(3, done.seals());
        assertEquals(404, verifier.get("/api/attachments/" + id).statusCode());
        assertEquals(1, TestDesk.json(verifier.get(list)).size());
        assertEquals(200, verifier.get("/api/attachments/" + other).statusCode());
        var gone = TestDesk.json(verifier.get(list + "/destroyed"));
        assertEquals(id, gone.at("/0/id").asString());
        assertEquals("it shows who told us", gone.at("/0/why").asString());
        assertEquals(done.entry(), gone.at("/0/entry").asLong());
        assertEquals(404, desk.signedIn("delegate-a").get(list + "/destroyed").statusCode());
        var entry = kept.path("entry").asInt();
        assertEquals(200, verifier.get("/api/ledger/" + entry).statusCode());
        assertTrue(assertThrows(Refused.class, () -> shred(id))
                .refusal()
                .sentence()
                .contains("is destroyed already"));

        var again = kept(report, "who-told-us.jpg", photo);
        assertNotEquals(id, again.path("id").asString());
    }

    private static ShredRoom.Shredded shred(String id) {
        var places = new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
        var cases = new RecordedCases(places, TestDesk::read, InstantSource.system());
        return new ShredRoom(cases, TestDesk::read, InstantSource.system())
                .shred(folder.resolve("data"), id, "it shows who told us", "tw shred");
    }

    @Test
    void nothingOfAFileLiesInTheOpenOnTheDisk() throws IOException {
        kept(report(), "secret.txt", text(CANARY));
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("canary-7f3a"),
                        file.toString());
        }
    }
}
