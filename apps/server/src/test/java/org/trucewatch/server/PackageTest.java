package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.archive.CheckRoom;
import org.trucewatch.desk.archive.PackingRoom;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.parcel.Archive;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// The package of a published incident: what each reader finds in it, and that it is good without this desk.
class PackageTest {
    @TempDir
    private static Path folder;

    private static TestDesk desk;
    private static Caller monitor;
    private static Caller verifier;
    private static Caller releaser;
    private static Caller party;

    /// A report that a party may not see, and one that a monitor filed.
    private static String hidden;

    private static String filed;
    private static String incident;

    @BeforeAll
    static void start() {
        desk = TestDesk.founding(folder);
        monitor = desk.signedIn("monitor");
        verifier = desk.signedIn("verifier-1");
        releaser = desk.signedIn("releaser");
        party = desk.signedIn("delegate-a");
        var unseen = TestDesk.reports(verifier);
        unseen.removeAll(TestDesk.reports(party));
        hidden = unseen.getFirst();
        filed = TestDesk.done(monitor.post("/api/reports", """
                        {"kind":"public","sourceName":"Radio Orient","happenedFrom":"2017-08-06",
                         "places":["rastan"],"act":"shelling","actor":"gov-forces","certainty":"named",
                         "claim":"Shells on Rastan"}""")).path("id").asString();
        incident = linked("R001", hidden, filed);
        apart("R001", "R002");
        apart("R001", unseen.getLast());
        TestDesk.done(verifier.post("/api/incidents/" + incident + "/findings", """
                {"question":"occurrence","outcome":"confirmed","why":"seen on the spot","seen":[]}"""));
        TestDesk.publish(incident, monitor, releaser);
    }

    private static String linked(String... reports) {
        return TestDesk.done(verifier.post(
                        "/api/links",
                        "{\"reports\":[\"%s\"],\"why\":\"one happening\"}".formatted(String.join("\",\"", reports))))
                .path("id")
                .asString();
    }

    private static void apart(String one, String other) {
        TestDesk.done(verifier.post(
                "/api/reports/" + one + "/apart", "{\"other\":\"" + other + "\",\"why\":\"two happenings\"}"));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static DataFolders places() {
        return new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
    }

    private static HttpResponse<byte[]> answer(Caller caller, String incident) {
        return caller.bytes(
                caller.request("/api/incidents/" + incident + "/package").GET().build());
    }

    private static byte[] file(Caller caller) {
        var answer = answer(caller, incident);
        assertEquals(200, answer.statusCode());
        assertEquals(
                Optional.of("attachment; filename=\"" + incident + ".zip\""),
                answer.headers().firstValue("Content-Disposition"));
        return answer.body();
    }

    private static List<String> checked(byte[] file) {
        var checked = new CheckRoom(places()).file(Path.of("x.zip"), file, Optional.empty(), Optional.empty());
        assertTrue(checked.sound(), checked.lines().toString());
        return checked.lines().stream().map(Words::english).toList();
    }

    @Test
    void whoMayReadEntriesGetsWhatTheCommandMakes() throws IOException {
        var recorded = new RecordedCases(places(), TestDesk::read, InstantSource.system());
        var made = new ByteArrayOutputStream();
        new PackingRoom(recorded).pack(folder.resolve("data"), incident, Set.of(), made);

        assertArrayEquals(made.toByteArray(), file(releaser));
        assertArrayEquals(made.toByteArray(), file(verifier));
        assertEquals(List.of(), unshown(checked(file(verifier))));
    }

    private static List<String> unshown(List<String> lines) {
        return lines.stream()
                .filter(line -> line.endsWith("not-disclosed") || line.endsWith("sealed"))
                .toList();
    }

    /// Whoever is handed the file reads one language or the other.
    @Test
    void whatToDoWithItStandsInItInBothLanguages() throws Exception {
        var files = Archive.read(Bytes.of(file(party)));
        var said = new String(files.getOrDefault("READ-ME.txt", Bytes.EMPTY).toArray(), StandardCharsets.UTF_8);
        assertTrue(said.startsWith("This package holds entries"), said);
        assertTrue(said.contains("تحوي هذه الحزمة قيودًا"), said);
        assertEquals(2, said.split("java Verify.java package . KEY", -1).length - 1);
    }

    @Test
    void aStrangerChecksItWithTheFileInIt() throws Exception {
        var unpacked = Files.createDirectories(folder.resolve("unpacked"));
        for (var one : Archive.read(Bytes.of(file(party))).entrySet()) {
            var path = unpacked.resolve(one.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, one.getValue().toArray());
        }
        var key = desk.json("/api/ledger?latest=0").path("publicKey").asString();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "Verify.java", "package", ".", key)
                .directory(unpacked.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("good"), said);
    }

    @Test
    void aPartyIsShownWhatItSeesAtTheDeskAndNoEntryThatNamesMore() throws Malformed {
        var file = file(party);
        var words = new String(file, StandardCharsets.UTF_8);
        var lines = checked(file);

        assertTrue(words.contains("\nR001,"), "a report that it sees");
        for (var name :
                List.of(hidden, "monitor (Field", "verifier-1", "seen on the spot", "one happening", "two happenings"))
            assertFalse(words.contains(name), name);
        // The report that a monitor filed, the link, what was kept apart from one that it sees, and the finding.
        assertEquals(4, unshown(lines).size(), lines.toString());
        assertTrue(unshown(lines).stream().allMatch(line -> line.endsWith("not-disclosed")), lines.toString());
        assertEquals(files(releaser).size(), files(party).size() + 8, "of the hidden one not even the proof");
    }

    /// Each entry that is shown is two files, one that is proved is one.
    private static Map<String, Bytes> files(Caller caller) throws Malformed {
        return Archive.read(Bytes.of(file(caller)));
    }

    @Test
    void thereIsNoneOfAnIncidentThatIsNotPublishedOrWasWithheld() {
        var mistaken = linked("R002");
        var absent = answer(party, "I999");
        for (var caller : List.of(party, monitor, verifier, releaser)) {
            assertEquals(404, answer(caller, mistaken).statusCode());
            assertArrayEquals(absent.body(), answer(caller, mistaken).body());
        }
        assertFalse(published(mistaken));
        TestDesk.publish(mistaken, monitor, releaser);
        assertEquals(200, answer(party, mistaken).statusCode());
        assertTrue(published(mistaken));

        TestDesk.move(releaser, mistaken, "withheld", 4);

        assertEquals(404, answer(releaser, mistaken).statusCode());
        assertEquals(headers(absent), headers(answer(party, mistaken)));
        assertFalse(published(mistaken));
    }

    private static boolean published(String incident) {
        return TestDesk.json(party.get("/api/incidents/" + incident + "/life"))
                .path("published")
                .asBoolean();
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void thereIsNoneOfAnIncidentThatIsNoneAnyMore() {
        var apart = linked("R004");
        TestDesk.publish(apart, monitor, releaser);
        assertEquals(200, answer(verifier, apart).statusCode());
        var link = TestDesk.json(verifier.get("/api/incidents/" + apart))
                .at("/links/0/id")
                .asString();
        TestDesk.done(verifier.post("/api/links/" + link + "/undo", "{\"why\":\"two happenings\"}"));

        assertEquals(404, verifier.get("/api/incidents/" + apart).statusCode());
        for (var caller : List.of(party, monitor, verifier, releaser))
            assertEquals(headers(answer(caller, "I999")), headers(answer(caller, apart)));
        assertEquals(404, answer(releaser, apart).statusCode());
    }

    @Test
    void whatComesAfterPublishingTakesNothingBack() {
        var settled = linked("R003");
        TestDesk.publish(settled, monitor, releaser);
        TestDesk.move(monitor, settled, "remedy-asked", 4);

        assertEquals(200, answer(party, settled).statusCode());
    }

    @Test
    void anIncidentOfHiddenReportsAloneIsNone() {
        var unseen = linked(hidden);
        TestDesk.publish(unseen, verifier, releaser);

        assertEquals(200, answer(verifier, unseen).statusCode());
        assertEquals(404, answer(party, unseen).statusCode());
        assertEquals(headers(answer(party, "I999")), headers(answer(party, unseen)));
    }
}
