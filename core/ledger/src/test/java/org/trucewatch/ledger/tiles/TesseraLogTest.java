package org.trucewatch.ledger.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.Vectors;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Consistency;
import org.trucewatch.ledger.merkle.Inclusion;
import org.trucewatch.ledger.merkle.Tree;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.Standing;

/// A log written by another implementation, frozen at every size from 0 to 15.
final class TesseraLogTest {
    private static final String VKEY = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    @Test
    void everyCheckpointIsSignedAndEveryTileAndBundleHasItsRoot() throws Malformed {
        var log = Vectors.set("tlog-tiles-tessera").resolve("testdata/log");
        var tree = new Tree();
        for (int size = 0; size <= 15; size++) {
            var checkpoint = checkpoint(log, size);
            if (size > 0) {
                var entries = Bundles.read(read(log, new TileFile.Bundle(0, size)), size);
                tree.add(entries.getLast().hash());
                assertEquals(read(log, new TileFile.Bundle(0, size)), Bundles.write(entries));
                assertArrayEquals(
                        read(log, new TileFile.Hashes(0, 0, size)).toArray(), tree.tile(0, 0, size), "tile at " + size);
            }
            assertEquals(checkpoint.head(), tree.head());
        }
        for (int size = 1; size <= 15; size++) proofsHold(tree, checkpoint(log, size));
    }

    private static void proofsHold(Tree tree, Checkpoint checkpoint) {
        long size = checkpoint.head().size();
        for (long index = 0; index < size; index++) {
            var proof = Inclusion.proof(tree, index, size);
            assertTrue(Inclusion.proves(tree.leaf(index), index, checkpoint.head(), proof));
        }
        for (long from = 1; from <= size; from++) {
            assertTrue(Consistency.proves(tree.head(from), checkpoint.head(), Consistency.proof(tree, from, size)));
        }
    }

    private static Checkpoint checkpoint(Path log, int size) throws Malformed {
        var bytes = Vectors.bytes(log.resolve("checkpoint." + size));
        var checkpoint = Checkpoint.read(bytes);
        assertEquals(new String(bytes.toArray(), StandardCharsets.UTF_8), checkpoint.written());
        var key = NoteKey.read(VKEY).orElseThrow();
        assertInstanceOf(Standing.Accepted.class, Policy.of(key).weigh(checkpoint));
        return checkpoint;
    }

    private static Bytes read(Path log, TileFile file) {
        return Vectors.bytes(log.resolve(file.path()));
    }
}
