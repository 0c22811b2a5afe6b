package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.desk.archive.CheckRoom;
import org.trucewatch.desk.archive.PackingRoom;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.publish.JudgementJson;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// The founding case in a ledger, and what becomes of it there.
final class RecordTest {
    private static final Path HOMS = Path.of("../../agreements/northern-homs");
    private static final String NAME = "northern-homs";
    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T08:00:00Z");

    @TempDir
    private Path folder;

    private Instant now = MONDAY;
    private Optional<String> passphrase = Optional.empty();

    private final DataFolders places = new DataFolders(
            SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), () -> passphrase);
    private final RecordedCases recorded = new RecordedCases(places, RecordTest::read, clock());

    private InstantSource clock() {
        return () -> now;
    }

    private static CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        var read = CaseFolder.read(held, files);
        return new CaseReader.Outcome(read.found(), read.problems());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private RecordedCases.Brought bring(SortedMap<String, byte[]> files) {
        return recorded.bring(files, NAME, data(), "test");
    }

    private static SortedMap<String, byte[]> homs() throws IOException {
        return CaseFolder.files(HOMS);
    }

    @Test
    void aCaseFolderAndTheLedgerItWasBroughtIntoGiveTheSameVerdictsWithTheSameBasis() throws IOException {
        bring(homs());
        var folderCase = CaseFolder.read(HOMS).found().orElseThrow();
        var ledgerCase = recorded.open(data(), Span.END).found().orElseThrow();
        for (var asOf : questions()) assertEquals(judged(folderCase, asOf), judged(ledgerCase, asOf));
    }

    @Test
    void anExportedFolderGivesTheSameVerdictsAsTheLedgerAlsoForWhatWasEnteredWhen() throws IOException {
        bring(homs());
        CaseFolder.write(folder.resolve("out"), recorded.files(data(), Optional.empty()));
        var folderCase = CaseFolder.read(folder.resolve("out")).found().orElseThrow();
        var ledgerCase = recorded.open(data(), Span.END).found().orElseThrow();
        assertEquals(ledgerCase, folderCase);
        var before =
                AsOf.at(Instant.parse("2017-09-01T00:00:00Z").getEpochSecond()).enteredBy(MONDAY.getEpochSecond());
        assertEquals(judged(ledgerCase, before), judged(folderCase, before));
    }

    private static List<AsOf> questions() {
        return List.of("2017-08-04", "2017-08-07", "2017-09-10", "2017-11-01", "2018-02-15", "2018-06-01").stream()
                .map(day -> Instant.parse(day + "T21:00:00Z").getEpochSecond())
                .<AsOf>mapMulti((happened, ask) -> {
                    ask.accept(AsOf.at(happened));
                    ask.accept(AsOf.at(happened)
                            .knownBy(Instant.parse("2026-12-31T00:00:00Z").getEpochSecond()));
                })
                .toList();
    }

    private static String judged(Case watched, AsOf asOf) {
        return JudgementJson.write(
                watched,
                Judge.judge(watched, asOf),
                List.of(Standard.values()),
                Wording.of(Tongue.ENGLISH, watched),
                Sentences.of(watched));
    }

    @Test
    void everyReportKeepsWhenItWasKnownAndIsMarkedAsEnteredLater() throws IOException {
        bring(homs());
        var inFolder = CaseFolder.read(HOMS).found().orElseThrow().casebook().reports();
        var inLedger =
                recorded.open(data(), Span.END).found().orElseThrow().casebook().reports();
        for (int at = 0; at < inFolder.size(); at++) {
            assertEquals(inFolder.get(at).id(), inLedger.get(at).id());
            assertEquals(inFolder.get(at).known(), inLedger.get(at).known());
            assertEquals(MONDAY.getEpochSecond(), inLedger.get(at).entered());
            assertEquals(
                    inLedger.get(at).known() < MONDAY.getEpochSecond(),
                    inLedger.get(at).backfilled());
        }
    }

    @Test
    void whatIsOnRecordIsNotEnteredAgainAlsoWhenItComesBackFromThere() throws IOException {
        assertTrue(bring(homs()).entered() > 200, "all of the case");
        now = TUESDAY;
        assertEquals(0, bring(homs()).entered());
        assertEquals(0, bring(recorded.files(data(), Optional.empty())).entered());
    }

    @Test
    void anAmendmentHoldsFromItsEntryOnAndEveryEarlierStateCanBeAskedFor() throws IOException {
        bring(homs());
        now = TUESDAY;
        var amended = homs();
        var agreement = new String(amended.getOrDefault("agreement.md", new byte[0]), StandardCharsets.UTF_8);
        amended.put("agreement.md", (agreement + "\nA word added later.\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(1, bring(amended).entered());
        var folderCase = CaseFolder.read(HOMS).found().orElseThrow();
        var before = recorded.open(data(), TUESDAY.getEpochSecond()).found().orElseThrow();
        var after = recorded.open(data(), Span.END).found().orElseThrow();
        assertEquals(folderCase.digest(), before.digest());
        assertFalse(after.digest().equals(before.digest()), "the digest names the amended text");
        var nothing = assertThrows(Refused.class, () -> recorded.open(data(), MONDAY.getEpochSecond()));
        assertTrue(nothing.refusal().sentence().contains("had nothing of northern-homs"));
    }

    @Test
    void aRowLeftOutOfTheFolderStaysOnRecordAndIsCounted() throws IOException {
        bring(homs());
        var shorter = homs();
        shorter.remove("links.csv");
        shorter.remove("decisions.csv");
        var brought = bring(shorter);
        assertEquals(0, brought.entered());
        assertTrue(brought.left() > 0, "the links are counted");
        assertFalse(recorded.open(data(), Span.END)
                .found()
                .orElseThrow()
                .casebook()
                .links()
                .isEmpty());
    }

    @Test
    void aRowThatContradictsTheRecordIsRefusedAndNothingIsEntered() throws IOException {
        bring(homs());
        var changed = homs();
        var reports = new String(changed.getOrDefault("reports.csv", new byte[0]), StandardCharsets.UTF_8);
        changed.put("reports.csv", reports.replaceFirst("Electricity", "Water").getBytes(StandardCharsets.UTF_8));
        var brought = bring(changed);
        assertEquals(0, brought.entered());
        assertFalse(brought.problems().isEmpty(), "one id for two reports");
        assertEquals(0, bring(homs()).entered());
    }

    @Test
    void aWrongPassphraseEntersNothing() throws IOException {
        passphrase = Optional.of("right");
        bring(homs());
        passphrase = Optional.of("wrong");
        now = TUESDAY;
        assertThrows(Refused.class, () -> recorded.bring(homs(), "second", data(), "test"));
        assertEquals(List.of("good"), verdict());
        assertTrue(new CheckRoom(places)
                .folder(data(), Optional.empty()).lines().stream()
                        .noneMatch(line -> line.english().contains("not signed")));
    }

    private List<String> verdict() {
        return new CheckRoom(places).folder(data(), Optional.empty()).sound() ? List.of("good") : List.of("not good");
    }

    @Test
    void anOlderBackupIsRestoredAndReadButCannotBeSignedAsIfNothingHadComeAfterIt() throws IOException {
        bring(homs());
        var backup = backup();
        now = TUESDAY;
        recorded.bring(homs(), "second", data(), "test");
        delete(data());
        restore(backup, data());
        assertEquals(List.of("good"), verdict());
        var refused = assertThrows(Refused.class, () -> recorded.bring(homs(), "third", data(), "test"));
        assertTrue(
                refused.refusal().sentence().contains("this is an older copy"),
                refused.refusal().sentence());
        assertEquals(List.of("good"), verdict());
    }

    @Test
    void noSpoiltByteOfABackupIsRestored() throws IOException {
        bring(homs());
        byte[] backup = backup();
        var random = new Random(11);
        for (int spoilt = 0; spoilt < 200; spoilt++) {
            byte[] changed = backup.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(Refused.class, () -> restore(changed, folder.resolve("never")));
        }
        for (int length : List.of(0, 10, 200, backup.length / 2, backup.length - 1)) {
            byte[] cut = Arrays.copyOf(backup, length);
            assertThrows(Refused.class, () -> restore(cut, folder.resolve("never")));
        }
        assertFalse(Files.exists(folder.resolve("never")), "nothing was made");
    }

    private byte[] backup() throws IOException {
        var file = new ByteArrayOutputStream();
        new BackupRoom(places).backup(data(), file);
        return file.toByteArray();
    }

    private void restore(byte[] backup, Path to) throws IOException {
        new BackupRoom(places).restore("backup", () -> new ByteArrayInputStream(backup), to, DataFolders.OWN_FILE);
    }

    private static void delete(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Test
    void aPackageShowsWhatConcernsAnIncidentAndProvesWhatItWithholds() throws IOException {
        bring(homs());
        var file = new ByteArrayOutputStream();
        var packed = new PackingRoom(recorded).pack(data(), "I01", Set.of("R041"), file);
        assertEquals(new PackingRoom.Packed(4, 1), packed);
        var checked =
                new CheckRoom(places).file(Path.of("I01.zip"), file.toByteArray(), Optional.empty(), Optional.empty());
        assertTrue(checked.sound(), checked.lines().toString());
        assertTrue(
                checked.lines().stream().anyMatch(line -> line.english().equals("5 of 5 entries are proved")),
                checked.lines().toString());
        byte[] spoilt = file.toByteArray();
        spoilt[spoilt.length / 2] ^= 1;
        assertFalse(new CheckRoom(places)
                .file(Path.of("I01.zip"), spoilt, Optional.empty(), Optional.empty())
                .sound());
    }

    @Test
    void aReportThatIsNotInThePackageCannotBeWithheldFromItBySlipOfTheHand() throws IOException {
        bring(homs());
        var out = new ByteArrayOutputStream();
        assertThrows(Refused.class, () -> new PackingRoom(recorded).pack(data(), "I01", Set.of("R41"), out));
        assertEquals(0, out.size());
    }

    @Test
    void aDataFolderOfANewerVersionAndOneThatIsNoneAreRefusedInOneSentence() throws IOException {
        bring(homs());
        Files.writeString(data().resolve("format"), "trucewatch.org/data@v2\nstore sqlite\n");
        var newer = assertThrows(Refused.class, () -> recorded.open(data(), Span.END));
        assertTrue(
                newer.refusal().sentence().contains("newer version"),
                newer.refusal().sentence());
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full").resolve("notes.txt"), "mine");
        assertThrows(Refused.class, () -> recorded.bring(homs(), NAME, folder.resolve("full"), "test"));
        assertEquals("mine", Files.readString(folder.resolve("full").resolve("notes.txt")));
    }

    @Test
    void everyFlippedByteOfTheLedgerFileIsFoundOrChangesNothing() throws Exception {
        bring(homs());
        var file = data().resolve("ledger.db");
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(5);
        int found = 0;
        for (int flip = 0; flip < 30; flip++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            if (verdict().equals(List.of("good"))) assertEquals(judgedFrom(whole), judgedFrom(changed));
            else found++;
        }
        assertTrue(found > 10, "most flips hit an entry: " + found);
    }

    private String judgedFrom(byte[] ledger) throws IOException {
        Files.write(data().resolve("ledger.db"), ledger);
        var asOf = AsOf.at(Instant.parse("2018-06-01T21:00:00Z").getEpochSecond());
        return judged(recorded.open(data(), Span.END).found().orElseThrow(), asOf);
    }
}
