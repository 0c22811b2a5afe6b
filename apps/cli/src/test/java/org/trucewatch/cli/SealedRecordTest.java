package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.cli.page.Screen;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.ledger.bytes.Bytes;
import tools.jackson.databind.json.JsonMapper;

/// Who a source is and where exactly something lies: sealed in a ledger, opened with the key, destroyed on record.
///
/// In the founding case one source, one place and two reports of one shelling are marked; the reports tell their
/// place by a position alone, so that a verdict rests on what is sealed.
final class SealedRecordTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "Canary Person 7781";
    private static final String LATITUDE = "34.8407123";
    private static final String ROAD = "Canary lane behind the mill";
    private static final List<String> SECRETS = List.of(NAME, LATITUDE, ROAD);

    /// Made once, for it takes a while; each test has its copy.
    @TempDir
    private static Path template;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private String data() {
        return folder.resolve("data").toString();
    }

    @BeforeEach
    void copied() throws IOException {
        try (Stream<Path> all = Files.walk(template)) {
            for (var file : all.filter(each -> !each.equals(template)).toList())
                Files.copy(file, folder.resolve(template.relativize(file).toString()));
        }
    }

    @BeforeAll
    static void marked() throws IOException {
        var files = CaseFolder.files(Path.of(Ran.HOMS));
        put(files, "sources.csv", "EAW", Map.of("protected", "yes", "name", NAME));
        put(files, "places.csv", "tell-dahab", Map.of("protected", "yes", "lat", LATITUDE, "note", ROAD));
        for (var report : List.of("R044", "R056")) {
            var point = Map.of(
                    "protected",
                    "yes",
                    "places",
                    "",
                    "lat",
                    LATITUDE,
                    "lon",
                    "36.7309",
                    "precision_m",
                    "50",
                    "note",
                    ROAD);
            put(files, "reports.csv", report, point);
        }
        var made = template.resolve("case");
        CaseFolder.write(made, files);
        var into = template.resolve("data").toString();
        var brought = Ran.of("import", "case", made.toString(), "--into", into, "--as", "homs");
        assertEquals(0, brought.code(), brought.err());
    }

    /// Fills cells of the row with an id; columns that are not there are added.
    static void put(SortedMap<String, byte[]> files, String file, String id, Map<String, String> cells) {
        var records = CsvBytes.records(Bytes.of(files.getOrDefault(file, new byte[0])));
        var columns = new ArrayList<>(
                CsvBytes.cells(records.getFirst()).stream().map(CsvBytes::text).toList());
        cells.keySet().stream().sorted().filter(name -> !columns.contains(name)).forEach(columns::add);
        var lines = new ArrayList<>(List.of(String.join(",", columns)));
        for (var record : records.subList(1, records.size())) {
            var words = new ArrayList<>(
                    CsvBytes.cells(record).stream().map(SealedRecordTest::utf8).toList());
            while (words.size() < columns.size()) words.add("");
            if (words.getFirst().equals(id)) cells.forEach((name, word) -> words.set(columns.indexOf(name), word));
            lines.add(String.join(",", words));
        }
        files.put(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String utf8(Bytes cell) {
        return new String(cell.toArray(), StandardCharsets.UTF_8);
    }

    private Ran ran(String... words) {
        return Ran.on(new Screen(80, true, false), environment, words);
    }

    private String board(String path) {
        return ran("judge", path, "--format", "json").out();
    }

    @Test
    void withTheKeyTheLedgerGivesTheVerdictsOfTheFolderAndItsBasis() {
        assertEquals(board(folder.resolve("case").toString()), board(data()));
    }

    @Test
    void anExportThatShowsWhatIsProtectedSaysSo() {
        var whole = ran("export", data(), "--to", folder.resolve("whole").toString());
        environment.put("TW_KEYS", folder.resolve("elsewhere").toString());
        var covered = ran("export", data(), "--to", folder.resolve("covered").toString());

        assertTrue(whole.err().contains("shows protected words, opened with the keys (rows: 4)"), whole.err());
        assertFalse(covered.err().contains("protected words"), covered.err());
    }

    /// Whoever had the rest of the table could try one spot after the other until the digest is that which is told.
    @Test
    void theDigestThatEverybodyIsToldHoldsNothingProtected() throws IOException {
        var told = digest(data());
        environment.put("TW_KEYS", folder.resolve("elsewhere").toString());
        assertEquals(told, digest(data()), "without the key");
        environment.clear();
        var files = CaseFolder.files(folder.resolve("case"));
        put(files, "places.csv", "tell-dahab", Map.of("lat", "34.8407124", "note", "another lane"));
        put(files, "sources.csv", "EAW", Map.of("name", "Canary Person 7782"));
        CaseFolder.write(folder.resolve("moved"), files);
        assertEquals(told, digest(folder.resolve("moved").toString()), "with other protected words");
        put(files, "places.csv", "tell-dahab", Map.of("english", "Another name"));
        CaseFolder.write(folder.resolve("renamed"), files);
        assertNotEquals(told, digest(folder.resolve("renamed").toString()), "with another name");
    }

    private String digest(String path) {
        return JSON.readTree(board(path)).path("digest").asString();
    }

    @Test
    void nothingThatIsProtectedLeavesTheOffice() throws IOException {
        ran("backup", folder.resolve("b").toString(), "--data", data());
        ran("package", data(), "I01", "--out", folder.resolve("p.zip").toString());
        ran("package", data(), "R044", "--out", folder.resolve("q.zip").toString());
        for (var place : List.of("data", "b", "p.zip", "q.zip")) assertNoSecretIn(folder.resolve(place));
    }

    private static void assertNoSecretIn(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var secret : SECRETS) assertFalse(bytes.contains(secret), secret + " in " + file);
            }
        }
    }

    @Test
    void withoutTheKeyItIsJudgedWithoutTheCoveredWordsAndSaysSo() {
        environment.put("TW_KEYS", folder.resolve("elsewhere").toString());
        var board = ran("judge", data());
        assertEquals(0, board.code(), board.err());
        assertTrue(board.out().contains("4 protected rows stay covered: the key is not here."), board.out());
        assertFalse(board.out().contains("Canary"));
    }

    @Test
    void whatWasDestroyedLeavesProofsValidAndVerdictsThatSayWhatTheyRestedOn() throws IOException {
        var packed = folder.resolve("before.zip").toString();
        ran("package", data(), "R044", "--open", "R044", "--out", packed);
        var before = board(data());
        var shredded = ran("shred", data(), "R044", "--why", "the guardian asked for it");
        assertEquals(0, shredded.code(), shredded.err());
        assertTrue(shredded.out().contains("reports.csv R044: destroyed, as entry "), shredded.out());
        assertEquals(
                0,
                ran("shred", data(), "R056", "--why", "the guardian asked for it")
                        .code());
        assertEquals(0, ran("verify", data()).code());
        assertEquals(0, ran("verify", packed).code(), ran("verify", packed).out());
        assertNotEquals(before, board(data()));

        var said = ran("judge", data(), "--text", "T1").out();
        assertTrue(said.contains("reports.csv R044: its protected words were destroyed on"), said);
        assertTrue(said.contains("T1/ceasefire rested on it"), said);
        assertTrue(ran("explain", data(), "T1/ceasefire").out().contains("T1/ceasefire rested on it"));
        assertFalse(ran("explain", data(), "T1/aid").out().contains("rested on it"));
        assertTrue(ran("judge", data(), "--lang", "ar").out().contains("أُتلفت كلماته المحمية"));
        var json = JSON.readTree(board(data()));
        assertEquals("R044", json.at("/withheld/destroyed/0/id").asString());
        var schema =
                JSON.readTree(Ran.ROOT.resolve("docs/judgement.schema.json").toFile());
        assertEquals(List.of(), new JsonSchema(schema).findings(json));
    }

    @Test
    void anIdentityThatWasDestroyedStaysSoWhoeverBringsTheFolderAgain() throws IOException {
        ran("shred", data(), "EAW", "--why", "the source asked for it");
        assertEquals(3, files("data.keys/openings"));
        var again = ran("import", "case", folder.resolve("case").toString(), "--into", data(), "--as", "homs");
        assertTrue(again.out().contains(": 0 new entries."), again.out());
        assertEquals(3, files("data.keys/openings"));
        ran("export", data(), "--to", folder.resolve("out").toString());
        assertTrue(Files.readString(folder.resolve("out/places.csv")).contains(ROAD), "that key is still here");
        assertFalse(Files.readString(folder.resolve("out/sources.csv")).contains(NAME));
        assertEquals(65, ran("shred", data(), "EAW", "--why", "again").code());
    }

    private long files(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(name))) {
            return all.count();
        }
    }

    @Test
    void aPowerCutBetweenTheEntryAndTheEndOfTheKeyIsMendedByTheNextAct() throws IOException {
        var openings = folder.resolve("data.keys/openings");
        var before = new HashMap<Path, byte[]>();
        try (Stream<Path> all = Files.list(openings)) {
            for (var file : all.toList()) before.put(file, Files.readAllBytes(file));
        }
        ran("shred", data(), "EAW", "--why", "the source asked for it");
        for (var file : before.entrySet()) Files.write(file.getKey(), file.getValue());
        assertFalse(ran("judge", data()).out().contains(NAME));
        ran("export", data(), "--to", folder.resolve("out").toString());
        assertFalse(Files.readString(folder.resolve("out/sources.csv")).contains(NAME), "never opened again");
        ran("import", "case", folder.resolve("case").toString(), "--into", data(), "--as", "homs");
        assertEquals(3, files("data.keys/openings"));
    }

    @Test
    void aBackupCarriesTheBoxesAndTheKeysOpenThem() throws IOException {
        var before = board(data());
        var backup = folder.resolve("b").toString();
        var restored = folder.resolve("restored").toString();
        ran("backup", backup, "--data", data());
        assertEquals(0, ran("verify", backup).code());
        assertEquals(0, ran("restore", backup, "--data", restored).code());
        environment.put("TW_KEYS", folder.resolve("data.keys").toString());
        assertEquals(before, board(restored));
    }

    @Test
    void aProtectedReportIsNotChangedUnderItsId() throws IOException {
        var files = CaseFolder.files(folder.resolve("case"));
        put(files, "reports.csv", "R044", Map.of("lat", "34.9"));
        CaseFolder.write(folder.resolve("changed"), files);
        var refused = ran("import", "case", folder.resolve("changed").toString(), "--into", data(), "--as", "homs");
        assertEquals(65, refused.code());
        assertTrue(refused.err().contains("`R044` is on record with other protected words"), refused.err());
        assertEquals(0, ran("verify", data()).code());
    }

    @Test
    void whatIsMarkedAfterItWasEnteredInTheOpenIsSaidToBeThere() throws IOException {
        var open = folder.resolve("open").toString();
        ran("import", "case", Ran.HOMS, "--into", open, "--as", "homs");
        var files = CaseFolder.files(Path.of(Ran.HOMS));
        put(files, "sources.csv", "EAW", Map.of("protected", "yes"));
        CaseFolder.write(folder.resolve("late"), files);
        var late = ran("import", "case", folder.resolve("late").toString(), "--into", open, "--as", "homs");
        assertEquals(0, late.code(), late.err());
        assertTrue(late.err().contains("sources.csv: `EAW` stands in the open in an earlier entry"), late.err());
    }

    @Test
    void aPlaceMayBeMeasuredAnewAndTheLaterPositionHolds() throws IOException {
        var files = CaseFolder.files(folder.resolve("case"));
        put(files, "places.csv", "tell-dahab", Map.of("lat", "34.8999999"));
        CaseFolder.write(folder.resolve("changed"), files);
        ran("import", "case", folder.resolve("changed").toString(), "--into", data(), "--as", "homs");
        assertEquals(board(folder.resolve("changed").toString()), board(data()));
    }
}
