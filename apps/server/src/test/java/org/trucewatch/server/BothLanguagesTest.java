package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every refusal that a person reads is said in the language that they read.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothLanguagesTest {
    /// Latin letters that are not set apart: in an Arabic line they would be English that was forgotten.
    private static final Pattern BARE = Pattern.compile("[A-Za-z]{3,}");

    private static final Pattern SET_APART = Pattern.compile("\u2068[^\u2069]*\u2069");

    @TempDir
    private static Path folder;

    private TestDesk desk;
    private Caller admin;

    @BeforeAll
    void start() {
        desk = TestDesk.of(folder, TestDesk.foundingFiles(), Guests.PUBLIC, Optional.empty());
        admin = desk.signedIn("admin");
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void allThatIsWrongWithAnAccountIsSaidAtOnce() {
        var account = """
                {"name":"a|b","organisation":"","agreement":"nowhere","roles":["KING","PA"],"password":"short"}
                """;

        var refused = saidInBoth(422, lang -> admin.post("/api/accounts" + lang, account));

        assertEquals(List.of("name", "organisation", "agreement", "roles", "party", "password"), fields(refused));
    }

    @Test
    void whoeverIsNoAdministratorIsRefusedInTheirLanguage() {
        var nobody = new Caller(desk.address());
        saidInBoth(401, lang -> nobody.post("/api/session" + lang, "{\"name\":\"nobody\",\"password\":\"x\"}"));
        saidInBoth(401, lang -> nobody.post("/api/session/passkey" + lang, "{\"credential\":\"{}\"}"));
        saidInBoth(404, lang -> nobody.post("/api/setup" + lang, "{\"token\":\"x\"}"));
        saidInBoth(404, lang -> nobody.get("/api/board" + lang));
        saidInBoth(404, lang -> nobody.get("/api/nowhere" + lang));
        saidInBoth(404, lang -> nobody.get("/api/oidc" + lang));
        for (int guess = 0; guess < 5; guess++) nobody.signIn("releaser", "guess number " + guess);
        saidInBoth(429, lang -> nobody.post("/api/session" + lang, "{\"name\":\"releaser\",\"password\":\"x\"}"));
    }

    @Test
    void whatIsWrongWithAPasskeyIsSaidInBothLanguages() {
        var long81 = "x".repeat(81);
        saidInBoth(
                422, lang -> admin.post("/api/passkeys" + lang, "{\"label\":\"" + long81 + "\",\"credential\":\"\"}"));
        saidInBoth(422, lang -> admin.post("/api/passkeys" + lang, "{\"label\":\"mine\",\"credential\":\"{}\"}"));
    }

    @Test
    void whyAFileWasNotKeptIsSaidInBothLanguages() {
        var verifier = desk.signedIn("verifier-1");
        var files = List.of(
                new byte[0],
                new byte[8_000_001],
                new byte[] {0, 1, 2},
                bytes("{\"type\":\"Feature\"}"),
                bytes("{"),
                bytes("<!DOCTYPE a><a/>"),
                bytes("<a>".repeat(70) + "</a>".repeat(70)),
                bytes("PK\u0003\u0004 no archive at all, and long enough to look for its end"));
        for (var file : files)
            saidInBoth(
                    422,
                    lang -> verifier.hand(
                            "/api/reports/R075/attachments" + lang,
                            file,
                            UUID.randomUUID().toString()));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatAProgramSentWrongIsSaidInBothLanguages() {
        var monitor = desk.signedIn("monitor");
        saidInBoth(400, lang -> monitor.post("/api/reports" + lang, "no JSON"));
        saidInBoth(400, lang -> monitor.post("/api/reports" + lang, "{\"kind\":\"gossip\"}"));
        saidInBoth(
                422, lang -> monitor.post("/api/reports" + lang, "{\"kind\":\"public\",\"claim\":\"half \\ud800\"}"));
        saidInBoth(400, lang -> monitor.post("/api/links" + lang, "{}", "short"));
        saidInBoth(400, lang -> monitor.get("/api/reports" + lang + "&page=many"));
        saidInBoth(400, lang -> monitor.get("/api/reports" + lang + "&from=2017-08-05&to=2017-08-01"));
        saidInBoth(400, lang -> monitor.get("/api/reports;x=y" + lang));
        saidInBoth(400, lang -> monitor.get("/api%2Freports" + lang));
        saidInBoth(400, lang -> monitor.get("/api/reports" + lang + "&q=%ff%fe"));
        saidInBoth(
                403,
                lang -> monitor.send(monitor.request("/api/reports" + lang)
                        .POST(BodyPublishers.ofString("{}"))
                        .build()));
    }

    @Test
    void whatIsAskedForAndCannotBeIsSaidInBothLanguages() {
        var monitor = desk.signedIn("monitor");
        saidInBoth(400, lang -> monitor.get("/api/board" + lang + "&asOf=2017-13-45"));
        saidInBoth(400, lang -> monitor.get("/api/board" + lang + "&asOf=yesterday"));
        saidInBoth(404, lang -> monitor.get("/api/clauses/T1/no-such-clause-at-all" + lang));
        saidInBoth(404, lang -> monitor.get("/api/clauses/T1/airstrike" + lang));
    }

    @Test
    void aReportThatCannotBeReadIsRefusedWithAllThatIsWrongInBothLanguages() {
        var monitor = desk.signedIn("monitor");
        var refused = saidInBoth(422, lang -> monitor.post("/api/reports" + lang, report("2017-02-30", "")));
        assertEquals(List.of("claim", "happenedFrom"), fields(refused));
        saidInBoth(422, lang -> monitor.post("/api/reports" + lang, report("2017-08-05T12:00", "shells")));
        saidInBoth(422, lang -> monitor.post("/api/reports" + lang, report("2017-08-05T12:00 Nowhere/Town", "x")));
        saidInBoth(422, lang -> monitor.post("/api/reports" + lang, report("2017-03-26 02:30 Europe/Paris", "x")));
        saidInBoth(422, lang -> monitor.post("/api/reports" + lang, report("soon", "x")));
        saidInBoth(
                422,
                lang -> monitor.post(
                        "/api/reports" + lang, report("2017-08-05", "x").replace("talbiseh", "nowhere at all")));
        saidInBoth(
                422,
                lang -> monitor.post(
                        "/api/reports" + lang, report("2017-08-05", "x").replace("shelling", "no act")));
    }

    /// The same wrong name may stand in several fields.
    @Test
    void aNameThatNobodyKnowsIsToldBesideItsField() {
        var monitor = desk.signedIn("monitor");
        assertEquals(List.of("act", "actor", "notObserved", "places"), fields(monitor.post("/api/reports", """
                        {"kind":"public","sourceName":"A paper","happenedFrom":"2017-08-05","places":["nowhere"],
                         "act":"nothing","actor":"nobody","notObserved":["shelling","nothing"],
                         "claim":"nothing, nobody, nowhere"}
                        """)));
        assertEquals(List.of("certainty"), fields(monitor.post("/api/reports", """
                        {"kind":"own-observation","happenedFrom":"2017-08-05","places":["talbiseh"],"act":"shelling",
                         "certainty":"surely","claim":"surely"}
                        """)));
    }

    private static String report(String day, String claim) {
        return """
                {"kind":"public","sourceName":"A paper","happenedFrom":"%s","places":["talbiseh"],"act":"shelling",
                 "claim":"%s"}
                """.formatted(day, claim);
    }

    private static List<String> fields(HttpResponse<String> refused) {
        return TestDesk.json(refused)
                .path("problems")
                .valueStream()
                .map(one -> one.path("field").asString())
                .toList();
    }

    /// Half of a letter cannot be kept, and would be kept as a question mark: it alone is what is wrong here.
    @Test
    void halfOfALetterIsRefusedWhereverAPersonWritesWords() {
        var monitor = desk.signedIn("monitor");
        var verifier = desk.signedIn("verifier-1");
        long before = desk.record().record().head().size();
        var half = "half \\ud83d of it";
        halfRefused("claim", lang -> monitor.post("/api/reports" + lang, report("2017-08-05", half)));
        halfRefused(
                "reason",
                lang -> verifier.post(
                        "/api/reports/R075/grade" + lang,
                        "{\"reliability\":\"B\",\"credibility\":\"3\",\"reason\":\"" + half + "\"}"));
        halfRefused(
                "why",
                lang -> monitor.post(
                        "/api/links" + lang, "{\"reports\":[\"R075\",\"R076\"],\"why\":\"" + half + "\"}"));
        halfRefused(
                "why",
                lang -> monitor.post(
                        "/api/reports/R075/apart" + lang, "{\"other\":\"R076\",\"why\":\"" + half + "\"}"));
        assertEquals(before, desk.record().record().head().size());

        var whole = report("2017-08-05", half.replace("\\ud83d", "\\ud83d\\ude00"));
        assertEquals(201, monitor.post("/api/reports", whole).statusCode());
    }

    private static void halfRefused(String field, Asked asked) {
        assertEquals(List.of(field), fields(saidInBoth(422, asked)));
    }

    /// A Latin letter and a Cyrillic one, or two forms of an Arabic one, make no second person and no second office.
    @Test
    void whoeverLooksLikeAnotherIsRefused() {
        var made = account("commander", "\u0643\u0645\u064A");
        assertEquals(201, admin.post("/api/accounts", made).statusCode());

        for (var name : List.of("c\u043Emmander", "Commander"))
            assertEquals(
                    422, admin.post("/api/accounts", account(name, "Mission")).statusCode(), name);
        assertEquals(
                List.of("name"),
                fields(saidInBoth(
                        422, lang -> admin.post("/api/accounts" + lang, account("c\u043Emmander", "Mission")))));
        assertEquals(
                List.of("organisation"), fields(admin.post("/api/accounts", account("another", "\u06A9\u0645\u06CC"))));
        assertEquals(
                List.of("organisation"),
                fields(saidInBoth(
                        422, lang -> admin.post("/api/accounts" + lang, account("another", "Field missi\u043En")))));
        assertEquals(201, admin.post("/api/accounts", made).statusCode());
        assertEquals(204, admin.delete(TestDesk.account("commander")).statusCode());
    }

    private static String account(String name, String organisation) {
        return """
                {"name":"%s","organisation":"%s","agreement":"northern-homs","roles":["VER"],
                 "password":"a long enough password"}
                """.formatted(name, organisation);
    }

    /// The answer in English.
    private static HttpResponse<String> saidInBoth(int status, Asked asked) {
        var english = asked.to("?lang=en");
        var arabic = asked.to("?lang=ar");
        for (var answer : List.of(english, arabic)) {
            assertEquals(status, answer.statusCode(), answer.body());
            assertEquals(
                    Optional.of("application/problem+json"),
                    answer.headers().firstValue("Content-Type"),
                    answer.body());
        }
        var said = TestDesk.json(arabic);
        isArabic(said.path("detail").asString());
        for (var one : said.path("problems")) isArabic(one.path("sentence").asString());
        assertNotEquals(english.body(), arabic.body());
        assertFalse(
                TestDesk.json(english).path("detail").asString().codePoints().anyMatch(BothLanguagesTest::isArabic));
        return english;
    }

    private static void isArabic(String sentence) {
        assertTrue(sentence.codePoints().anyMatch(BothLanguagesTest::isArabic), sentence);
        assertFalse(BARE.matcher(SET_APART.matcher(sentence).replaceAll("")).find(), sentence);
    }

    private static boolean isArabic(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC;
    }

    @FunctionalInterface
    private interface Asked {
        HttpResponse<String> to(String lang);
    }
}
