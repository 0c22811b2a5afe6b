package org.trucewatch.ledger.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Standing;
import org.trucewatch.ledger.tiles.TileFile;

final class FsckTest {
    @Test
    void aSoundMirrorIsSoundAndEveryRecordIsHandedOnInOrder() {
        for (int size : List.of(0, 1, 2, 255, 256, 257, 511, 512, 700)) {
            var mirror = MadeMirror.of(size, 60, size);
            var read = new ArrayList<Long>();
            var found = Fsck.examine(mirror, MadeMirror.POLICY, entry -> {
                assertEquals(mirror.entry((int) entry.index()).bytes(), entry.content());
                read.add(entry.index());
            });
            assertEquals(List.of(), found.damages());
            assertTrue(found.isSound());
            assertEquals(size, read.size());
            assertEquals(size == 0 ? List.of() : List.of(new Range(0, size)), found.good());
        }
    }

    @Test
    void aMirrorOfSeventyThousandRecordsIsSound() {
        var mirror = MadeMirror.of(70_000, 8, 1);
        assertEquals(List.of(new Range(0, 70_000)), mirror.examine().good());
        flip(mirror, "tile/1/000", 5_000, 2);
        assertEquals(
                List.of("tile/1/000, byte 4992: this hash is not that of what lies below it, which is unharmed"),
                lines(mirror));
        assertEquals(List.of(new Range(0, 70_000)), mirror.examine().good());
    }

    @Test
    void aDamagedRecordIsNamedAndTheOthersStayGood() {
        var mirror = MadeMirror.of(700, 60, 1);
        int offset = offset(mirror, 256, 300);
        flip(mirror, "tile/entries/001", offset + 2 + 5, 0);
        assertEquals(
                List.of("tile/entries/001, byte %d, record 300: its content is not what was entered".formatted(offset)),
                lines(mirror));
        assertEquals(
                "699 records are good: 0-299, 301-699",
                mirror.examine().stillGood().english());
    }

    @Test
    void aDamagedLengthIsNamedAndTheWayOnIsFound() {
        var mirror = MadeMirror.of(100, 60, 1);
        int length = mirror.entry(40).bytes().size();
        int offset = offset(mirror, 0, 40);
        flip(mirror, "tile/entries/000.p/100", offset + 1, 6);
        assertEquals(
                List.of("tile/entries/000.p/100, byte %d, record 40: its length is written as %d, but the entry has %d "
                                .formatted(offset, length ^ 64, length)
                        + "bytes; the content is unharmed"),
                lines(mirror));
        assertEquals(
                "99 records are good: 0-39, 41-99", mirror.examine().stillGood().english());
    }

    @Test
    void aLengthDamagedInManyBitsIsFoundToo() {
        var mirror = MadeMirror.of(100, 60, 1);
        int offset = offset(mirror, 0, 40);
        mirror.file("tile/entries/000.p/100")[offset] = (byte) 0xA5;
        mirror.file("tile/entries/000.p/100")[offset + 1] ^= (byte) 0x5A;
        assertEquals(
                "99 records are good: 0-39, 41-99", mirror.examine().stillGood().english());
    }

    @Test
    void swappedRecordsAreNamedWithEachOther() {
        var mirror = new MadeMirror();
        for (int at = 0; at < 10; at++) mirror.add(Bytes.utf8("record " + at));
        mirror.publish(0);
        byte[] bundle = mirror.file("tile/entries/000.p/10");
        byte[] third = Arrays.copyOfRange(bundle, 30, 40);
        System.arraycopy(bundle, 60, bundle, 30, 10);
        System.arraycopy(third, 0, bundle, 60, 10);
        assertEquals(
                List.of(
                        "tile/entries/000.p/10, byte 30, record 3: the content of record 6 stands here",
                        "tile/entries/000.p/10, byte 60, record 6: the content of record 3 stands here"),
                lines(mirror));
    }

    @Test
    void truncatedLengthenedAndMissingFilesAreNamed() {
        var mirror = MadeMirror.of(300, 60, 1);
        byte[] bundle = mirror.file("tile/entries/001.p/44");
        mirror.files.put("tile/entries/001.p/44", Arrays.copyOf(bundle, bundle.length - 1));
        assertEquals(
                "the file ends inside this record, or its length is wrong; this record and those behind it in this "
                        + "file cannot be read",
                only(mirror).problem().english());
        mirror.files.put("tile/entries/001.p/44", Arrays.copyOf(bundle, bundle.length + 3));
        assertEquals("3 bytes follow the last record", only(mirror).problem().english());
        assertEquals(bundle.length, only(mirror).offset());
        mirror.files.remove("tile/entries/001.p/44");
        assertEquals(
                "the file is missing, with 44 records", only(mirror).problem().english());
        mirror.files.put("tile/entries/001.p/44", bundle);
        mirror.files.remove("tile/0/000");
        assertEquals(
                "the file is missing, above the records 0-255",
                only(mirror).problem().english());
        assertEquals("300 records are good: 0-299", mirror.examine().stillGood().english());
        mirror.files.put("tile/0/000", new byte[100]);
        assertEquals(
                "the file has 100 bytes, but 256 hashes take 8192",
                only(mirror).problem().english());
    }

    @Test
    void aTileOfAnotherLogIsNotBelieved() {
        var mirror = MadeMirror.of(300, 60, 1);
        mirror.files.put("tile/0/000", MadeMirror.of(300, 60, 2).file("tile/0/000"));
        var found = mirror.examine();
        assertEquals(256, found.damages().size());
        assertTrue(found.damages().stream().allMatch(damage -> damage.file().equals("tile/0/000")));
        assertEquals("300 records are good: 0-299", found.stillGood().english());
    }

    @Test
    void aFullTileServesForAPartialOneThatWasRemoved() {
        var mirror = MadeMirror.of(100, 60, 1);
        var old = mirror.file(TileFile.CHECKPOINT);
        var random = new Random(2);
        while (mirror.tree.size() < 256) mirror.add(MadeMirror.anyBytes(random, 60));
        mirror.publish(100);
        mirror.files.remove("tile/0/000.p/100");
        mirror.files.remove("tile/entries/000.p/100");
        assertTrue(mirror.examine().isSound());
        mirror.files.put(TileFile.CHECKPOINT, old);
        assertTrue(mirror.examine().isSound());
        assertEquals("100 records are good: 0-99", mirror.examine().stillGood().english());
    }

    @Test
    void aDamagedCheckpointIsNamedAndTheRecordsStillAgree() {
        var mirror = MadeMirror.of(300, 60, 1);
        mirror.files.put(TileFile.CHECKPOINT, new byte[] {'x'});
        assertEquals(
                "line 1: no empty line divides a text from its signatures",
                only(mirror).problem().english());
        mirror.files.remove(TileFile.CHECKPOINT);
        assertEquals(
                "the file is missing: nothing can be vouched for",
                only(mirror).problem().english());
        assertFalse(mirror.examine().isSound());
    }

    @Test
    void aCheckpointFromTheFutureIsMissingItsRecords() {
        var mirror = MadeMirror.of(300, 60, 1);
        var future = MadeMirror.of(600, 60, 1);
        mirror.files.put(TileFile.CHECKPOINT, future.file(TileFile.CHECKPOINT));
        assertFalse(mirror.examine().isSound());
        assertTrue(mirror.examine().damages().stream()
                .anyMatch(damage -> damage.file().equals("tile/1/000.p/2")));
    }

    @Test
    void aCheckpointOfAbsurdSizeDoesNotKeepUsForYears() {
        var mirror = MadeMirror.of(300, 60, 1);
        for (long size : new long[] {1L << 40, (1L << 60) + 12345, Long.MAX_VALUE}) {
            var absurd = Checkpoint.sign(new Head(size, mirror.tree.head().root()), MadeMirror.LOG);
            mirror.files.put(TileFile.CHECKPOINT, Bytes.utf8(absurd.written()).toArray());
            assertFalse(mirror.examine().isSound());
        }
    }

    @Test
    void aCheckpointNobodyKnownSignedIsRefusedAndTheRecordsAgree() {
        var mirror = MadeMirror.of(300, 60, 1);
        mirror.files.put(
                TileFile.CHECKPOINT,
                Bytes.utf8(mirror.checkpoint()
                                .written()
                                .replace("\u2014 example.org/ledger", "\u2014 example.org/other"))
                        .toArray());
        assertInstanceOf(Standing.Refused.class, mirror.examine().standing().orElseThrow());
        assertEquals("300 records are good: 0-299", mirror.examine().stillGood().english());
    }

    private static Damage only(MadeMirror mirror) {
        var damages = mirror.examine().damages();
        assertEquals(1, damages.size(), damages.toString());
        return damages.getFirst();
    }

    private static List<String> lines(MadeMirror mirror) {
        return mirror.examine().damages().stream().map(Damage::line).toList();
    }

    private static int offset(MadeMirror mirror, int first, int record) {
        int offset = 0;
        for (int at = first; at < record; at++)
            offset += 2 + mirror.entry(at).bytes().size();
        return offset;
    }

    private static void flip(MadeMirror mirror, String path, int offset, int bit) {
        mirror.file(path)[offset] ^= (byte) (1 << bit);
    }
}
