package org.trucewatch.deskkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;

/// What every cabinet promises. Extend it once per store that keeps one, with a fresh medium for each test.
public abstract class CabinetContract {
    private static final int SERVERS = 8;
    private static final Bytes WORDS = Bytes.utf8("words");
    private static final Bytes OTHERS = Bytes.utf8("other words");

    /// A cabinet on the medium of this test, the same medium at each call.
    protected abstract Cabinet open();

    @Test
    void aNewCabinetHoldsNothing() {
        var cabinet = open();
        assertEquals(Optional.empty(), cabinet.find("accounts", "ada"));
        assertEquals(new TreeMap<>(), cabinet.all("accounts"));
        assertFalse(cabinet.remove("accounts", "ada", Cabinet.ABSENT));
        assertFalse(cabinet.remove("accounts", "ada", 1));
        assertFalse(cabinet.put("accounts", "ada", 1, WORDS));
    }

    @Test
    void whatIsPutIsFoundByteForByteAlsoByWhoeverOpensTheCabinetAnew() {
        byte[] all = new byte[70_000];
        new Random(7).nextBytes(all);
        var contents = List.of(Bytes.EMPTY, WORDS, Bytes.utf8("\n\nname ada\n\n"), Bytes.of(all));
        var cabinet = open();
        for (int at = 0; at < contents.size(); at++)
            assertTrue(cabinet.put("answers", "a" + at, Cabinet.ABSENT, contents.get(at)));
        for (var opened : List.of(cabinet, open())) {
            for (int at = 0; at < contents.size(); at++) {
                var paper = opened.find("answers", "a" + at).orElseThrow();
                assertEquals(contents.get(at), paper.content());
                assertEquals(paper, opened.all("answers").get("a" + at));
            }
            assertEquals(contents.size(), opened.all("answers").size());
        }
    }

    /// A name is any line, and two that differ are two papers whatever a file system takes for the same.
    @Test
    void everyLineIsANameOfItsOwn() {
        var names = List.of(
                "ada",
                "Ada",
                "ada ",
                "../accounts/ada",
                "a/b",
                "a\\b",
                "%61da",
                "أحمد",
                "e\u0301",
                "\u00e9",
                "n".repeat(900));
        var cabinet = open();
        for (var name : names) assertTrue(cabinet.put("accounts", name, Cabinet.ABSENT, Bytes.utf8(name)), name);
        for (var name : names)
            assertEquals(
                    Bytes.utf8(name),
                    cabinet.find("accounts", name).orElseThrow().content());
        assertEquals(
                new ArrayList<>(new TreeMap<>(indexed(names)).keySet()),
                List.copyOf(cabinet.all("accounts").keySet()));
    }

    private static SortedMap<String, Integer> indexed(List<String> names) {
        var indexed = new TreeMap<String, Integer>();
        for (var name : names) indexed.put(name, indexed.size());
        return indexed;
    }

    @Test
    void drawersKnowNothingOfEachOther() {
        var cabinet = open();
        assertTrue(cabinet.put("accounts", "ada", Cabinet.ABSENT, WORDS));
        assertTrue(cabinet.put("sessions", "ada", Cabinet.ABSENT, OTHERS));
        assertTrue(cabinet.remove("accounts", "ada", version(cabinet, "accounts", "ada")));
        assertEquals(OTHERS, cabinet.find("sessions", "ada").orElseThrow().content());
        assertEquals(new TreeMap<>(), cabinet.all("accounts"));
    }

    @Test
    void aPaperIsPutOnlyInThePlaceOfTheOneThatWasRead() {
        var cabinet = open();
        assertTrue(cabinet.put("accounts", "ada", Cabinet.ABSENT, WORDS));
        long first = version(cabinet, "accounts", "ada");
        assertNotEquals(Cabinet.ABSENT, first);
        assertFalse(cabinet.put("accounts", "ada", Cabinet.ABSENT, OTHERS), "there is one");
        assertTrue(cabinet.put("accounts", "ada", first, OTHERS));
        long second = version(cabinet, "accounts", "ada");
        assertNotEquals(first, second);
        assertFalse(cabinet.put("accounts", "ada", first, WORDS), "it is another by now");
        assertFalse(cabinet.remove("accounts", "ada", first), "it is another by now");
        assertEquals(Optional.of(new Cabinet.Paper(second, OTHERS)), open().find("accounts", "ada"));
    }

    @Test
    void whoeverKnowsAPaperThatWasTakenAwayDoesNotTakeTheNextForIt() {
        var cabinet = open();
        assertTrue(cabinet.put("accounts", "ada", Cabinet.ABSENT, WORDS));
        long first = version(cabinet, "accounts", "ada");
        assertTrue(cabinet.remove("accounts", "ada", first));
        assertFalse(cabinet.remove("accounts", "ada", first), "it is gone");
        assertFalse(cabinet.put("accounts", "ada", first, WORDS), "it is gone");
        assertTrue(open().put("accounts", "ada", Cabinet.ABSENT, WORDS));
        assertFalse(cabinet.put("accounts", "ada", first, WORDS));
        assertFalse(cabinet.remove("accounts", "ada", first));
    }

    @Test
    void aPaperIsAddedOnlyAsLongAsItsGuardLiesThere() {
        var cabinet = open();
        assertFalse(
                cabinet.add("accounts", "ada", WORDS, new Cabinet.Guard("deeds", "now", Cabinet.ABSENT)),
                "what is not there guards nothing");
        assertTrue(cabinet.put("deeds", "now", Cabinet.ABSENT, WORDS));
        long guard = version(cabinet, "deeds", "now");
        assertTrue(cabinet.add("accounts", "ada", WORDS, new Cabinet.Guard("deeds", "now", guard)));
        assertFalse(cabinet.add("accounts", "ada", OTHERS, new Cabinet.Guard("deeds", "now", guard)), "there is one");
        assertEquals(WORDS, cabinet.find("accounts", "ada").orElseThrow().content());
        assertTrue(cabinet.put("deeds", "now", guard, OTHERS));
        assertFalse(
                cabinet.add("accounts", "omar", WORDS, new Cabinet.Guard("deeds", "now", guard)),
                "the guard is another");
        assertTrue(cabinet.remove("deeds", "now", version(cabinet, "deeds", "now")));
        assertFalse(
                cabinet.add("accounts", "omar", WORDS, new Cabinet.Guard("deeds", "now", guard)), "the guard is gone");
        assertEquals(Optional.empty(), cabinet.find("accounts", "omar"));
    }

    @Test
    void ofManyWhoPutAtOnceOneDoesAndNoChangeIsLost() throws Exception {
        var cabinet = open();
        var first = atOnce(() -> cabinet.put("counts", "one", Cabinet.ABSENT, Bytes.utf8("0")));
        assertEquals(1, first.stream().filter(Boolean::booleanValue).count());
        int rounds = 5;
        atOnce(() -> {
            for (int round = 0; round < rounds; round++) countOn(cabinet);
            return true;
        });
        var counted = cabinet.find("counts", "one").orElseThrow().content();
        assertEquals(Bytes.utf8(Integer.toString(SERVERS * rounds)), counted);
    }

    private static void countOn(Cabinet cabinet) throws Exception {
        boolean counted = false;
        while (!counted) {
            var read = cabinet.find("counts", "one").orElseThrow();
            int next = Integer.parseInt(read.content().text("count")) + 1;
            counted = cabinet.put("counts", "one", read.version(), Bytes.utf8(Integer.toString(next)));
        }
    }

    /// Whoever took a guard away has the last word: what they do not find then was never added.
    @Test
    void nothingIsAddedBehindTheBackOfWhoeverTookTheGuardAway() throws Exception {
        var cabinet = open();
        for (int round = 0; round < 20; round++) {
            var name = "n" + round;
            assertTrue(cabinet.put("deeds", name, Cabinet.ABSENT, WORDS));
            long guard = version(cabinet, "deeds", name);
            var start = new CyclicBarrier(2);
            try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
                var added = two.submit(() -> {
                    start.await();
                    return cabinet.add("accounts", name, WORDS, new Cabinet.Guard("deeds", name, guard));
                });
                start.await();
                assertTrue(cabinet.remove("deeds", name, guard));
                boolean seen = cabinet.find("accounts", name).isPresent();
                assertEquals(seen, added.get());
            }
        }
    }

    private static List<Boolean> atOnce(Callable<Boolean> act) throws Exception {
        var start = new CyclicBarrier(SERVERS);
        var done = new ArrayList<Future<Boolean>>();
        var said = new ArrayList<Boolean>();
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int server = 0; server < SERVERS; server++)
                done.add(servers.submit(() -> {
                    start.await();
                    return act.call();
                }));
            for (var one : done) said.add(one.get());
        }
        return said;
    }

    private static long version(Cabinet cabinet, String drawer, String name) {
        return cabinet.find(drawer, name).orElseThrow().version();
    }
}
