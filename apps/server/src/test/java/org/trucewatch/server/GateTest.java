package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.live.AccountRegister;
import org.trucewatch.desk.permit.AccountForm;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Administration;
import org.trucewatch.desk.permit.Bearers;
import org.trucewatch.desk.permit.Deeds;
import org.trucewatch.desk.permit.Permits;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.access.Route;

/// The table of permissions against a real server: every route, as every role. The table says what is expected.
class GateTest {
    private static final Label AGREEMENT = new Label(TestDesk.FOUNDING);

    /// Routes whose answer does not depend on who asks, or that need something of their own.
    private static final List<String> ASIDE = List.of("session", "setup", "page", "health");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("/api/clauses/{text}/{key}", "/api/clauses/T1/ceasefire"),
            Map.entry("/api/reports/{id}", "/api/reports/R075"),
            Map.entry("/api/reports/{id}/grades", "/api/reports/R075/grades"),
            Map.entry("/api/attachments/{id}", "/api/attachments/F001"),
            Map.entry("/api/attachments/{id}/original", "/api/attachments/F001/original"),
            Map.entry("/api/incidents/{id}", "/api/incidents/I02"),
            Map.entry("/api/incidents/{id}/life", "/api/incidents/I02/life"),
            Map.entry("/api/incidents/{id}/package", "/api/incidents/I03/package"),
            Map.entry("/api/reports/{id}/same", "/api/reports/R075/same"),
            Map.entry("/api/ledger/{index}", "/api/ledger/100"),
            Map.entry("/api/map/tiles/{z}/{x}/{y}", "/api/map/tiles/8/154/101"));

    @TempDir
    private static Path folder;

    private static TestDesk desk;
    private static final Map<Role, Caller> CALLERS = new TreeMap<>();

    @BeforeAll
    static void start() {
        desk = TestDesk.of(folder, TestDesk.foundingFiles(), Guests.PUBLIC, Optional.empty());
        for (var role : Role.values()) {
            if (role == Role.PUB) continue;
            var person = new Person("walker-" + role, "Organisation", grants(role));
            desk.office().accounts().put(person, TestDesk.PASSWORD);
            CALLERS.put(role, desk.signedIn(person.name()));
        }
        CALLERS.put(Role.PUB, new Caller(desk.address()));
        var file = "A file of the walk\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                201,
                caller(Role.VER)
                        .hand("/api/reports/R075/attachments", file, "file-of-the-walk")
                        .statusCode());
        TestDesk.publish("I03", caller(Role.MON), caller(Role.REL));
    }

    private static Caller caller(Role role) {
        return Optional.ofNullable(CALLERS.get(role)).orElseThrow();
    }

    /// Who runs the server and who audits it have to do with the office too.
    private static List<Person.Grant> grants(Role role) {
        var agreement = new Person.Grant(AGREEMENT, role);
        var office = new Person.Grant(Label.LEDGER, role);
        return switch (role) {
            case OPS, AUD -> List.of(agreement, office);
            default -> List.of(agreement);
        };
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void everyRouteOfTheServerHasALineAndEveryLineARoute() {
        var lines = new TreeSet<String>();
        Route.all()
                .forEach(route -> lines.add(route.method() + " " + route.path().getPatternString()));

        assertEquals(String.join("\n", lines), String.join("\n", desk.routes()));
    }

    @Test
    void everyActOfARouteHasALineInTheTableOfPermissions() {
        var acts = Permits.TABLE.acts();
        for (var route : Route.all()) {
            boolean known = acts.stream()
                    .anyMatch(act -> act.resource().equals(route.act().resource())
                            && act.operation().equals(route.act().operation()));
            assertTrue(known, route.toString());
        }
    }

    @Test
    void everyRouteAnswersEveryRoleAsTheTableSays() {
        var wrong = new ArrayList<String>();
        int calls = 0;
        for (var route : Route.all()) {
            if (ASIDE.contains(route.act().resource())) continue;
            for (var role : Role.values()) {
                calls++;
                int status = status(caller(role), route, "");
                boolean expected = may(role, route);
                if ((status != 404) != expected)
                    wrong.add("%s %s as %s: %d, but the table says %s"
                            .formatted(route.method(), route.path(), role, status, expected));
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(calls > 250, "only " + calls + " calls");
    }

    private static boolean may(Role role, Route route) {
        return Permits.TABLE.of(role, route.act()).admits()
                || Permits.TABLE.of(role, route.act().as(Act.Relation.OWN)).admits();
    }

    private static int status(Caller caller, Route route, String query) {
        return route.act().resource().equals("event")
                ? caller.beginning("/api/events" + query)
                : call(caller, route, query).statusCode();
    }

    private static HttpResponse<String> call(Caller caller, Route route, String query) {
        var pattern = route.path().getPatternString();
        var path = VALUES.getOrDefault(
                        pattern,
                        pattern.replace("{id}", pattern.startsWith("/api/accounts") ? Accounts.id("extra") : "R075"))
                + query;
        return switch (route.method()) {
            case "GET" -> caller.get(path);
            case "POST" -> posted(caller, path);
            default -> deleted(caller, path);
        };
    }

    /// Each is given an account to agree to, if that is the question.
    private static HttpResponse<String> posted(Caller caller, String path) {
        if (path.endsWith("/agree")) propose();
        return caller.post(path, "{}", "");
    }

    private static void propose() {
        var admin = new Person("somebody else", "Organisation", grants(Role.OPS));
        var extra = new AccountForm(
                "extra",
                "Organisation",
                AGREEMENT.text(),
                List.of(Role.MON.name()),
                Optional.empty(),
                TestDesk.PASSWORD,
                List.of());
        var office = desk.office();
        var register = new AccountRegister(desk.record());
        var deeds = new Deeds(office.cabinet(), office.sessions(), register, office.clock());
        new Administration(
                        office.accounts(),
                        office.cabinet(),
                        any -> Optional.of(List.of()),
                        name -> name,
                        () -> Bearers.NONE,
                        deeds,
                        office.clock())
                .propose(extra, admin);
    }

    /// Each is given an account to end.
    private static HttpResponse<String> deleted(Caller caller, String path) {
        var extra = new Person("extra", "Organisation", List.of(new Person.Grant(AGREEMENT, Role.MON)));
        desk.office().accounts().put(extra, TestDesk.PASSWORD);
        return caller.delete(path);
    }

    /// One that is on record and one that is not look the same to whoever works on neither.
    @Test
    void anotherAgreementIsClosedToEverybody() {
        desk.bringAlso(folder, "another");
        for (var route : Route.all()) {
            if (!route.method().equals("GET") || ASIDE.contains(route.act().resource())) continue;
            if (List.of("account", "metrics", "ledger", "passkey")
                    .contains(route.act().resource())) continue;
            for (var caller : CALLERS.values())
                for (var name : List.of("another", "none-of-this-name"))
                    assertEquals(
                            404,
                            status(caller, route, "?agreement=" + name),
                            route.path().toString());
        }
    }

    @Test
    void whatMayNotBeSeenIsLikeWhatDoesNotExist() {
        var party = caller(Role.PA);
        desk.bringAlso(folder, "another");
        var absent = party.get("/api/nothing-of-this-name");
        for (var path : List.of("/api/ledger/100", "/api/accounts", "/api/desk?agreement=another"))
            same(absent, party.get(path), path);
        same(party.get("/api/reports/R999"), party.get("/api/reports/" + anonymous()), "a hidden report");
    }

    /// Alike down to the headers, but for the number that was asked about.
    private static void same(HttpResponse<String> absent, HttpResponse<String> hidden, String what) {
        assertEquals(absent.statusCode(), hidden.statusCode(), what);
        assertEquals(absent.body(), hidden.body().replaceAll("\\bR(?!999)\\d{3}\\b", "R999"), what);
        var names = new TreeMap<>(absent.headers().map());
        var others = new TreeMap<>(hidden.headers().map());
        names.remove("date");
        others.remove("date");
        assertEquals(names, others, what);
    }

    /// A report that a guarantor sees, and neither a monitor nor a party.
    private static String anonymous() {
        var all = TestDesk.reports(caller(Role.GUA));
        var some = TestDesk.reports(caller(Role.MON));
        assertNotEquals(all.size(), some.size());
        all.removeAll(some);
        return all.getFirst();
    }

    @Test
    void noAnswerToAPartyNamesAReportThatIsHiddenFromIt() {
        var denial = deniedShelling();
        var party = caller(Role.PA);
        for (var hidden : List.of(anonymous(), denial)) {
            var name = Pattern.compile("\\b" + hidden + "\\b");
            for (var route : Route.all()) {
                if (!route.method().equals("GET") || route.act().resource().equals("event")) continue;
                for (var query : List.of("", "?asOf=2017-08-07"))
                    assertFalse(name.matcher(call(party, route, query).body()).find(), hidden + " in " + route.path());
            }
        }
    }

    @Test
    void noAnswerToAPartyNamesWhoWorksForTheMission() {
        var monitor = caller(Role.MON);
        var verifier = caller(Role.VER);
        done(monitor.post("/api/reports/R075/grade", """
                {"reliability":"C","credibility":"3","reason":"our driver knows him"}"""));
        done(verifier.post("/api/reports/R075/apart", "{\"other\":\"R001\",\"why\":\"two places\"}"));
        done(verifier.post("/api/incidents/I02/findings", """
                {"question":"occurrence","outcome":"confirmed","why":"seen on the spot","seen":[]}"""));
        done(monitor.post("/api/incidents/I02/state", "{\"to\":\"screened\",\"why\":\"looked at\",\"seen\":0}"));
        assertTrue(caller(Role.GUA).get("/api/incidents/I02").body().contains("walker-VER"));
        for (var route : Route.all()) {
            if (!route.method().equals("GET") || route.act().resource().equals("event")) continue;
            for (var role : List.of(Role.PA, Role.PB, Role.HUM, Role.LEG)) {
                var body = call(caller(role), route, "").body();
                for (var name : List.of("walker-MON", "walker-VER", "our driver"))
                    assertFalse(body.contains(name), name + " in " + route.path() + " to " + role);
            }
        }
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body());
    }

    @Test
    void noRelationNamesAnOriginThatIsHidden() {
        var page = TestDesk.json(caller(Role.PA).get("/api/sources"));
        var shown = page.path("lineages").findValuesAsString("id");
        assertFalse(page.path("relations").isEmpty());
        for (var relation : page.path("relations"))
            assertTrue(
                    shown.contains(relation.at("/one/id").asString())
                            && shown.contains(relation.at("/other/id").asString()),
                    relation.toString());
    }

    /// A patrol that heard nothing where a report tells of shells; the verdict names it as what stands against them.
    private static String deniedShelling() {
        caller(Role.VER).post("/api/reports", """
                {"kind":"public","sourceName":"Radio Orient","happenedFrom":"2017-08-06","places":["rastan"],
                 "act":"shelling","actor":"gov-forces","certainty":"named","claim":"Shells on Rastan"}
                """);
        var filed = caller(Role.MON).post("/api/reports", """
                {"kind":"nothing-heard","happenedFrom":"2017-08-05","happenedTo":"2017-08-07","places":["rastan"],
                 "notObserved":["shelling"],"claim":"Two quiet days"}
                """);
        var denial = TestDesk.json(filed).path("id").asString();
        var clause = caller(Role.GUA).get("/api/clauses/T1/ceasefire?asOf=2017-08-07");
        assertTrue(clause.body().contains(denial), clause.body());
        return denial;
    }

    @Test
    void whoHandsWorkInIsToldNothingOfWhatTheyMayNotSee() {
        var report = anonymous();
        var incident = TestDesk.json(caller(Role.VER).post("/api/links", linking(report, "")))
                .path("id")
                .asString();
        var link = TestDesk.json(caller(Role.VER).get("/api/incidents/" + incident))
                .at("/links/0/id")
                .asString();
        var monitor = caller(Role.MON);
        var move = "{\"to\":\"screened\",\"why\":\"looked at\",\"seen\":0}";
        alike(monitor, "/api/reports/%s/grade", report, "R999", """
                {"reliability":"C","credibility":"3","reason":"heard of"}""");
        alike(monitor, "/api/reports/%s/apart", report, "R999", "{\"other\":\"R001\",\"why\":\"two places\"}");
        alike(monitor, "/api/reports/%s/correct", report, "R999", "{\"why\":\"x\",\"kind\":\"public\"}");
        alike(monitor, "/api/incidents/%s/state", incident, "I999", move);
        alike(monitor, "/api/links/%s/undo", link, "L999", "{\"why\":\"two happenings\"}");
        alike(caller(Role.PA), "/api/incidents/%s/comments", incident, "I999", "{\"words\":\"It was a reply.\"}");
        same(
                monitor.post("/api/reports/R001/apart", "{\"other\":\"R999\",\"why\":\"two places\"}"),
                monitor.post("/api/reports/R001/apart", "{\"other\":\"" + report + "\",\"why\":\"two places\"}"),
                "the other of two reports");
        same(
                monitor.post("/api/links", linking("R999", "")),
                monitor.post("/api/links", linking(report, "")),
                "a report that is linked");
        same(
                monitor.post("/api/links", linking("R001", "I999")),
                monitor.post("/api/links", linking("R001", incident)),
                "an incident that is linked to");
        same(
                monitor.post("/api/reports", readIn("NO-SUCH-SOURCE")),
                monitor.post("/api/reports", readIn(sourceOf("R039"))),
                "a source that hidden reports alone name");
    }

    private static String linking(String report, String incident) {
        return "{\"reports\":[\"%s\"],\"incident\":\"%s\",\"why\":\"one happening\"}".formatted(report, incident);
    }

    private static String readIn(String source) {
        return """
                {"kind":"public","source":"%s","happenedFrom":"2017-08-06","places":["rastan"],"act":"shelling",
                 "claim":"Shells on Rastan"}
                """.formatted(source);
    }

    private static String sourceOf(String report) {
        return TestDesk.json(caller(Role.GUA).get("/api/reports/" + report))
                .at("/report/source/id")
                .asString();
    }

    private static void alike(Caller caller, String path, String hidden, String absent, String body) {
        same(caller.post(path.formatted(absent), body), caller.post(path.formatted(hidden), body), path);
    }

    @Test
    void swappingTheTwoPartiesLeavesTheTableUnchanged() {
        for (var act : Permits.TABLE.acts())
            assertEquals(Permits.TABLE.of(Role.PA, act), Permits.TABLE.of(Role.PB, act), act.toString());
    }

    @Test
    void theTableDeniesWhatItDoesNotNameAndAllOfAnotherAgreement() {
        for (var role : Role.values()) {
            assertTrue(!Permits.TABLE.of(role, Act.of("report", "delete")).admits());
            for (var act : Permits.TABLE.acts())
                assertTrue(
                        !Permits.TABLE
                                .of(role, act.as(Act.Relation.OTHER_AGREEMENT))
                                .admits(),
                        act.toString());
        }
    }

    @Test
    void whoRunsTheServerReadsNoEvidence() {
        for (var resource : List.of("report", "public-report", "submission", "observation", "anonymous", "incident"))
            assertTrue(!Permits.TABLE.of(Role.OPS, Act.of(resource, "read")).admits(), resource);
    }

    @Test
    void noRoleButTheVerifierDecidesAndNeverAlone() {
        var deciding = Act.of("incident", "decide");
        var able = Arrays.stream(Role.values())
                .filter(role -> Permits.TABLE.of(role, deciding).admits())
                .toList();
        assertEquals(List.of(Role.VER), able);
        assertEquals("TWO_PERSON", Permits.TABLE.of(Role.VER, deciding).name());
    }
}
