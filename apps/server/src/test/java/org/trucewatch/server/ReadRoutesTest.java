package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The founding case, read over HTTP.
class ReadRoutesTest {
    private static final String AUGUST = "asOf=2017-08-07&known=2017-08-07";

    @TempDir
    private static Path folder;

    private static TestDesk desk;

    @BeforeAll
    static void start() {
        desk = TestDesk.founding(folder);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void anArabicPageCallsOriginsAndUnitsByTheTitlesOfTheCase() {
        var report = desk.json("/api/reports/R075?lang=ar").path("report");

        assertEquals(
                "تيار الغد السوري", report.path("lineages").get(0).path("words").asString());
        assertEquals("trucks", report.path("count").path("unit").path("id").asString());
        assertEquals("شاحنات", report.path("count").path("unit").path("words").asString());
        assertTrue(desk.json("/api/sources?lang=ar").toString().contains("جهات روسية رسمية"));
        assertTrue(desk.json("/api/sources").toString().contains("russia-official"));
    }

    @Test
    void theDeskNamesTheTextsAndThePartiesInTheOrderOfTheAgreement() {
        var page = desk.json("/api/desk");

        assertEquals("northern-homs", page.path("agreement").asString());
        assertEquals("Asia/Damascus", page.path("zone").asString());
        assertEquals(13, page.path("texts").size());
        assertEquals("T0", page.path("texts").get(0).path("id").asString());
        assertEquals("A", page.path("parties").get(0).path("mark").asString());
        assertEquals(295, page.path("reports").asInt());
    }

    @Test
    void theDayOnWhichATextEndsIsItsLastOneAsTheBoardHasIt() {
        var ends = new HashMap<String, String>();
        desk.json("/api/desk").path("dates").forEach(one -> {
            if (one.path("kind").asString().equals("ends"))
                ends.put(one.path("text").asString(), one.path("date").asString());
        });

        assertEquals(Map.of("T0", "2017-11-04", "T4", "2018-02-15", "S2", "2018-04-22"), ends);
    }

    @Test
    void whatBecameOfOneReportIsSaidOfOne() {
        var told = desk.json("/api/reports/R075?lang=ar").path("report").path("fate");

        assertEquals("حمل حكمًا", told.path("words").asString());
    }

    @Test
    void theBoardSaysWhatTheCommandLineSays() {
        var aid = row(desk.json("/api/board?asOf=2017-08-07&known=2017-08-09"), "T1A/aid");

        var asWritten = aid.path("readings").get(0).path("standards");
        assertEquals("prevented", asWritten.path("alleged").path("verdict").asString());
        assertEquals("prevented", asWritten.path("corroborated").path("verdict").asString());
        assertTrue(aid.path("sentence").path("en").asString().startsWith("Russia must"));
        assertFalse(aid.path("sentence").path("ar").asString().isBlank());
    }

    @Test
    void theTallyAddsUpToWhatWasReceived() {
        var tally = desk.json("/api/board?" + AUGUST).path("tally");

        int parts = tally.path("upheld").asInt()
                + tally.path("undecided").asInt()
                + tally.path("refuted").asInt()
                + tally.path("setAside").asInt()
                + tally.path("noClause").asInt();
        assertEquals(69, tally.path("received").asInt());
        assertEquals(69, parts);
    }

    @Test
    void theBoardOfOneTextHasItsClausesAlone() {
        var rows = desk.json("/api/board?text=T1A&" + AUGUST).path("rows");

        assertFalse(rows.isEmpty());
        rows.forEach(row -> assertEquals("T1A", row.path("text").asString()));
    }

    @Test
    void whatChangedSinceADateIsToldWithTheReportsThatCarryIt() {
        var changed = desk.json("/api/board?since=2017-08-04&" + AUGUST).path("changed");

        assertFalse(changed.isEmpty());
        assertTrue(desk.json("/api/board?" + AUGUST).path("changed").isEmpty());
    }

    @Test
    void aReportLeadsToItsEntryInTheLedger() {
        var entry = desk.json("/api/reports/R017").path("entry").asLong();

        assertTrue(desk.json("/api/ledger/" + entry).path("payload").asString().contains("R017"));
    }

    @Test
    void whatIsOverdueIsSoSinceItsDate() {
        var row = row(desk.json("/api/board?asOf=2017-10-01"), "T1E/hts-out");

        assertEquals("overdue", row.at("/standards/alleged/verdict").asString());
        assertEquals(row.at("/due/iso").asString(), row.at("/since/iso").asString());
    }

    @Test
    void aLateReportDoesNotChangeWhatWasKnownThen() {
        var then = row(desk.json("/api/board?" + AUGUST), "T1A/ceasefire");
        var now = row(desk.json("/api/board?asOf=2017-08-07"), "T1A/ceasefire");

        assertNotEquals(
                then.path("standards").path("alleged").path("breaches").asInt(),
                now.path("standards").path("alleged").path("breaches").asInt());
    }

    @Test
    void aClauseIsExplainedWithWhatCarriesItAndWhatWouldChangeIt() {
        var page = desk.json("/api/clauses/T1A/aid?asOf=2017-08-07");

        assertFalse(page.path("carries").isEmpty());
        assertFalse(page.path("voices").isEmpty());
        assertTrue(page.path("code").asString().startsWith("aid: "));
        assertTrue(page.path("explanation").toString().contains("What would change this"));
    }

    @Test
    void inArabicNoClauseIsSaidInEnglishButForWhatItQuotes() {
        var texts = desk.json("/api/texts?lang=ar");
        var english = texts.path("lines")
                .valueStream()
                .flatMap(line -> line.path("cells").valueStream())
                .flatMap(cell ->
                        Stream.concat(Stream.of(cell), cell.path("readings").valueStream()))
                .map(said -> said.path("sentence").path("ar").asString())
                .filter(said -> said.replaceAll("«[^»]*»", "").matches(".*[A-Za-z]{3}.*"))
                .toList();

        assertEquals(List.of(), english);
        assertTrue(texts.toString().contains("لا فعل يختبره"));
    }

    @Test
    void bothLanguagesAreSpoken() {
        var english = desk.json("/api/clauses/T1A/aid?asOf=2017-08-07");
        var arabic = desk.json("/api/clauses/T1A/aid?asOf=2017-08-07&lang=ar");

        assertEquals(
                "Russia", english.at("/row/standards/alleged/parties/0/words").asString());
        assertEquals(
                "روسيا", arabic.at("/row/standards/alleged/parties/0/words").asString());
    }

    @Test
    void theAgreementIsADocumentWithItsClausesNamed() {
        var blocks = desk.json("/api/agreement").path("blocks");

        var named = blocks.valueStream()
                .flatMap(block -> block.path("clauses").valueStream())
                .map(JsonNode::asString)
                .toList();
        assertTrue(named.contains("T1/ceasefire"), named.toString());
        assertEquals(60, named.stream().distinct().count());
    }

    @Test
    void aNameOfAClauseIsFoundInTheProseItRetellsUnderItsOwnWordsOrNowhere() {
        var blocks = desk.json("/api/agreement").path("blocks");

        var posts = inTheProse(blocks, "T1M/checkpoints");
        assertEquals(List.of("two"), posts.remove("2"));
        assertEquals(List.of("three"), posts.remove("3"));
        assertEquals(
                Map.of(
                        "russia", List.of(),
                        "checkpoints", List.of("checkpoints"),
                        "hirbnafsah", List.of("Hirbnafsah"),
                        "al-duwayr", List.of("al-Duwayr"),
                        "observation-posts", List.of("observation posts"),
                        "al-humayri", List.of("al-Humayri"),
                        "qubaybat", List.of("Qubaybat"),
                        "tell-amri", List.of("Tell Amri"),
                        "2017-08-04", List.of("4 August")),
                posts);
        // "The opposition side" is no name of the groups, and "then" is no day.
        assertEquals(List.of(), inTheProse(blocks, "T1/expel").get("opp-groups"));
        assertEquals(List.of(), inTheProse(blocks, "T1E/hts-out").get("2017-09-10"));
        // "The Syrian hospitals" are one name: what stands in it is nobody else's.
        assertEquals(List.of(), inTheProse(blocks, "T1/medevac").get("syrian-government"));
        assertEquals(
                List.of("Syrian hospital"), inTheProse(blocks, "T1/medevac").get("syrian-hospitals"));
    }

    @Test
    void aNumberOfAClauseIsFoundInItsProseInWordsAndInDigits() {
        var blocks = desk.json("/api/agreement").path("blocks");

        assertEquals(List.of("12,174"), inTheProse(blocks, "T4/detainees").get("12174"));
        assertEquals(List.of("Forty"), inTheProse(blocks, "T1A/staff").get("40"));
        assertEquals(List.of("One"), inTheProse(blocks, "T1A/staff").get("1"));
        // One convoy is owed; "one research group" is not it.
        assertEquals(List.of(), inTheProse(blocks, "T1A/aid").get("1"));
        assertEquals(List.of("84"), inTheProse(blocks, "T1M/size").get("84"));
    }

    /// For each name and day of the statement the words of the prose above that name it too.
    private static Map<String, List<String>> inTheProse(JsonNode blocks, String clause) {
        var fence = blocks.valueStream()
                .filter(block -> block.path("clauses")
                        .valueStream()
                        .anyMatch(one -> one.asString().equals(clause)))
                .findFirst()
                .orElseThrow();
        var found = new HashMap<String, List<String>>();
        for (var mention : fence.path("mentions"))
            found.put(
                    mention.path("name").asString(),
                    mention.path("spots")
                            .valueStream()
                            .map(spot -> blocks.path(spot.path("block").asInt())
                                    .path("runs")
                                    .path(spot.path("run").asInt())
                                    .path("words")
                                    .asString()
                                    .substring(
                                            spot.path("from").asInt(),
                                            spot.path("until").asInt()))
                            .toList());
        return found;
    }

    @Test
    void reportsAreFilteredAndCutIntoPages() {
        var all = desk.json("/api/reports?size=10");
        var some = desk.json("/api/reports?place=talbiseh&from=2017-08-01&to=2017-08-31");
        var last = desk.json("/api/reports?size=10&page=999");

        assertEquals(10, all.path("rows").size());
        assertEquals(30, all.path("pages").asInt());
        assertEquals(30, last.path("page").asInt());
        assertTrue(
                some.path("total").asInt() > 0 && some.path("total").asInt() < 40,
                some.path("total").toString());
        some.path("rows")
                .forEach(row -> assertTrue(row.path("places").toString().contains("talbiseh")));
    }

    @Test
    void whatTellsOfNoTimeStandsLastInTheListOfReports() {
        var first = desk.json("/api/reports?size=200").path("rows");
        var last = desk.json("/api/reports?size=200&page=2").path("rows");

        assertNotEquals("../..", first.get(0).path("happened").path("iso").asString());
        assertEquals(
                "../..", last.get(last.size() - 1).path("happened").path("iso").asString());
        assertEquals(295, first.size() + last.size());
    }

    @Test
    void aWordIsLookedForInAllThatAReportTellsInEitherScript() {
        assertTrue(desk.json("/api/reports?q=convoy").path("total").asInt() > 0);
        assertTrue(desk.json("/api/reports?lang=ar&q=%D8%AA%D9%84%D8%A8%D9%8A%D8%B3%D8%A9")
                        .path("total")
                        .asInt()
                > 0);
        assertEquals(0, desk.json("/api/reports?q=zzzz").path("total").asInt());
    }

    @Test
    void aTableSaysInItsNameOfWhichMomentItIsAndASpreadsheetKnowsItsLetters() {
        for (var what : List.of("reports", "board")) {
            var table = desk.get("/api/" + what + ".csv?" + AUGUST);

            assertEquals(
                    "attachment; filename=\"" + what + "-2017-08-07-known-2017-08-07.csv\"",
                    table.headers().firstValue("Content-Disposition").orElseThrow());
            assertEquals('\uFEFF', table.body().charAt(0));
        }
    }

    @Test
    void theContradictionsOfAnIncidentStandSideBySide() {
        var page = desk.json("/api/incidents/I02");

        assertEquals(4, page.path("columns").size());
        page.path("attributes")
                .forEach(attribute -> assertEquals(4, attribute.path("cells").size()));
        assertEquals("linked", page.path("history").get(0).path("what").asString());
    }

    @Test
    void aLongListIsToldPageByPageWithTheCountOfAll() {
        var all = desk.json("/api/incidents?size=200");
        int total = all.path("total").asInt();

        var second = desk.json("/api/incidents?size=5&page=2");
        assertEquals(total, second.path("total").asInt());
        assertEquals((total + 4) / 5, second.path("pages").asInt());
        assertEquals(ids(all).subList(5, 10), ids(second));
        assertEquals(all.path("backlog"), second.path("backlog"));
        assertEquals(
                second.path("pages"),
                desk.json("/api/incidents?size=5&page=999").path("page"));
    }

    private static List<String> ids(JsonNode page) {
        return page.path("rows")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }

    @Test
    void aListSaysOfWhichMomentItIs() {
        for (var path : List.of("reports", "incidents", "backlog", "map", "clauses/T1A/aid")) {
            var page = desk.json("/api/" + path + "?" + AUGUST);
            assertEquals("2017-08-08T00:00:00+03:00", page.at("/asOf/iso").asString(), path);
            assertEquals("2017-08-08T00:00:00+03:00", page.at("/known/iso").asString(), path);
        }
    }

    @Test
    void whyAClauseHasItsVerdictsTellsTheFirstFewAndCountsAll() {
        var whole = desk.json("/api/clauses/T1A/ceasefire?first=2000");
        int happenings = whole.path("happenings").asInt();
        assertEquals(happenings, whole.path("occurrences").size());
        assertEquals(whole.path("carried").asInt(), whole.path("carries").size());
        assertTrue(happenings > 2);

        var brief = desk.json("/api/clauses/T1A/ceasefire?first=2");
        assertEquals(happenings, brief.path("happenings").asInt());
        assertEquals(2, brief.path("occurrences").size());
        assertEquals(whole.path("carried"), brief.path("carried"));
        var carried = brief.path("carries")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
        for (var happening : brief.path("occurrences"))
            happening.path("by").forEach(id -> assertTrue(carried.contains(id.asString())));
        for (int at = 0; at < whole.path("setAside").size(); at++) {
            var group = brief.path("setAside").get(at);
            int count = whole.path("setAside").get(at).path("reports").size();
            assertEquals(count, group.path("count").asInt());
            assertEquals(Math.min(2, count), group.path("reports").size());
        }
        brief.path("explanation")
                .forEach(block -> assertTrue(block.path("words").size() <= 2));
    }

    @Test
    void happeningsAreToldUnderTheStandardAskedFor() {
        var corroborated = desk.json("/api/clauses/T1A/ceasefire?standard=corroborated&first=2000");

        assertTrue(corroborated.path("happenings").asInt() > 0);
        for (var happening : corroborated.path("occurrences"))
            assertTrue(happening.path("standards").toString().contains("corroborated"));
    }

    @Test
    void aPlaceOnTheMapIsAnAreaAsWideAsItsPrecision() {
        var map = desk.json("/api/map?asOf=2017-08-07");

        assertEquals(3, map.path("zones").path("features").size());
        map.path("places")
                .path("features")
                .forEach(place -> assertEquals(
                        "Polygon", place.path("geometry").path("type").asString()));
        assertTrue(
                map.path("table").size() >= map.path("places").path("features").size());
    }

    @Test
    void theLedgerProvesItsEntries() {
        var ledger = desk.json("/api/ledger");
        var proof = desk.json("/api/ledger/0");

        assertEquals(desk.record().record().head().size(), ledger.path("size").asLong());
        assertEquals(8, ledger.path("words").size());
        assertEquals(ledger.path("root").asString(), proof.path("root").asString());
        assertEquals(9, proof.path("path").size());
    }

    @Test
    void theCalendarTellsWhatIsOwedInTheOrderOfTheDays() {
        var duties = desk.json("/api/calendar?" + AUGUST).path("duties");

        var dates = duties.valueStream().map(due -> due.path("date").asString()).toList();
        assertFalse(dates.isEmpty());
        assertEquals(dates.stream().sorted().toList(), dates);
    }

    @Test
    void theCalendarSaysWhereReadingsOfATextDifferOnItsFirstDay() {
        var terms = desk.json("/api/calendar").path("terms").valueStream().toList();

        var differing = terms.stream()
                .filter(term -> term.path("startDiffers").asBoolean())
                .map(term -> term.path("text").asString())
                .toList();
        // Four sources give four dates for the arrangement about power lines; those of T0 differ on its end alone.
        assertEquals(List.of("S1"), differing);
    }

    @Test
    void aReportThatTellsOfSeveralDaysIsToldApartFromThoseOfOneDay() {
        var page = desk.json("/api/desk");

        var vague = page.path("vague").valueStream().toList();
        assertEquals(
                90, vague.stream().mapToInt(one -> one.path("reports").asInt()).sum());
        for (var one : vague) {
            var last = one.path("last").asString();
            assertTrue(last.compareTo(one.path("from").asString()) > 0, one.toString());
            var begun = page.path("days")
                    .valueStream()
                    .filter(day -> day.path("date").equals(one.path("from")))
                    .mapToInt(day -> day.path("reports").asInt())
                    .sum();
            assertTrue(begun >= one.path("reports").asInt(), one.toString());
        }
    }

    @Test
    void whatIsNotThereIsRefusedInOneSentenceWithACode() {
        refused("/api/board?asOf=yesterday", 400, "no-such-time");
        refused("/api/board?known=2017-02-30", 400, "no-such-time");
        refused("/api/board?lang=fr", 400, "bad-request");
        refused("/api/board?text=T99", 404, "no-such-text");
        refused("/api/clauses/T1A/aidd", 404, "no-such-clause");
        refused("/api/clauses/T1A/aid?known=2017-01-01&asOf=2017-01-01", 404, "not-known-yet");
        refused("/api/reports/R999", 404, "not-found");
        refused("/api/reports?page=one", 400, "bad-request");
        refused("/api/reports?from=2018-01-01&to=2017-01-01", 400, "bad-request");
        refused("/api/incidents/I999", 404, "not-found");
        refused("/api/ledger/999999", 404, "not-found");
        refused("/api/ledger/-1", 404, "not-found");
        refused("/api/nothing", 404, "not-found");
        refused("/api/desk?agreement=another", 404, "not-found");
    }

    private static void refused(String path, int status, String code) {
        var answer = desk.get(path);
        assertEquals(status, answer.statusCode(), path);
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""),
                path);
        var problem = TestDesk.json(answer);
        assertEquals(code, problem.path("code").asString(), path);
        assertFalse(problem.path("detail").asString().isBlank(), path);
    }

    @Test
    void everyAnswerKeepsThePageToItself() {
        for (var path : List.of("/", "/api/desk", "/api/nothing", "/assets/nothing.js")) {
            var headers = desk.get(path).headers();
            var policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""), path);
            assertTrue(headers.firstValue("Server").isEmpty(), path);
        }
        assertTrue(desk.get("/api/desk")
                .headers()
                .firstValue("Cache-Control")
                .orElse("")
                .contains("no-store"));
    }

    @Test
    void addressesOfThePageLeadToItsStart() {
        var start = desk.get("/");

        assertEquals(200, start.statusCode());
        assertEquals(start.body(), desk.get("/incidents/I02?asOf=2017-08-07").body());
        assertEquals(404, desk.get("/missing.js").statusCode());
        assertEquals(400, desk.get("/assets/..%2f..%2fetc/passwd").statusCode());
    }

    private static JsonNode row(JsonNode board, String clause) {
        return board.path("rows")
                .valueStream()
                .filter(row -> row.path("clause").asString().equals(clause))
                .findFirst()
                .orElseThrow();
    }
}
