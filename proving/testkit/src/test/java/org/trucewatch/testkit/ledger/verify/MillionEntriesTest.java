package org.trucewatch.testkit.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Mirror;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.check.Fsck;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.testkit.ledger.Batches;
import org.trucewatch.testkit.ledger.Faults;
import org.trucewatch.testkit.ledger.MemoryMedium;

/// A mirror of a million entries is verified file by file; prints how long it took, here.
@Tag("long")
final class MillionEntriesTest {
    private static final int ENTRIES = 1_000_000;
    private static final SigningKey KEY =
            SigningKey.of(new KeyName("example.org/ledger"), NoteKey.Use.NOTE, Bytes.of(new byte[32]));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMirrorOfAMillionEntriesIsVerified() throws Exception {
        var ledger = Ledger.open(filled());
        Mirror.write(ledger, 0, Checkpoint.sign(ledger.head(), KEY), this::write);
        for (int round = 0; round < 3; round++) {
            time("this module", () -> {
                var found = Fsck.examine(this::read, Policy.of(KEY.publicKey()));
                assertTrue(found.isSound());
                assertEquals(ENTRIES, found.good().getFirst().to());
            });
        }
        var policy =
                Bytes.utf8("log " + KEY.publicKey().vkey() + "\nquorum none\n").toArray();
        time("Verify.java", () -> assertEquals(List.of(), VerifyFile.SHIPPED.mirror(this::readOrNull, policy)));
    }

    private static void time(String verifier, Runnable work) {
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        System.out.println("a mirror of a million entries verified by " + verifier + " in "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms, of which "
                + Duration.ofNanos(busy).toMillis() + " ms of work on one core");
    }

    /// The one-file verifier knows no Optional: it is read by people of many languages.
    private byte @Nullable [] readOrNull(String path) {
        return read(path).map(Bytes::toArray).orElse(null);
    }

    private static Store filled() throws Exception {
        var store = new MemoryMedium().open(Faults.none());
        var batches = new Batches();
        var random = new Random(1);
        while (store.head().size() < ENTRIES) {
            int left = (int) (ENTRIES - store.head().size());
            store.append(store.head(), batches.any(random, Math.min(left, 50_000)));
        }
        return store;
    }

    private void write(String path, Bytes content) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), content.toArray());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Optional<Bytes> read(String path) {
        try {
            var file = folder.resolve(path);
            return Files.exists(file) ? Optional.of(Bytes.of(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
