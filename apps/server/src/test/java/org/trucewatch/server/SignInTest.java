package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.entry.Label;
import tools.jackson.databind.JsonNode;

/// Signing in and out, and accounts.
class SignInTest {
    @TempDir
    private static Path folder;

    private static TestDesk desk;

    @BeforeAll
    static void start() {
        desk = TestDesk.of(folder, TestDesk.foundingFiles(), Guests.PUBLIC, Optional.empty());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void whoIsNotSignedInSeesTheHeadOfTheRecordAndNothingElse() {
        var nobody = new Caller(desk.address());

        assertEquals(404, nobody.get("/api/desk").statusCode());
        assertEquals(404, nobody.get("/api/board").statusCode());
        var ledger = TestDesk.json(nobody.get("/api/ledger"));
        assertEquals(8, ledger.path("words").size());
        assertTrue(ledger.path("entries").isEmpty());
        assertTrue(ledger.path("kinds").isEmpty());
        assertEquals(404, nobody.get("/api/ledger/1").statusCode());
        assertFalse(TestDesk.json(nobody.get("/api/session")).path("signedIn").asBoolean());
    }

    @Test
    void aPasswordOpensASessionThatEndsWhenItIsToldTo() {
        var monitor = desk.signedIn("monitor");

        assertEquals(
                "monitor",
                TestDesk.json(monitor.get("/api/session")).path("name").asString());
        assertEquals(200, monitor.get("/api/desk").statusCode());
        assertEquals(204, monitor.delete("/api/session").statusCode());
        assertEquals(404, monitor.get("/api/desk").statusCode());
    }

    @Test
    void aSessionIsNamedAnewWhenAPasswordWasGivenAndItsCookieIsForNobodyElse() {
        var caller = new Caller(desk.address());
        var answer = caller.signIn("verifier-2", TestDesk.PASSWORD);
        var cookie = cookie(answer);
        var again = cookie(caller.signIn("verifier-2", TestDesk.PASSWORD));

        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Strict"), cookie);
        assertNotEquals(cookie, again);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("desk="))
                .findFirst()
                .orElse("");
    }

    @Test
    void aWrongNameAndAWrongPasswordAreAnsweredAlike() {
        var caller = new Caller(desk.address());
        var name = caller.signIn("nobody-of-this-name", TestDesk.PASSWORD);
        var password = caller.signIn("delegate-a", "not the right password");

        assertEquals(401, name.statusCode());
        assertEquals(name.body(), password.body());
    }

    @Test
    void whoGuessesHasToWaitAlsoWithTheRightPassword() {
        var caller = new Caller(desk.address());
        for (int guess = 0; guess < 5; guess++) caller.signIn("delegate-b", "guess number " + guess);

        var waiting = caller.signIn("delegate-b", TestDesk.PASSWORD);

        assertEquals(429, waiting.statusCode());
        assertTrue(waiting.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void whatChangesSomethingNeedsTheTokenOfThePage() {
        var monitor = desk.signedIn("monitor");
        var forged = monitor.send(monitor.request("/api/reports")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "forged-request")
                .POST(BodyPublishers.ofString("{}"))
                .build());

        assertEquals(403, forged.statusCode());
        assertEquals("stale-page", TestDesk.json(forged).path("code").asString());
    }

    @Test
    void anAdministratorMakesAccountsAndEndsThemAtOnce() {
        var admin = desk.signedIn("admin");
        var made = admin.post("/api/accounts", """
                {"name":"major","organisation":"Field mission","agreement":"northern-homs","roles":["MON"],
                 "password":"a long enough password"}
                """);
        var major = new Caller(desk.address());
        var entered = major.signIn("major", "a long enough password");

        assertEquals(201, made.statusCode(), made.body());
        assertFalse(made.body().contains("password"));
        assertEquals(200, entered.statusCode());
        assertEquals(200, major.get("/api/desk").statusCode());
        assertEquals(204, admin.delete(TestDesk.account("major")).statusCode());
        assertEquals(404, major.get("/api/desk").statusCode());
        assertEquals(404, admin.get("/api/reports").statusCode());
    }

    @Test
    void whoeverHadAnAccountBeforeItWasMadeAnewIsOut() {
        var admin = desk.signedIn("admin");
        var account = """
                {"name":"captain","organisation":"Field mission","agreement":"northern-homs","roles":["MON"],
                 "password":"%s"}
                """;
        admin.post("/api/accounts", account.formatted("the first password"));
        var stolen = new Caller(desk.address());
        stolen.signIn("captain", "the first password");
        assertEquals(200, stolen.get("/api/desk").statusCode());

        admin.post("/api/accounts", account.formatted("the second password"));

        assertFalse(TestDesk.json(stolen.get("/api/session")).path("signedIn").asBoolean());
        admin.delete(TestDesk.account("captain"));
    }

    @Test
    void accountsThatCannotBeAreRefusedWithTheField() {
        var admin = desk.signedIn("admin");

        refused(admin, "\"name\":\"x\",\"roles\":[\"MON\"],\"password\":\"short\"", "password");
        refused(admin, "\"name\":\"\",\"roles\":[\"MON\"],\"password\":\"a long enough one\"", "name");
        refused(admin, "\"name\":\"x|y\",\"roles\":[\"VER\"],\"password\":\"a long enough one\"", "name");
        refused(admin, "\"name\":\"x\",\"roles\":[],\"password\":\"a long enough one\"", "roles");
        refused(admin, "\"name\":\"x\",\"roles\":[\"KING\"],\"password\":\"a long enough one\"", "roles");
        refused(admin, "\"name\":\"x\",\"roles\":[\"CUS\",\"VER\"],\"password\":\"a long enough one\"", "roles");
    }

    @Test
    void aDelegateIsThatOfAPartyOfTheAgreement() {
        var admin = desk.signedIn("admin");
        var delegate = "\"name\":\"envoy\",\"password\":\"a long enough one\",\"roles\":[\"PB\"]";

        refused(admin, delegate, "party");
        refused(admin, delegate + ",\"party\":\" \"", "party");
        refused(admin, delegate + ",\"party\":\"nobody-of-this-name\"", "party");
        refused(admin, delegate.replace("PB", "MON") + ",\"party\":\"opp-groups\"", "party");
        var made = admin.post(
                "/api/accounts",
                "{\"organisation\":\"Org\",\"agreement\":\"northern-homs\"," + delegate + ",\"party\":\"opp-groups\"}");
        var envoy = new Caller(desk.address());
        var session = TestDesk.json(envoy.signIn("envoy", "a long enough one"));
        var entered = latestWords();
        var offered = TestDesk.json(admin.get("/api/accounts/agreements")).get(0);

        assertEquals(201, made.statusCode(), made.body());
        assertEquals("opp-groups", TestDesk.json(made).at("/grants/0/party").asString());
        assertEquals("opp-groups", session.at("/agreements/0/parties/0").asString());
        assertTrue(entered.contains("Account made: envoy (Org), [northern-homs/PB/opp-groups]"), entered);
        assertEquals("northern-homs", offered.path("agreement").asString());
        assertTrue(offered.path("actors").toString().contains("\"opp-groups\""), offered.toString());
        assertEquals(404, envoy.get("/api/accounts/agreements").statusCode());
        admin.delete(TestDesk.account("envoy"));
    }

    private static String latestWords() {
        return desk.record().record().ask(ledger -> {
            var latest = ledger.entries(ledger.head().size() - 1, 1).getFirst();
            return new String(latest.bytes().toArray(), StandardCharsets.UTF_8);
        });
    }

    private static void refused(Caller admin, String fields, String field) {
        var answer = admin.post(
                "/api/accounts", "{\"organisation\":\"Org\",\"agreement\":\"northern-homs\"," + fields + "}");
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(field, TestDesk.json(answer).at("/problems/0/field").asString());
    }

    @Test
    void twoAdministratorsMakeAnAccountAndOneEndsIt(@TempDir Path other) {
        try (var two = TestDesk.of(other, TestDesk.foundingFiles(), Guests.PUBLIC, Optional.empty())) {
            var person = new Person("admin-2", "Field mission", List.of(new Person.Grant(Label.LEDGER, Role.OPS)));
            two.office().accounts().put(person, TestDesk.PASSWORD);
            var admin = two.signedIn("admin");
            var second = two.signedIn("admin-2");
            var proposed = admin.post("/api/accounts", """
                    {"name":"major","organisation":"Field mission","agreement":"northern-homs","roles":["VER"],
                     "password":"a long enough password"}
                    """);

            assertEquals(202, proposed.statusCode(), proposed.body());
            assertEquals("admin", TestDesk.json(proposed).path("proposedBy").asString());
            assertEquals(
                    401,
                    new Caller(two.address())
                            .signIn("major", "a long enough password")
                            .statusCode());
            var seen = proposal(second);
            assertEquals(
                    404, admin.post(TestDesk.account("major") + "/agree", seen).statusCode());
            assertEquals(
                    422, second.post(TestDesk.account("major") + "/agree", "{}").statusCode());
            admin.post("/api/accounts", """
                    {"name":"major","organisation":"Field mission","agreement":"northern-homs","roles":["VER"],
                     "password":"a longer password of another"}
                    """);
            var stale = second.post(TestDesk.account("major") + "/agree", seen);
            assertEquals(409, stale.statusCode());
            assertEquals("conflict", TestDesk.json(stale).path("code").asString());
            admin.post("/api/accounts", """
                    {"name":"major","organisation":"Field mission","agreement":"northern-homs","roles":["VER"],
                     "password":"a long enough password"}
                    """);
            assertEquals(
                    201,
                    second.post(TestDesk.account("major") + "/agree", proposal(second))
                            .statusCode());
            assertEquals(
                    404, second.post(TestDesk.account("major") + "/agree", seen).statusCode());
            assertEquals(
                    200,
                    new Caller(two.address())
                            .signIn("major", "a long enough password")
                            .statusCode());
            assertEquals(204, admin.delete(TestDesk.account("major")).statusCode());

            assertEquals(202, admin.delete(TestDesk.account("admin-2")).statusCode());
            assertEquals(202, admin.delete(TestDesk.account("admin-2")).statusCode());
            assertEquals("admin", account(admin, "admin-2").path("endAskedBy").asString());
            assertEquals(204, second.delete(TestDesk.account("admin-2")).statusCode());
            assertEquals(404, second.get("/api/accounts").statusCode());
            assertEquals(422, admin.delete(TestDesk.account("admin")).statusCode());
        }
    }

    private static String proposal(Caller caller) {
        return "{\"proposal\":\"%s\"}"
                .formatted(account(caller, "major").path("proposal").asString());
    }

    private static JsonNode account(Caller caller, String name) {
        return TestDesk.json(caller.get("/api/accounts"))
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPasskeyThatIsNoneOpensNothingAndTellsNothing() {
        var caller = new Caller(desk.address());
        var options = TestDesk.json(caller.post("/api/session/passkey/options", "{}"));
        for (var data : List.of("", "AAAA", "A".repeat(48) + "Q".repeat(12), "%%%")) {
            for (var sent : List.of("{}", "no JSON", "[]", credential(data, "{}"), credential(data, CLIENT))) {
                var answer = caller.post("/api/session/passkey", "{\"credential\":" + quoted(sent) + "}");
                assertEquals(401, answer.statusCode(), sent + ": " + answer.body());
                assertEquals("wrong-passkey", TestDesk.json(answer).path("code").asString());
            }
        }
        assertFalse(options.has("allowCredentials"));
        assertEquals("required", options.path("userVerification").asString());
        assertEquals(404, caller.get("/api/passkeys").statusCode());
        assertEquals(404, caller.post("/api/passkeys/options", "{}").statusCode());
    }

    private static final String CLIENT =
            "{\"type\":\"webauthn.get\",\"challenge\":\"AAAA\",\"origin\":\"http://localhost\"}";

    private static String credential(String data, String client) {
        var words = Base64.getUrlEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return """
                {"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%s","authenticatorData":"%s",
                 "signature":"AAAA"}}""".formatted(words, data);
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\\\"").replace("\n", "") + '"';
    }

    @Test
    void theFirstAccountIsMadeWithTheWordOfTheTerminalAlone() {
        var caller = new Caller(desk.address());
        var guessed = caller.post("/api/setup", """
                {"token":"00000000000000000000000000000000","name":"me","organisation":"Org",
                 "password":"long enough it is"}
                """);

        assertEquals(404, guessed.statusCode());
    }
}
