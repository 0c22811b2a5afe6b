package org.trucewatch.testkit.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.merkle.Consistency;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.parcel.Archive;
import org.trucewatch.ledger.witness.AddCheckpoint;

/// `Verify.java` as it is used: with files, and exit codes that scripts can rely on.
final class VerifyCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void itIsOneFileOfAtMostSevenHundredLinesWithoutLibrariesAndNetwork() throws IOException {
        var source = new String(VerifyFile.source(), StandardCharsets.UTF_8);
        assertTrue(source.lines().count() <= 700, source.lines().count() + " lines");
        assertTrue(
                source.lines()
                        .filter(line -> line.startsWith("import "))
                        .allMatch(line -> line.matches("import (java|javax)\\..*")),
                "only the JDK");
        assertFalse(source.contains("java.net") || source.contains("ProcessBuilder"), "no network, no programs");
    }

    private String file(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    private String file(String name, Bytes content) throws IOException {
        return Files.write(folder.resolve(name), content.toArray()).toString();
    }

    @Test
    void aProofIsGoodOrNotOrUnreadable() throws IOException {
        var tree = Office.tree(50);
        var checkpoint = Office.checkpoint(tree, 50, 2);
        var proof = file(
                "p.tlog-proof",
                Office.proof(tree, 7, checkpoint, Optional.empty()).written());
        var policy = file("policy", Office.POLICY);
        assertEquals(0, VerifyFile.SHIPPED.run("proof", proof, file("entry", Office.entry(7)), policy));
        assertEquals(1, VerifyFile.SHIPPED.run("proof", proof, file("other", Office.entry(8)), policy));
        assertEquals(65, VerifyFile.SHIPPED.run("proof", policy, file("entry", Office.entry(7)), policy));
        assertEquals(65, VerifyFile.SHIPPED.run("proof", folder + "/absent", proof, policy));
        assertEquals(2, VerifyFile.SHIPPED.run("prove"));
        assertEquals(2, VerifyFile.SHIPPED.run());
        var key = Office.LOG.publicKey().vkey();
        assertEquals(0, VerifyFile.SHIPPED.run("proof", proof, file("entry", Office.entry(7)), key));
    }

    @Test
    void checkpointsAreComparedAndAConflictLeavesEvidence() throws IOException {
        var key = Office.LOG.publicKey().vkey();
        var one =
                file("one", Checkpoint.sign(Office.tree(50).head(), Office.LOG).written());
        var fork = Office.tree(49);
        fork.add(Office.tree(1).leaf(0));
        var other = file("other", Checkpoint.sign(fork.head(), Office.LOG).written());
        var evidence = folder.resolve("evidence").toString();
        assertEquals(0, VerifyFile.SHIPPED.run("compare", one, one, key));
        assertEquals(1, VerifyFile.SHIPPED.run("compare", one, other, key, evidence));
        assertEquals(0, VerifyFile.SHIPPED.run("evidence", evidence, key));
        assertEquals(65, VerifyFile.SHIPPED.run("evidence", one, key));
    }

    @Test
    void aNewerCheckpointContinuesAnOlderOne() throws IOException {
        var tree = Office.tree(50);
        var policy = file("policy", Office.POLICY);
        var older = file("older", Office.checkpoint(tree, 20, 2).written());
        var request = new AddCheckpoint(20, Consistency.proof(tree, 20, 50), Office.checkpoint(tree, 50, 2));
        assertEquals(0, VerifyFile.SHIPPED.run("consistency", older, file("proof", request.written()), policy));
        var wrong = new AddCheckpoint(20, Consistency.proof(tree, 21, 50), Office.checkpoint(tree, 50, 2));
        assertEquals(1, VerifyFile.SHIPPED.run("consistency", older, file("wrong", wrong.written()), policy));
    }

    @Test
    void whatASenderWroteMovesNothingOnTheScreen() throws Exception {
        var office = new HandedOut();
        for (var part : office.parcel().entrySet()) {
            file("painted/" + part.getKey(), "");
            file("painted/" + part.getKey(), part.getValue());
        }
        file("painted/more\u001b[8m\rgood\u202e", "");
        var screen = System.out;
        var told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertEquals(1, VerifyFile.SHIPPED.run("package", folder + "/painted", file("policy", Office.POLICY)));
        } finally {
            System.setOut(screen);
        }
        var words = told.toString(StandardCharsets.UTF_8);
        assertTrue(words.contains("more?[8m?good?: unexpected"), words);
    }

    @Test
    void aMirrorAndAPackageOnDiskAreCheckedPackedAndUnpacked() throws Exception {
        var office = new HandedOut();
        var policy = file("policy", Office.POLICY);
        for (var part : office.mirror().entrySet()) {
            file("mirror/" + part.getKey(), "");
            Files.write(folder.resolve("mirror/" + part.getKey()), part.getValue());
        }
        assertEquals(0, VerifyFile.SHIPPED.run("mirror", folder + "/mirror", policy));
        Files.delete(folder.resolve("mirror/tile/0/000"));
        assertEquals(1, VerifyFile.SHIPPED.run("mirror", folder + "/mirror", policy));
        var archive = Archive.write(office.parcel());
        assertEquals(office.parcel(), Archive.read(archive));
        assertEquals(0, VerifyFile.SHIPPED.run("package", file("package.zip", archive), policy));
        for (var part : office.parcel().entrySet()) {
            file("unpacked/" + part.getKey(), "");
            file("unpacked/" + part.getKey(), part.getValue());
        }
        assertEquals(0, VerifyFile.SHIPPED.run("package", folder + "/unpacked", policy));
        Files.writeString(folder.resolve("unpacked/manifest"), "x", StandardOpenOption.APPEND);
        assertEquals(65, VerifyFile.SHIPPED.run("package", folder + "/unpacked", policy));
        assertEquals(65, VerifyFile.SHIPPED.run("package", policy, policy));
    }

    /// Some programs unpack an archive by the list at its end, some from its beginning on.
    @Test
    void anArchiveThatShowsOtherFilesToOtherProgramsIsNotGood() throws Exception {
        var policy = file("policy", Office.POLICY);
        var parcel = new HandedOut().parcel();
        var good = zipped(parcel);
        assertEquals(0, VerifyFile.SHIPPED.run("package", file("good.zip", good), policy));
        var other = new TreeMap<>(parcel);
        other.put("READ-ME.txt", Bytes.utf8("Something else.\n"));
        assertEquals(65, VerifyFile.SHIPPED.run("package", file("two.zip", joined(zipped(other), good)), policy));
        other.putAll(parcel);
        other.put("manifesT", Bytes.utf8("Something else.\n")); // sorted before the true one
        var twice = new String(zipped(other).toArray(), StandardCharsets.ISO_8859_1).replace("manifesT", "manifest");
        var bytes = Bytes.of(twice.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(65, VerifyFile.SHIPPED.run("package", file("twice.zip", bytes), policy));
        other.remove("manifesT");
        other.put("manifest\\x", Bytes.utf8(""));
        assertEquals(1, VerifyFile.SHIPPED.run("package", file("astray.zip", zipped(other)), policy));
    }

    @Test
    void whatCannotBeReadHasOneSentence() throws Exception {
        var policy = file("policy", Office.POLICY);
        var good = zipped(new HandedOut().parcel());
        for (int length : new int[] {0, 1, 30, 1000, good.size() / 2, good.size() - 1})
            assertEquals(65, VerifyFile.SHIPPED.run("package", file("cut.zip", good.slice(0, length)), policy));
        assertEquals(65, VerifyFile.SHIPPED.run("package", folder + "/absent.zip", policy));
    }

    private static Bytes zipped(Map<String, Bytes> files) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().toArray());
            }
        }
        return Bytes.of(archive.toByteArray());
    }

    private static Bytes joined(Bytes one, Bytes other) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(one.toArray());
        both.writeBytes(other.toArray());
        return Bytes.of(both.toByteArray());
    }

    private String refusal(String... words) {
        var screen = System.err;
        var told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertEquals(65, VerifyFile.SHIPPED.run(words));
        } finally {
            System.setErr(screen);
        }
        return told.toString(StandardCharsets.UTF_8).replace(folder.toString(), "FOLDER");
    }

    @Test
    void whatCannotBeReadHasOnePlainSentence() throws Exception {
        var policy = file("policy", Office.POLICY);
        var absent = folder + "/absent";
        var good = zipped(new HandedOut().parcel());
        var noPackage = " is not a package: it is no folder, and no zip archive that is whole\n";
        assertEquals("FOLDER/absent is missing\n", refusal("package", absent, policy));
        assertEquals("FOLDER/policy" + noPackage, refusal("package", policy, policy));
        assertEquals("FOLDER/empty.zip" + noPackage, refusal("package", file("empty.zip", ""), policy));
        var cut = Bytes.of(Arrays.copyOf(good.toArray(), good.size() / 2));
        assertEquals("FOLDER/cut.zip" + noPackage, refusal("package", file("cut.zip", cut), policy));
        assertEquals("FOLDER/absent is missing\n", refusal("package", file("good.zip", good), absent));
        assertEquals("FOLDER/absent is missing\n", refusal("mirror", absent, policy));
        assertEquals("FOLDER/absent is missing\n", refusal("compare", absent, absent, policy));
    }

    @Test
    void whatMayNotBeReadOrWrittenIsNamed() throws Exception {
        var key = Office.LOG.publicKey().vkey();
        var one =
                file("one", Checkpoint.sign(Office.tree(50).head(), Office.LOG).written());
        var fork = Office.tree(49);
        fork.add(Office.tree(1).leaf(0));
        var other = file("other", Checkpoint.sign(fork.head(), Office.LOG).written());
        var nowhere = folder + "/none/evidence";
        var closed = "cannot be read or written: FOLDER/none/evidence\n";
        assertEquals(closed, refusal("compare", one, other, key, nowhere));
    }
}
