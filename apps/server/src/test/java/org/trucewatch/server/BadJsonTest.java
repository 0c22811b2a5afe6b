package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is sent as JSON is answered with a refusal, and nothing is filed.
class BadJsonTest {
    private static final Path SUITE = Path.of("../../../shared/vectors/jsontestsuite/test_parsing");

    @TempDir
    private static Path folder;

    private static TestDesk desk;
    private static Caller monitor;

    @BeforeAll
    static void start() {
        desk = TestDesk.founding(folder);
        monitor = desk.signedIn("monitor");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void theSuiteOfOthersIsRefusedFileByFile() throws IOException {
        if (!Files.exists(SUITE)) System.err.println("SKIPPED: no ../shared/vectors/jsontestsuite beside the checkout");
        assumeTrue(Files.exists(SUITE), "SKIPPED: no ../shared/vectors/jsontestsuite beside the checkout");
        long before = desk.record().record().head().size();
        var wrong = new ArrayList<String>();
        try (var files = Files.list(SUITE)) {
            for (var file : files.sorted().toList()) {
                int status = sent(Files.readAllBytes(file));
                if (status != 400 && status != 422) wrong.add(file.getFileName() + ": " + status);
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(before, desk.record().record().head().size());
    }

    @Test
    void whatTwoReadersCouldUnderstandDifferentlyIsRefused() {
        for (var sent : List.of(
                "{\"kind\":\"public\",\"kind\":\"own-observation\"}",
                "{\"claim\":\"x\"} {\"claim\":\"y\"}",
                "{\"unknown\":1}",
                "{\"places\":\"talbiseh\"}",
                "{\"killedMin\":\"many\"}",
                "{\"killedMin\":99999999999999999999}",
                "[".repeat(100_000),
                "{\"claim\":\"" + "x".repeat(200_000) + "\"}",
                "{\"places\":[" + "\"talbiseh\",".repeat(100_000) + "\"talbiseh\"],\"kind\":\"public\"}",
                "null",
                "")) {
            int status = sent(sent.getBytes(StandardCharsets.UTF_8));
            assertTrue(
                    status == 400 || status == 422, status + " for " + sent.substring(0, Math.min(60, sent.length())));
        }
    }

    private static int sent(byte[] body) {
        var token = TestDesk.json(monitor.get("/api/session"))
                .path("csrf")
                .path("token")
                .asString();
        return monitor.send(monitor.request("/api/reports")
                        .header("X-XSRF-TOKEN", token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build())
                .statusCode();
    }
}
