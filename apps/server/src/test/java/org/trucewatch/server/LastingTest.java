package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What outlives a server, and what several servers of one office share.
class LastingTest {
    private static final String REPORT = """
            {"kind":"own-observation","happenedFrom":"2017-08-05","places":["talbiseh"],"act":"shelling",
             "actor":"gov-forces","certainty":"named","claim":"Sent again after the server came back"}
            """;

    @TempDir
    private Path folder;

    private static HttpResponse<String> ok(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        return answer;
    }

    @Test
    void whatWasFiledIsNotFiledAgainByTheSameFormAfterARestart() throws IOException {
        Caller monitor;
        HttpResponse<String> first;
        try (var desk = TestDesk.lasting(folder, Optional.empty())) {
            monitor = desk.signedIn("monitor");
            first = ok(201, monitor.post("/api/reports", REPORT, "a-key-of-one-form"));
        }
        try (var desk = TestDesk.lasting(folder, Optional.empty())) {
            var again = monitor.at(desk.address());
            long before = desk.record().record().head().size();
            assertTrue(TestDesk.json(again.get("/api/session")).path("signedIn").asBoolean());
            assertEquals(
                    first.body(),
                    ok(201, again.post("/api/reports", REPORT, "a-key-of-one-form"))
                            .body());
            assertEquals(before, desk.record().record().head().size());
            ok(400, again.post("/api/reports", REPORT.replace("named", "implied"), "a-key-of-one-form"));
            assertFalse(Files.exists(folder.resolve("data/cabinet")));
            assertTrue(Files.exists(folder.resolve("data.keys/cabinet/sessions")));
        }
    }

    @Test
    void serversOnOneDatabaseShareAccountsSessionsGuessesAndFiles() throws IOException {
        try (var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                var one = TestDesk.lasting(
                        folder.resolve("one"), Optional.of(postgres.getJdbcUrl("postgres", "postgres")))) {
            copy(folder.resolve("one"), folder.resolve("other"));
            try (var other = TestDesk.lasting(folder.resolve("other"), Optional.empty())) {
                share(one, other);
            }
        }
    }

    private static void share(TestDesk one, TestDesk other) {
        var monitor = one.signedIn("monitor");
        var there = monitor.at(other.address());
        assertTrue(TestDesk.json(there.get("/api/session")).path("signedIn").asBoolean());

        var filed = ok(201, monitor.post("/api/reports", REPORT, "a-key-of-both"));
        assertEquals(
                filed.body(),
                ok(201, there.post("/api/reports", REPORT, "a-key-of-both")).body());
        var report = TestDesk.json(filed).path("id").asString();
        var file = "a file of both".getBytes(StandardCharsets.UTF_8);
        ok(201, monitor.hand("/api/reports/" + report + "/attachments", file, "a-file-of-both"));
        other.record().record().catchUp();
        assertEquals(
                "a file of both", ok(200, there.get("/api/attachments/F001")).body());

        var guesser = new Caller(one.address());
        for (int guess = 0; guess < 5; guess++) guesser.signIn("admin", "guess number " + guess);
        assertEquals(
                429,
                new Caller(other.address()).signIn("admin", TestDesk.PASSWORD).statusCode());

        assertTrue(one.office().accounts().remove("monitor"));
        assertFalse(TestDesk.json(there.get("/api/session")).path("signedIn").asBoolean());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(at)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) throws IOException {
                Files.copy(at, to.resolve(from.relativize(at)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
