package org.trucewatch.ledger.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Entry;

final class TileFileTest {
    @Test
    void pathsAreThoseOfTheSpecification() {
        assertEquals("tile/0/x001/x234/067", new TileFile.Hashes(0, 1_234_067, 256).path());
        assertEquals("tile/2/000.p/1", new TileFile.Hashes(2, 0, 1).path());
        assertEquals("tile/entries/x001/000.p/255", new TileFile.Bundle(1000, 255).path());
    }

    @Test
    void aPathIsReadBackAndNoOtherSpellingOfItIs() {
        for (var file : TileFile.added(0, 70_000)) {
            assertEquals(file, TileFile.at(file.path()).orElseThrow());
        }
        assertEquals(
                new TileFile.Bundle(1_234_067, 5),
                TileFile.at("tile/entries/x001/x234/067.p/5").orElseThrow());
        for (var path : List.of(
                "tile/0/x000/001",
                "tile/0/000.p/256",
                "tile/0/000.p/0",
                "tile/0/000.p/07",
                "tile/8/000",
                "checkpoint",
                "tile/0/../000",
                "")) {
            assertEquals(Optional.empty(), TileFile.at(path), path);
        }
    }

    @Test
    void aLedgerOfSeventyThousandEntriesHasTheFilesTheSpecificationCounts() {
        var files = TileFile.added(0, 70_000);
        assertEquals(273, full(files, "tile/0"));
        assertEquals(273, full(files, "tile/entries"));
        assertEquals(1, full(files, "tile/1"));
        var partial = files.stream()
                .filter(file -> !file.isFull())
                .map(TileFile::path)
                .toList();
        assertEquals(
                List.of("tile/entries/273.p/112", "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"), partial);
    }

    @Test
    void aLedgerOf256EntriesHasAFullTileAndOneHashAbove() {
        var paths = TileFile.added(0, 256).stream().map(TileFile::path).toList();
        assertEquals(List.of("tile/entries/000", "tile/0/000", "tile/1/000.p/1"), paths);
    }

    @Test
    void stepByStepTheSameFilesAppearAsAtOnce() {
        var steps = new TreeSet<String>();
        for (long size = 0; size < 1_500; size += 100) {
            TileFile.added(size, size + 100).forEach(file -> steps.add(file.path()));
        }
        for (var file : TileFile.added(0, 1_500)) assertEquals(true, steps.contains(file.path()), file.path());
        assertEquals(List.of(), TileFile.added(1_500, 1_500));
    }

    @Test
    void aBundleGivesBackItsEntriesAndRefusesAnyOtherCount() throws Malformed {
        var entries = List.of(new Entry(Bytes.utf8("one")), new Entry(Bytes.EMPTY), new Entry(Bytes.utf8("three")));
        var bundle = Bundles.write(entries);
        assertEquals(entries, Bundles.read(bundle, 3));
        assertEquals(
                "entry bundle, byte 7: nothing may follow the last of 2",
                assertThrows(Malformed.class, () -> Bundles.read(bundle, 2)).sentence());
        assertEquals(
                "entry bundle, byte 14: the file ends inside its record number 3",
                assertThrows(Malformed.class, () -> Bundles.read(bundle, 4)).sentence());
    }

    private static long full(List<TileFile> files, String folder) {
        return files.stream()
                .filter(file -> file.isFull() && file.folder().equals(folder))
                .count();
    }
}
