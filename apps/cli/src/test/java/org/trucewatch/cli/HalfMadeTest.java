package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.archive.DataPlaces;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// A data folder whose making was broken off, at each place where it can be.
class HalfMadeTest {
    private static final int MAKERS = 8;
    private static final String BEING_MADE = "is being made by somebody else just now";

    @TempDir
    private Path folder;

    private static DataFolders places() {
        return new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static String refusal(Path data) {
        return assertThrows(Refused.class, () -> places().make(data, DataPlaces.OWN_FILE))
                .refusal()
                .sentence();
    }

    /// As it lies there when power fails before the file `format`.
    private void breakOff() throws IOException {
        Files.delete(data().resolve("format"));
        Files.createFile(data().resolve("unfinished"));
    }

    @Test
    void itIsFinishedUnderTheKeyThatWasMade() throws IOException {
        places().make(data(), DataPlaces.OWN_FILE);
        assertFalse(Files.exists(data().resolve("unfinished")));
        var key = Files.readString(data().resolve("policy"));
        breakOff();
        assertTrue(places().find(data()).isEmpty());
        places().make(data(), DataPlaces.OWN_FILE);
        assertEquals(key, Files.readString(data().resolve("policy")));
        assertFalse(Files.exists(data().resolve("unfinished")));
    }

    @Test
    void keysThatSignedBelongToAnotherLedger() throws IOException {
        assertEquals(
                0,
                Ran.of("import", "case", Ran.HOMS, "--into", data().toString()).code());
        breakOff();
        assertTrue(refusal(data()).contains("holds the keys of another ledger"));
    }

    @Test
    void whatIsNotOfItIsNotTouched() throws IOException {
        Files.createDirectories(data());
        Files.createFile(data().resolve("unfinished"));
        Files.createFile(data().resolve("ledger.db"));
        Files.writeString(data().resolve("notes.txt"), "mine");
        assertTrue(refusal(data()).contains("is not empty"));
        assertEquals("mine", Files.readString(data().resolve("notes.txt")));
        assertTrue(Files.exists(data().resolve("ledger.db")));
    }

    @Test
    void aFillingThatFailsIsBegunAnew() throws IOException {
        assertThrows(
                IOException.class,
                () -> places().restore(data(), DataPlaces.OWN_FILE, Bytes.utf8("log x\n"), place -> {
                    throw new IOException("the stick was pulled out");
                }));
        assertTrue(places().find(data()).isEmpty());
        places().restore(data(), DataPlaces.OWN_FILE, Bytes.utf8("log y\n"), place -> {});
        assertEquals("log y\n", Files.readString(data().resolve("policy")));
        assertTrue(places().find(data()).isPresent());
    }

    @Test
    void twoDoNotMakeItAtOnce() throws IOException {
        places().restore(
                        data(),
                        DataPlaces.OWN_FILE,
                        Bytes.utf8("log x\n"),
                        place -> assertTrue(refusal(data()).contains(BEING_MADE)));
        assertTrue(refusal(data()).contains("holds a ledger already"));
    }

    @RepeatedTest(10)
    void ofManyWhoMakeItAtOnceOneDoesAndNobodyTakesItAway() throws Exception {
        var made = new AtomicInteger();
        var refused = new ConcurrentLinkedQueue<String>();
        try (var makers = Executors.newFixedThreadPool(MAKERS)) {
            Callable<Object> maker = Executors.callable(() -> keepMaking(made, refused));
            for (var ended : makers.invokeAll(Collections.nCopies(MAKERS, maker))) ended.get();
        }
        assertEquals(1, made.get(), refused.toString());
        assertEquals(MAKERS - 1, refused.size());
        assertTrue(refused.stream().allMatch(said -> said.contains("holds a ledger already")), refused.toString());
        assertTrue(places().existing(data()).policy().isPresent());
        try (var store = places().existing(data()).open()) {
            assertEquals(0, store.head().size());
        }
        assertFalse(Files.exists(data().resolve("unfinished")));
    }

    /// As a person would, told that somebody else is at it.
    private void keepMaking(AtomicInteger made, Queue<String> refused) {
        for (var said = BEING_MADE; said.contains(BEING_MADE); ) {
            try {
                places().make(data(), DataPlaces.OWN_FILE);
                made.incrementAndGet();
                return;
            } catch (Refused told) {
                said = told.refusal().sentence();
                if (!said.contains(BEING_MADE)) refused.add(said);
            }
        }
    }
}
