package org.trucewatch.casefolder;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadFilesTest {
    @TempDir
    Path folder;

    private Samples harbour = new Samples(Path.of("."));

    @BeforeEach
    void layOut() {
        harbour = Samples.harbour(folder);
    }

    private void assertProblems(String... expected) {
        assertEquals(List.of(expected), harbour.problems());
    }

    @Test
    void aMissingFileIsToldOnceAndNotEachUseOfItsNames() {
        harbour.without("actors.csv");
        assertProblems("actors.csv:0:0: file-missing: There is no such file; a case needs it.");
    }

    @Test
    void aFolderInPlaceOfAFileIsTold() throws IOException {
        Files.createDirectory(harbour.without("sources.csv").folder().resolve("sources.csv"));
        assertProblems("sources.csv:0:0: file-folder: This is a folder, and a file is expected here.");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsToldAndNotFollowed(@TempDir Path elsewhere) throws IOException {
        var own = Files.writeString(elsewhere.resolve("own.csv"), "a secret of this machine\n");
        Files.createSymbolicLink(harbour.without("sources.csv").folder().resolve("sources.csv"), own);
        assertProblems("sources.csv:0:0: file-link: "
                + "This is a link that leads out of the folder of the case; put the file itself here.");
    }

    @Test
    void aLinkWithinTheFolderIsTheFileItLeadsTo() throws IOException {
        Files.move(folder.resolve("sources.csv"), folder.resolve("sources-of-may.csv"));
        Files.createSymbolicLink(folder.resolve("sources.csv"), Path.of("sources-of-may.csv"));
        assertProblems();
    }

    @Test
    void aFileWithoutPermissionIsTold() throws IOException {
        var file = folder.resolve("sources.csv");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "skipped: this user may read every file");
        assertProblems("sources.csv:0:0: file-denied: No permission to read this file; ask its owner for it.");
    }

    @Test
    void aLineOfAGigabyteIsRefusedWithItsNumberAndNotReadThrough() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("places.csv").toFile(), "rw")) {
            file.seek(file.length());
            file.writeBytes("spit,,,,");
            file.setLength(1L << 30);
        }
        assertProblems("places.csv:7:0: line-long: This line is longer than 1 MiB; the file is read up to here. "
                + "Is it a table at all?");
    }

    @Test
    void theLongestLineAllowedIsRead() {
        var note = "x".repeat((1 << 20) - "mission,,,,,,,".length());
        harbour.with(
                "actors.csv",
                harbour.text("actors.csv").replace("mission,the mission,,,monitor,,,", "mission,,,,,,," + note));
        assertProblems();
    }

    @Test
    void aFileInUtf16IsToldOnce() {
        harbour.with("places.csv", harbour.text("places.csv").getBytes(UTF_16));
        assertProblems("places.csv:0:0: not-utf8: The file is UTF-16; save it as UTF-8.");
    }

    @Test
    void statesOfAnIncidentThatLeadNowhereAreTold() {
        harbour.with("life.csv", """
                id,english,days,means,may,next
                seen,seen,soon,,work,gone|closed
                closed,closed,,finished,all,
                closed,closed,,,,
                """);
        assertProblems(
                "life.csv:2:11: number-form: `soon` is no whole number; write digits alone, such as 147000.",
                "life.csv:2:22: state-unknown: There is no state `gone` in life.csv; name one of its ids.",
                "life.csv:3:16: word-unknown: `finished` is none of the words here: waits, denied, over.",
                "life.csv:3:25: word-unknown: `all` is none of the words here: work, close, release.",
                "life.csv:4:1: id-twice: `closed` stands here twice; remove one.");
    }
}
