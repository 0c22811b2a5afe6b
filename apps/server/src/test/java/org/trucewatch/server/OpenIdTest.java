package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.server.access.OpenIdSetting;

/// Signing in by the server of an organisation: a real one, in the process of this test.
class OpenIdTest {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @TempDir
    private static Path folder;

    private static TestDesk desk;

    @BeforeAll
    static void start() throws IOException {
        PROVIDER.start();
        var setting = new OpenIdSetting("The office", issuer("office"), "desk", "a secret of tests");
        desk = TestDesk.lasting(folder, Optional.empty(), Optional.of(setting));
        var made = desk.signedIn("admin").post("/api/accounts", """
                {"name":"lena","organisation":"Field mission","agreement":"northern-homs","roles":["MON"],
                 "password":"","subject":"lena-at-the-office"}
                """);
        assertEquals(201, made.statusCode(), made.body());
    }

    private static String issuer(String name) {
        return PROVIDER.issuerUrl(name).toString();
    }

    @AfterAll
    static void stop() {
        desk.close();
        PROVIDER.shutdown();
    }

    private static HttpResponse<String> get(HttpClient browser, URI at) {
        try {
            return browser.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static URI to(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private static URI at(String path) {
        return URI.create(desk.address()).resolve(path);
    }

    /// Goes to the provider as `subject` and gives the address at which the browser comes back.
    private static URI vouched(HttpClient browser, String subject) {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("office", subject));
        return begun(browser);
    }

    /// The same with nobody said yet, for what never comes to that question.
    private static URI begun(HttpClient browser) {
        return to(get(browser, to(get(browser, at("/api/oidc")))));
    }

    private static boolean isSignedIn(HttpClient browser) {
        return TestDesk.json(get(browser, at("/api/session"))).path("signedIn").asBoolean();
    }

    @Test
    void whoTheOrganisationVouchesForIsSignedInAsTheAccountThatNamesThem() {
        var browser = browser();
        var end = to(get(browser, vouched(browser, "lena-at-the-office")));

        assertEquals("/", end.getPath());
        assertEquals(
                "lena",
                TestDesk.json(get(browser, at("/api/session"))).path("name").asString());
    }

    @Test
    void whoHasNoAccountGetsNoneByComingAlong() {
        var browser = browser();
        var end = to(get(browser, vouched(browser, "a stranger")));

        assertEquals("/login?trouble=oidc-nobody&subject=a+stranger", end.getPath() + "?" + end.getQuery());
        assertFalse(isSignedIn(browser));
    }

    @Test
    void whatAnotherBrowserBeganIsNotFinishedHere() {
        var back = begun(browser());
        var victim = browser();

        assertEquals("trouble=oidc-denied", to(get(victim, back)).getQuery());
        assertFalse(isSignedIn(victim));
        var own = browser();
        begun(own);
        assertEquals("trouble=oidc-denied", to(get(own, back)).getQuery());
        assertFalse(isSignedIn(own));
    }

    @Test
    void anAnswerIsGoodOnce() {
        var browser = browser();
        var back = vouched(browser, "lena-at-the-office");
        to(get(browser, back));
        var again = to(get(browser, back));

        assertEquals("trouble=oidc-denied", again.getQuery());
    }

    @Test
    void theRequestNamesAStateANonceAndAChallengeAndSendsNoSecret() {
        var door = to(get(browser(), at("/api/oidc"))).toString();

        for (var word : List.of("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "client_id=desk"))
            assertTrue(door.contains(word), word);
        assertFalse(door.contains("secret"));
    }

    @Test
    void withoutItsSettingThereIsNoSuchDoor(@TempDir Path other) {
        try (var plain = TestDesk.founding(other)) {
            var absent = plain.get("/api/nothing-of-this-name");
            assertEquals(absent.body(), plain.get("/api/oidc").body());
            assertEquals(
                    absent.body(), plain.get("/api/oidc/return?code=x&state=y").body());
            assertFalse(plain.json("/api/session").has("oidc")
                    && plain.json("/api/session").path("oidc").isString());
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidSoAtTheDoor(@TempDir Path other) {
        var nowhere = new OpenIdSetting("Nowhere", "http://localhost:1/nowhere", "desk", "x");
        try (var lost = TestDesk.lasting(other, Optional.empty(), Optional.of(nowhere))) {
            var browser = browser();
            assertEquals(
                    "trouble=oidc-unreachable",
                    to(get(browser, URI.create(lost.address()).resolve("/api/oidc")))
                            .getQuery());
        }
    }

    @Test
    void allThatIsWrongWithASettingIsToldAtOnce(@TempDir Path other) throws IOException {
        refused(
                other,
                "nom x\nname x\n\nname y\nissuer http://a.example\nclient c\n",
                "1:1: oidc-setting: This line does not begin with one of name, issuer, client, secret"
                        + " and give it a value.",
                "4:1: oidc-setting: The file says `name` twice; remove one of the two lines.",
                "5:1: oidc-setting: This issuer is no https address; write it as the organisation does.",
                "0:0: oidc-setting: The file does not say `secret`; add a line with it and its value.");
        refused(
                other,
                "name x\nissuer a b\nclient c\nsecret s\n",
                "2:1: oidc-setting: This issuer is no https address; write it as the organisation does.");
        assertThrows(Refused.class, () -> OpenIdSetting.read(other.resolve("absent")));
    }

    private static void refused(Path other, String words, String... why) throws IOException {
        var file = Files.writeString(other.resolve("oidc"), words);
        var refusal =
                assertThrows(Refused.class, () -> OpenIdSetting.read(file)).refusal();
        assertEquals(
                List.of(why),
                ((Refusal.BadInput) refusal)
                        .problems().stream()
                                .map(problem -> problem.asLine()
                                        .substring(file.toString().length() + 1))
                                .toList());
    }
}
