package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Label;

/// The door for passwords while many push at it.
class DoorTest {
    private static final String OF_THE_CROWD = "a guess of the crowd";
    private static final String ITS_MACHINE = "127.0.0.2";

    private static final Semaphore LOOKED_AT = new Semaphore(0);
    private static final Semaphore GO_ON = new Semaphore(0);

    @TempDir
    private static Path folder;

    private static TestDesk desk;

    /// Passwords of the crowd are looked at until they are told to go on.
    private static Bytes hash(String password) {
        if (password.equals(OF_THE_CROWD)) {
            LOOKED_AT.release();
            GO_ON.acquireUninterruptibly();
        }
        return Bytes.utf8(password);
    }

    @BeforeAll
    static void start() {
        desk = TestDesk.hashing(folder, (password, salt, cost) -> hash(password));
        var grant = new Person.Grant(new Label(TestDesk.FOUNDING), Role.MON);
        desk.office().accounts().put(new Person("clerk", "Field mission", List.of(grant)), TestDesk.PASSWORD);
    }

    @AfterAll
    static void stop() {
        GO_ON.release(1_000);
        desk.close();
    }

    @Test
    void aCrowdFromOneMachineKeepsNobodyOutButItself() throws InterruptedException {
        var known = Caller.from(ITS_MACHINE, desk.address());
        assertEquals(200, known.signIn("monitor", TestDesk.PASSWORD).statusCode());
        known.delete("/api/session");
        var crowd = Caller.from(ITS_MACHINE, desk.address());
        // A hundred first questions at a time would get as many tokens, of which one browser keeps the last.
        crowd.get("/api/session");
        var stranger = Caller.from("127.0.0.3", desk.address());
        var sentAway = new Semaphore(0);
        try (var many = Executors.newVirtualThreadPerTaskExecutor();
                var _ = goingOn()) {
            for (int one = 0; one < 100; one++) {
                var name = "somebody-" + one;
                many.execute(() -> {
                    if (crowd.signIn(name, OF_THE_CROWD).statusCode() == 503) sentAway.release();
                });
            }
            await(LOOKED_AT, 2);
            await(sentAway, 100 - 32);
            assertEquals(0, LOOKED_AT.availablePermits(), "two passwords are looked at and no third");
            isToldNothing(crowd);

            var first = signingIn(many, stranger, "admin");
            await(sentAway, 1);
            var second = signingIn(many, known, "monitor");
            while (!first.isDone() || !second.isDone()) {
                GO_ON.release();
                Thread.sleep(20);
            }
            assertEquals(200, first.join().statusCode(), first.join().body());
            assertEquals(200, second.join().statusCode(), second.join().body());
        }
    }

    private static void await(Semaphore permits, int count) throws InterruptedException {
        boolean came = permits.tryAcquire(count, 60, TimeUnit.SECONDS);
        assertTrue(came, () -> permits.availablePermits() + " came of " + count);
    }

    /// Lets the crowd through in the end, also where a check failed.
    private static GoingOn goingOn() {
        return () -> GO_ON.release(1_000);
    }

    @FunctionalInterface
    private interface GoingOn extends AutoCloseable {
        @Override
        void close();
    }

    private static CompletableFuture<HttpResponse<String>> signingIn(Executor many, Caller caller, String name) {
        return CompletableFuture.supplyAsync(() -> caller.signIn(name, TestDesk.PASSWORD), many);
    }

    /// Who is sent away learns nothing of who has an account.
    private static void isToldNothing(Caller crowd) {
        var there = crowd.signIn("admin", OF_THE_CROWD);
        var nobody = crowd.signIn("nobody-of-this-name", OF_THE_CROWD);
        assertEquals(503, there.statusCode());
        assertEquals(503, nobody.statusCode());
        assertEquals(there.body(), nobody.body());
        assertTrue(there.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void theGuessesOfOthersKeepNobodyOutWhereTheySignedInBefore() {
        var own = desk.signedIn("clerk");
        own.delete("/api/session");
        var guesser = new Caller(desk.address());
        for (int guess = 0; guess < 5; guess++) guesser.signIn("clerk", "guess number " + guess);

        assertEquals(429, guesser.signIn("clerk", TestDesk.PASSWORD).statusCode());
        assertEquals(200, own.signIn("clerk", TestDesk.PASSWORD).statusCode());

        for (int guess = 0; guess < 5; guess++) own.signIn("clerk", "guess number " + guess);
        assertEquals(429, own.signIn("clerk", TestDesk.PASSWORD).statusCode());
    }
}
