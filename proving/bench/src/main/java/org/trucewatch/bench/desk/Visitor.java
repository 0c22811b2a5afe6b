package org.trucewatch.bench.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Somebody with a browser of their own.
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    static final String PASSWORD = "a long word of the bench";

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Visitor(URI server) {
        this.server = server;
    }

    /// Makes the account of the administrator with the word of the first start, and with that one, one for each role.
    static void makeAccounts(URI server, String token, String... roles) throws IOException, InterruptedException {
        var admin = new Visitor(server);
        admin.post(
                "/api/setup",
                "{\"token\":\"%s\",\"name\":\"admin\",\"organisation\":\"Bench\",\"password\":\"%s\"}"
                        .formatted(token, PASSWORD));
        admin.signIn("admin");
        for (var role : roles)
            admin.post(
                    "/api/accounts",
                    ("{\"name\":\"%s\",\"organisation\":\"Bench\",\"agreement\":\"northern-homs\",\"roles\":[\"%s\"],"
                                    + "\"password\":\"%s\"}")
                            .formatted(role, role, PASSWORD));
    }

    void signIn(String name) throws IOException, InterruptedException {
        post("/api/session", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD));
    }

    void post(String path, String body) throws IOException, InterruptedException {
        var token =
                TOKEN.matcher(new String(get("/api/session", Optional.empty()).body(), StandardCharsets.UTF_8));
        if (!token.find()) throw new IllegalStateException("the session has no token");
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token.group(1))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IllegalStateException(path + ": " + answer.body());
    }

    /// The answer as it comes over the wire, packed where the server packs it. With a `tag`, only if it is another.
    HttpResponse<byte[]> get(String path, Optional<String> tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
        tag.ifPresent(known -> request.header("If-None-Match", known));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
