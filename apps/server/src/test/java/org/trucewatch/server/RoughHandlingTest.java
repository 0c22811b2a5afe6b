package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every route of the description is handled roughly. Whatever is sent, the answer is a refusal in a sentence, comes in
/// time, and tells nothing of the inside; nothing is entered.
class RoughHandlingTest {
    private static final Path WRITTEN = Path.of("src/main/resources/org/trucewatch/server/openapi.json");

    /// What stands in an address where a name or a number should.
    private static final List<String> ROUGH = List.of(
            "%00",
            "a%00b",
            "%FF%FE",
            "%ED%A0%80",
            "%C0%AF",
            "..%2F..%2Fetc%2Fpasswd",
            "%2e%2e/%2e%2e/etc/passwd",
            "%0d%0aX-Evil:%20yes",
            "-1",
            "-9223372036854775808",
            "99999999999999999999",
            "1e999",
            "NaN",
            "[]",
            "{}",
            "%",
            "%zz",
            "+",
            "%F0%9F%92%A3",
            "%E2%80%AE",
            "';--",
            "%3Cscript%3E",
            "$%7Bjndi:ldap://x%7D",
            "2026-02-30",
            "+999999999-12-31T23:59:59Z",
            "x".repeat(5_000));

    private static final List<byte[]> BODIES = List.of(
            new byte[0],
            bytes("null"),
            bytes("[]"),
            bytes("0"),
            bytes("\"words\""),
            bytes("{"),
            bytes("{\"a\":".repeat(50_000)),
            bytes("[".repeat(200_000)),
            bytes("{\"name\":\"\\ud800\",\"why\":\"\\udfff\",\"claim\":\"\\ud800\"}"),
            bytes("{\"name\":\"\\u0000\",\"why\":\"\\u0000\",\"claim\":\"\\u0000\"}"),
            new byte[] {'{', '"', 'w', 'h', 'y', '"', ':', '"', (byte) 0xff, (byte) 0xc0, '"', '}'},
            bytes("{\"name\":[],\"why\":{},\"reports\":1,\"organisation\":[[]],\"password\":{},\"roles\":\"x\"}"),
            bytes("{\"name\":true,\"why\":1e999,\"reports\":{\"a\":1},\"seen\":-1,\"agreement\":[1]}"),
            bytes(IntStream.range(0, 10_000)
                    .mapToObj(number -> "\"f" + number + "\":" + number)
                    .collect(Collectors.joining(",", "{", "}"))),
            bytes("{\"why\":\"" + "x".repeat(3 << 20) + "\"}"));

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=UTF-16",
            "application/json;charset=nonsense",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=" + "b".repeat(300),
            "nonsense",
            "application/octet-stream");

    private static final List<String> METHODS =
            List.of("HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "CONNECT", "FOO", "get", "DELETE", "POST");

    private static final List<List<String>> HEADERS = List.of(
            List.of("If-None-Match: " + "\"x\",".repeat(500)),
            List.of("If-None-Match: W/\"", "If-Modified-Since: never"),
            List.of("Accept: nonsense"),
            List.of("Accept: */*;q=9,text/html;q=x"),
            List.of("Accept-Language: " + "xx-YY;q=0.1,".repeat(300)),
            List.of("Accept-Encoding: gzip;q=-1, br, nonsense"),
            List.of("Range: bytes=5-1,99999999999999999999-"),
            List.of("Content-Length: -1"),
            List.of("Content-Length: 5", "Content-Length: 6"),
            List.of("Transfer-Encoding: chunked", "Content-Length: 3"),
            List.of("Transfer-Encoding: nonsense"),
            List.of("Host: evil.example"),
            List.of("Host: a b"),
            List.of("X-Forwarded-For: " + "1.2.3.4,".repeat(500)),
            List.of("X-Forwarded-Host: evil.example", "Forwarded: for=\"[::1\"", "X-Forwarded-Proto: nonsense"),
            List.of("Cookie: session=; XSRF-TOKEN=\u00ff; browser=" + "y".repeat(3_000)),
            List.of("Idempotency-Key: " + "k".repeat(4_000)),
            List.of("Idempotency-Key: \u00ff\u0001"),
            List.of("Expect: 200-nonsense"),
            List.of("Last-Event-ID: -1"),
            List.of("X: " + "z".repeat(20_000)));

    @TempDir
    private static Path folder;

    private static TestDesk desk;
    private static Raw verifier;
    private static Raw admin;
    private static JsonNode paths;
    private static long before;

    private final List<String> wrong = new ArrayList<>();
    private int sent;

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeAll
    static void start() throws IOException {
        desk = TestDesk.founding(folder);
        verifier = Raw.signedIn(desk.address(), "verifier-1", TestDesk.PASSWORD);
        admin = Raw.signedIn(desk.address(), "admin", TestDesk.PASSWORD);
        paths = JsonMapper.builder().build().readTree(Files.readString(WRITTEN)).path("paths");
        before = desk.record().record().head().size();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @AfterEach
    void nothingCameOfIt() {
        assertEquals("", String.join("\n", wrong));
        assertEquals(before, desk.record().record().head().size(), "entries");
        assertEquals(200, desk.get("/health").statusCode());
        assertTrue(sent > 100, "only " + sent + " sent");
    }

    private void look(String what, Raw.Answer answer) {
        sent++;
        boolean isWait = answer.status() == 503 && answer.head().contains("Retry-After");
        var all = answer.head() + "\n" + answer.body();
        if (answer.status() < 200 || (answer.status() >= 500 && !isWait)) wrong.add(what + ": " + answer.head());
        if (answer.head().contains("X-Evil")) wrong.add(what + ": a header of a stranger");
        for (var inside : List.of("Exception", "\tat ", "java.lang", "org.springframework", "root:x:"))
            if (all.contains(inside)) wrong.add(what + ": tells of the inside: " + inside);
    }

    private static Raw whoever(String path) {
        return path.startsWith("/api/accounts") || path.equals("/metrics") ? admin : verifier;
    }

    private static String shown(String words) {
        return words.length() < 120 ? words : words.substring(0, 120) + "…";
    }

    private static String plain(String path) {
        return path.replaceAll("\\{[^}]*}", "1");
    }

    @Test
    void whateverStandsInAnAddress() {
        int turn = 0;
        for (var path : paths.propertyStream().toList())
            for (var method : path.getValue().propertyStream().toList()) {
                var verb = method.getKey().toUpperCase(Locale.ROOT);
                for (var part : method.getValue().path("parameters")) {
                    for (int some = 0; some < 5; some++)
                        handle(verb, path.getKey(), part, ROUGH.get(turn++ % ROUGH.size()));
                }
            }
    }

    private void handle(String verb, String path, JsonNode part, String rough) {
        var name = part.path("name").asString();
        var address = switch (part.path("in").asString()) {
            case "path" -> plain(path.replace("{" + name + "}", rough));
            case "query" -> plain(path) + "?" + name + "=" + rough;
            default -> plain(path);
        };
        look(verb + " " + shown(address), whoever(path).ask(verb, address, List.of("Content-Length: 0"), new byte[0]));
    }

    @Test
    void whateverIsSent() {
        int turn = 0;
        for (var path : paths.propertyStream().toList()) {
            if (!path.getValue().has("post")) continue;
            for (int body = 0; body < BODIES.size(); body++) {
                var type = TYPES.get(turn++ % TYPES.size());
                for (var one : List.of("application/json", type)) {
                    // A file may hold what it likes; it is handed in with a report that there is.
                    var answer = whoever(path.getKey())
                            .post(plain(path.getKey()), one, BODIES.get(body), "Idempotency-Key: rough-" + turn);
                    look("POST %s body %d as %s".formatted(path.getKey(), body, one), answer);
                }
            }
        }
    }

    @Test
    void whateverIsAskedFor() {
        for (var path : paths.propertyStream().toList())
            for (var method : METHODS) {
                if (path.getValue().has(method.toLowerCase(Locale.ROOT)) && !method.equals("get")) continue;
                var answer = verifier.ask(method, plain(path.getKey()), List.of("Content-Length: 0"), new byte[0]);
                look(method + " " + path.getKey(), answer);
            }
        for (var path : List.of(
                "*",
                "//",
                "/..",
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..%2f..%2f",
                "http://evil.example/api/board",
                "/api//board",
                "/api/board/",
                "/api/board;x=1",
                "/API/board",
                "/\\"))
            for (var method : List.of("GET", "POST", "OPTIONS"))
                look(method + " " + path, verifier.ask(method, path, List.of("Content-Length: 0"), new byte[0]));
    }

    @Test
    void whateverStandsInAHeader() {
        int turn = 0;
        for (var path : paths.propertyStream().toList()) {
            if (!path.getValue().has("get")) continue;
            for (int some = 0; some < 6; some++) {
                var headers = HEADERS.get(turn++ % HEADERS.size());
                look(
                        "GET " + path.getKey() + " " + shown(headers.toString()),
                        whoever(path.getKey()).ask("GET", plain(path.getKey()), headers, bytes("abc")));
            }
        }
    }
}
