package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.cli.page.Screen;

/// What becomes of a record that was broken, swapped, forged or brought from elsewhere: one clear refusal, never a
/// trace, never silence.
final class BadRecordTest {
    private static final Path TESSERA = Ran.ROOT.resolve("../shared/vectors/tlog-tiles-tessera/testdata/log");
    private static final String TESSERA_KEY =
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    private static int size;

    /// Two records with keys of their own, made once.
    @TempDir
    private static Path template;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void made() {
        var brought = Ran.of("import", "case", Ran.HOMS, "--into", at(template, "data"), "--as", "homs");
        size = Integer.parseInt(brought.out().replaceAll("(?s).*: (\\d+) new entries.*", "$1"));
        assertEquals(
                0,
                Ran.of("import", "case", Ran.HOMS, "--into", at(template, "other"), "--as", "sham")
                        .code());
    }

    @BeforeEach
    void copied() throws IOException {
        copy(template, folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (var file : all.filter(each -> !each.equals(from)).toList())
                Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    private static String at(Path folder, String name) {
        return folder.resolve(name).toString();
    }

    private String path(String name) {
        return at(folder, name);
    }

    private Ran ran(String... words) {
        var ran = Ran.on(new Screen(80, true, false), environment, words);
        assertNotEquals(70, ran.code(), ran.err());
        return ran;
    }

    /// Nothing but one sentence of what is wrong, and what to do.
    private void refused(Ran ran, String... words) {
        assertEquals(65, ran.code(), ran.out() + ran.err());
        assertEquals(1, ran.err().lines().count(), ran.err());
        for (var word : words) assertTrue(ran.err().contains(word), ran.err());
    }

    private void notGood(Ran ran, String... words) {
        assertEquals(1, ran.code(), ran.out() + ran.err());
        assertTrue(ran.out().endsWith("not good\n"), ran.out());
        for (var word : words) assertTrue(ran.out().contains(word), ran.out());
    }

    private void sql(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path("data/ledger.db"));
                var sql = connection.createStatement()) {
            sql.execute("drop trigger entry_is_never_changed");
            sql.execute("drop trigger entry_is_never_removed");
            sql.execute("drop trigger head_never_shrinks");
            for (var statement : statements) sql.execute(statement);
        }
    }

    private void tampered(String... findings) {
        notGood(ran("verify", path("data")), findings);
        refused(ran("judge", path("data")), "unusable", "is damaged", "./tw verify");
        refused(ran("import", "case", Ran.HOMS, "--into", path("data"), "--as", "again"), "is damaged");
        refused(ran("package", path("data"), "I01", "--out", path("p.zip")), "is damaged");
        refused(ran("backup", path("b"), "--data", path("data")), "is damaged");
        assertFalse(Files.exists(folder.resolve("b")), "no half backup is left");
    }

    @Test
    void whatIsFoundIsToldInArabicAsWell() throws IOException {
        var good = ran("verify", path("data"), "--lang", "ar");
        assertEquals(0, good.code(), good.err());
        assertTrue(good.out().endsWith("\u200fسليم\n"), good.out());
        assertTrue(
                ran("compare", path("data"), path("data"), "--lang", "ar").out().startsWith("\u200fتاريخ واحد: "));
        Files.writeString(folder.resolve("words"), "no record\n5\n");
        var bad = ran("verify", path("words"), "--policy", path("data/policy"), "--lang", "ar");
        assertTrue(bad.out().endsWith("\u200fغير سليم\n"), bad.out());
        for (var said : List.of(good.out(), bad.out())) {
            assertTrue(said.lines().allMatch(line -> line.startsWith("\u200f")), said);
            var bare = said.replaceAll("(?s)\u2068.*?\u2069", "");
            assertFalse(bare.matches("(?s).*[A-Za-z].*"), bare);
        }
    }

    @Test
    void aChangedRecordIsNamed() throws SQLException {
        sql("update entry set bytes = cast(replace(bytes, 'desk', 'disk') || ' ' as blob) where position = 7");
        tampered(
                "record 7: its content is not what was entered",
                (size - 1) + " records are good: 0-6, 8-" + (size - 1));
    }

    @Test
    void swappedRecordsAreNamed() throws SQLException {
        sql(
                "update entry set position = 100000 where position = 300",
                "update entry set position = 300 where position = 310",
                "update entry set position = 310 where position = 100000");
        tampered("record 300: the content of record 310 stands here", "record 310");
    }

    @Test
    void aRecordThatWasTakenOutIsNamed() throws SQLException {
        sql("delete from entry where position = 12", "update entry set position = position - 1 where position > 12");
        tampered("record 12: the content of record 13 stands here");
    }

    @Test
    void aRecordThatStandsThereTwiceIsNamed() throws SQLException {
        sql("update entry set bytes = (select bytes from entry where position = 20) where position = 21");
        tampered("record 21: the content of record 20 stands here");
    }

    @Test
    void recordsBehindTheHeadThatNobodyEnteredAreFound() throws SQLException {
        sql("update head set size = size + 1", "insert into entry select size - 1, x'61' from head");
        notGood(ran("verify", path("data")), "the store does not add up");
        refused(ran("judge", path("data")), "is damaged");
    }

    @Test
    void aStoreThatIsGoneOrEmptyIsNotMadeAnew() throws IOException {
        Files.delete(folder.resolve("data/ledger.db"));
        refused(ran("judge", path("data")), "is missing; restore it from a backup");
        notGood(ran("verify", path("data")), "is missing", "in the mirror beside it:", size + " records are good");
        assertFalse(Files.exists(folder.resolve("data/ledger.db")));
        Files.createFile(folder.resolve("data/ledger.db"));
        refused(ran("judge", path("data")), "it holds 0 entries, but was signed with " + size);
        Files.writeString(folder.resolve("data/ledger.db"), "no ledger at all ".repeat(100));
        refused(ran("judge", path("data")), "is no ledger");
    }

    @Test
    void aStoreCutAnywhereIsFoundOut() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("data/ledger.db"));
        var random = new Random(3);
        for (int cut = 0; cut < 12; cut++) {
            Files.write(folder.resolve("data/ledger.db"), Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertEquals(1, ran("verify", path("data")).code());
            assertEquals(65, ran("judge", path("data")).code());
        }
    }

    @Test
    void tilesOfAnotherLogAreFound() throws IOException {
        for (var name : List.of("tile/0/000", "tile/entries/000")) {
            var file = folder.resolve("data/mirror").resolve(name);
            byte[] own = Files.readAllBytes(file);
            Files.copy(folder.resolve("other/mirror").resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
            notGood(ran("verify", path("data/mirror")), name);
            Files.write(file, own);
        }
        assertEquals(0, ran("verify", path("data/mirror")).code());
        var key = Files.readString(folder.resolve("other/policy"))
                .lines()
                .findFirst()
                .orElseThrow()
                .substring(4);
        notGood(ran("verify", path("data/mirror"), "--key", key), "no log that the policy names has signed");
    }

    @Test
    void aCheckpointFromTheFutureIsFound() throws IOException {
        var older = folder.resolve("older.db");
        Files.copy(folder.resolve("data/ledger.db"), older);
        assertEquals(
                0,
                ran("import", "case", Ran.HOMS, "--into", path("data"), "--as", "again")
                        .code());
        Files.deleteIfExists(folder.resolve("data/ledger.db-wal"));
        Files.move(older, folder.resolve("data/ledger.db"), StandardCopyOption.REPLACE_EXISTING);
        refused(ran("judge", path("data/homs")), "it holds " + size + " entries, but was signed with " + 2 * size);
        notGood(ran("verify", path("data")), "record " + size);
    }

    @Test
    void signaturesOfStrangersAreLeftAloneAndMalformedOnesAreNot() throws IOException {
        var checkpoint = folder.resolve("data/mirror/checkpoint");
        var signed = Files.readString(checkpoint);
        Files.writeString(checkpoint, signed + "— witness.example AAAAAAAAAAAAAAAAAAAAAA==\n");
        assertEquals(0, ran("verify", path("data/mirror")).code());
        Files.writeString(checkpoint, signed + "— witness.example !!!!\n");
        notGood(ran("verify", path("data/mirror")), "checkpoint", "line 6");
        int last = signed.indexOf('=', signed.indexOf('—')) - 10;
        var other = signed.charAt(last) == 'A' ? "B" : "A";
        Files.writeString(checkpoint, signed.substring(0, last) + other + signed.substring(last + 1));
        notGood(ran("verify", path("data/mirror")), "checkpoint");
    }

    @Test
    void aWrongPassphraseOpensNothingAndEntersNothing() throws IOException {
        environment.put("TW_PASSPHRASE", "right");
        assertEquals(
                0, ran("import", "case", Ran.HOMS, "--into", path("locked")).code());
        environment.put("TW_PASSPHRASE", "wrong");
        refused(
                ran("import", "case", Ran.HOMS, "--into", path("locked"), "--as", "again"),
                "is not opened by this passphrase");
        environment.clear();
        refused(
                ran("import", "case", Ran.HOMS, "--into", path("locked"), "--as", "again"),
                "is locked by a passphrase; type it when asked, or set TW_PASSPHRASE");
        assertEquals(0, ran("verify", path("locked")).code());
        assertFalse(Files.readString(folder.resolve("locked.keys/master.key")).contains("plain"));
    }

    @Test
    void aFolderOfANewerVersionIsRefused() throws IOException {
        Files.writeString(folder.resolve("data/format"), "trucewatch.org/data@v2\nstore sqlite\n");
        for (var command : List.of("judge", "verify"))
            refused(ran(command, path("data")), "was made by a newer version of Trucewatch");
    }

    @Test
    void aPackageWithTricksInItsPathsIsRefused() throws IOException {
        for (var name : List.of("../evil", "/etc/evil", "entries\\..\\evil", "entries/../../evil", "C:evil", "a/b/c")) {
            var file = folder.resolve("tricks.zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
            notGood(ran("verify", file.toString(), "--key", TESSERA_KEY), "tricks.zip", "byte");
        }
        Files.writeString(folder.resolve("tricks.zip"), "PK nothing");
        notGood(ran("verify", path("tricks.zip"), "--key", TESSERA_KEY), "tricks.zip");
    }

    @Test
    void thingsThatAreNoRecordAreRefused() throws IOException {
        refused(ran("verify", path("nowhere")), "There is no such file");
        refused(ran("verify", folder.toString()), "is neither a data folder (a file `format`) nor a mirror");
        Files.writeString(folder.resolve("words.txt"), "some words\n");
        notGood(ran("verify", path("words.txt"), "--key", TESSERA_KEY), "words.txt");
        refused(ran("verify", path("data"), "--key", "nonsense"), "is none: a key reads name+id+base64");
        refused(ran("verify", path("data"), "--key", "nonsense", "--lang", "ar"), "ليس مفتاحاً");
        Files.writeString(folder.resolve("policy"), "log nonsense\n");
        refused(ran("verify", path("data"), "--policy", path("policy")), "The policy cannot be read", "line 1");
        refused(ran("export", Ran.HOMS, "--to", path("out")), "is no data folder");
        refused(ran("restore", path("words.txt"), "--data", path("new")), "is not a whole backup");
        refused(ran("backup", path("b"), "--data", folder.toString()), "is no data folder");
        refused(ran("words", folder.toString()), "has no checkpoint yet");
        refused(ran("compare", folder.toString(), folder.toString(), "--lang", "ar"), "ليس فيه ملف");
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void aMirrorThatWasChangedBesideAGoodStoreIsNotGood() throws IOException {
        var bundle = folder.resolve("data/mirror/tile/entries/000");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[5_000] ^= 1;
        Files.write(bundle, bytes);

        notGood(ran("verify", path("data")), "in the mirror beside it:", "tile/entries/000");
    }

    /// Its own hash is that of whoever wrote it; the checkpoint is the log's.
    @Test
    void aBackupWhoseEntriesWereRewrittenIsNotGood() throws Exception {
        ran("backup", path("b"), "--data", path("data"));
        var good = ran("verify", path("b"));
        assertEquals(0, good.code(), good.out());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("b"))),
                "a backup holds what not everybody may read");
        ran("backup", path("other.b"), "--data", path("other"));
        var forged =
                ForgedBackup.of(Files.readAllBytes(folder.resolve("b")), Files.readAllBytes(folder.resolve("other.b")));
        Files.write(folder.resolve("forged"), forged);

        notGood(ran("verify", path("forged")), "a whole backup", "its entries are not those that were signed");
        notGood(ran("verify", path("b"), "--key", TESSERA_KEY), "a whole backup");
    }

    @Test
    void aRestoreIntoADatabaseThatIsNotThereLeavesNothingBehind() throws IOException {
        ran("backup", path("b"), "--data", path("data"));
        refused(
                ran("restore", path("b"), "--data", path("new"), "--db", "jdbc:postgresql://127.0.0.1:1/none"),
                "was not made",
                "refused");
        assertFalse(Files.exists(folder.resolve("new/format")));
        refused(ran("restore", path("b"), "--data", path("data")), "holds a ledger already; name a new folder");
    }

    @Test
    void theLogOfSomebodyElseIsCheckedWithItsKey() throws IOException {
        if (!Files.isDirectory(TESSERA)) {
            var sentence = "SKIPPED: the vectors of others in ../shared/vectors/tlog-tiles-tessera are not here";
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        var good = ran("verify", TESSERA.toString(), "--key", TESSERA_KEY);
        assertEquals(0, good.code(), good.out());
        assertTrue(good.out().contains("15 records are good: 0-14"), good.out());
        refused(ran("verify", TESSERA.toString()), "can be checked only against a key");
        copy(TESSERA, Files.createDirectory(folder.resolve("tessera")));
        var bundle = folder.resolve("tessera/tile/entries/000.p/15");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 1] ^= 1;
        Files.write(bundle, bytes);
        notGood(ran("verify", path("tessera"), "--key", TESSERA_KEY), "record 14", "14 records are good: 0-13");
    }
}
