package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Permits;
import org.trucewatch.desk.permit.Role;

/// Two worlds, of which one holds more: reports that only some may see, an origin and a source of their own, an
/// incident made of them, a word on how that origin is related. Whoever may not see them reads, and is answered, the
/// same in both. That the ledger is longer is everybody's to know.
class HiddenOrAbsentTest {
    /// Told by somebody unnamed, later than everything else; and one that is protected, of a source that all know.
    private static final String TOLD = "HID1,PUBLIC-secret-paper,,DESK-secret-paper,2019-02-01,2019-02-01,day,"
            + "2026-11-23,2019-01-31,2019-01-31,day,,rastan,named,,,shelling,gov-forces,,named,,,,,,,,97,97,people,"
            + "97,97,,,,,,,,,Ninety-seven dead in a cellar,,\n";
    private static final String KEPT = "HID2,EQT,,,2017-08-06,2017-08-06,day,"
            + "2026-11-23,2017-08-05,2017-08-05,day,,talbiseh,named,,,infrastructure-deal,committee,,named,,,,,,,,,,,"
            + "1,1,,,,,,,,,Bombs on a mill,,yes\n";

    @TempDir
    private static Path folder;

    private static TestDesk more;
    private static TestDesk less;
    private static int asked;

    @BeforeAll
    static void start() {
        more = desk("more", true);
        less = desk("less", false);
    }

    private static TestDesk desk(String name, boolean isMore) {
        var files = TestDesk.foundingFiles();
        ProtectedRows.mark(files, "reports.csv", "none");
        if (isMore) {
            add(files, "lineages.csv", "DESK-secret-paper,Secret paper,page,unknown,,,yes,\n");
            add(files, "sources.csv", "PUBLIC-secret-paper,Secret paper,DESK-secret-paper,page,unknown,,en,,,,,,\n");
            add(files, "titles.csv", "DESK-secret-paper,صحيفة سرية\n");
            add(files, "relations.csv", "DESK-secret-paper,O-ALHOMSI,cannot-tell,they may be cousins\n");
            add(files, "reports.csv", TOLD + KEPT);
            add(files, "links.csv", "LHID,IHID,HID1|HID2,rastan,one cellar,2026-11-23\n");
            add(files, "decisions.csv", "DHID,IHID,occurrence,confirmed,somebody,Office,HID1 was seen,2026-11-23\n");
        }
        var desk = TestDesk.of(folder.resolve(name), files, Guests.PUBLIC, Optional.empty());
        TwoWorldsTest.enterReaders(desk);
        return desk;
    }

    private static void add(SortedMap<String, byte[]> files, String path, String rows) {
        var before = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        files.put(path, (before + rows).getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        more.close();
        less.close();
    }

    private static List<Role> blind() {
        return Arrays.stream(Role.values())
                .filter(role ->
                        !Permits.TABLE.of(role, Act.of("protected", "read")).admits())
                .toList();
    }

    @Test
    void whoeverMayNotSeeThemReadsAndIsAnsweredTheSame() {
        var plain = paths(List.of(""));
        var all = paths(List.of("", "lang=ar", "asOf=2017-08-07&since=2017-08-04"));
        var differing = new ArrayList<String>();
        for (var role : blind()) differing.addAll(read(role, role == Role.MON ? all : plain));
        for (var role : blind()) differing.addAll(worked(role));
        differing.addAll(read(Role.MON, Set.of("/api/sources", "/api/desk", "/api/reports", "/api/backlog")));
        assertEquals("", String.join("\n", differing));
        assertEquals(
                200,
                TwoWorldsTest.caller(more, Role.MON).get("/api/reports/R296").statusCode(),
                "what it filed");
        assertTrue(asked > 700, "only " + asked + " asked");
    }

    private static Set<String> paths(List<String> questions) {
        var paths = TwoWorldsTest.paths(less, questions);
        for (var word : List.of("secret", "cellar", "97", "HID1", "mill", "سرية"))
            for (var list : List.of("/api/reports", "/api/backlog", "/api/reports.csv")) paths.add(list + "?q=" + word);
        paths.addAll(List.of(
                "/api/reports?source=PUBLIC-secret-paper",
                "/api/reports?from=2019-01-01",
                "/api/map?from=2019-01-01",
                "/api/reports/HID1",
                "/api/reports/HID2/same",
                "/api/reports/HID2/grades",
                "/api/reports/HID2/attachments",
                "/api/reports/HID1/attachments/destroyed",
                "/api/incidents/IHID",
                "/api/incidents/IHID/life",
                "/api/incidents/IHID/package",
                "/api/calendar?month=2019-01",
                "/api/calendar?year=2019"));
        paths.removeIf(path -> path.startsWith("/api/ledger"));
        return paths;
    }

    private static List<String> read(Role role, Set<String> paths) {
        var here = TwoWorldsTest.caller(more, role);
        var there = TwoWorldsTest.caller(less, role);
        var differing = new ArrayList<String>();
        for (var path : paths) {
            asked++;
            var told = seen(here.get(path));
            var elsewhere = seen(there.get(path));
            if (!told.equals(elsewhere)) differing.add(role + " " + path + "\n" + apart(told, elsewhere));
        }
        return differing;
    }

    private static String apart(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) at++;
        return around(one, at) + "\n" + around(other, at);
    }

    private static String around(String words, int at) {
        return words.substring(Math.max(0, at - 120), Math.min(words.length(), at + 120));
    }

    private static String seen(HttpResponse<String> answer) {
        return TwoWorldsTest.seen(answer)
                .replaceAll("x-as-of-entry=\\[\\d+]", "")
                .replaceAll("\"digest\":\"[0-9a-f]*\"", "");
    }

    /// Work, in this order in either world: what follows rests on what was done before.
    private static final List<List<String>> WORK = List.of(
            List.of(
                    "/api/reports",
                    filed("\"kind\":\"public\",\"sourceName\":\"Secret paper\",\"sourceNameArabic\":\"جريدة\"")),
            List.of("/api/reports", filed("\"kind\":\"public\",\"source\":\"PUBLIC-secret-paper\"")),
            List.of("/api/reports", filed("\"kind\":\"public\",\"source\":\"HID1\"")),
            List.of("/api/reports/HID2/grade", "{\"reliability\":\"C\",\"credibility\":\"3\",\"reason\":\"heard of\"}"),
            List.of("/api/reports/HID2/correct", filed("\"kind\":\"public\",\"source\":\"EQT\",\"why\":\"misheard\"")),
            List.of("/api/reports/HID2/apart", "{\"other\":\"R001\",\"why\":\"two places\"}"),
            List.of("/api/reports/R001/apart", "{\"other\":\"HID2\",\"why\":\"two places\"}"),
            List.of("/api/links", "{\"reports\":[\"R001\",\"HID1\"],\"why\":\"one happening\"}"),
            List.of("/api/links", "{\"reports\":[\"R001\"],\"incident\":\"IHID\",\"why\":\"one happening\"}"),
            List.of("/api/links/LHID/undo", "{\"why\":\"two happenings\"}"),
            List.of("/api/incidents/IHID/state", "{\"to\":\"screened\",\"why\":\"looked at\",\"seen\":0}"),
            List.of("/api/incidents/IHID/comments", "{\"words\":\"It was a reply.\"}"),
            List.of("/api/incidents/I02/comments", "{\"words\":\"It was a reply.\",\"finding\":\"DHID\"}"),
            List.of(
                    "/api/incidents/IHID/findings",
                    "{\"question\":\"occurrence\",\"outcome\":\"confirmed\",\"why\":\"x\",\"seen\":[]}"),
            List.of("/api/attachments/A001/original", "{\"why\":\"x\"}"));

    private static String filed(String who) {
        return """
                {%s,"happenedFrom":"2017-08-06","places":["rastan"],"act":"shelling","claim":"Shells on Rastan"}
                """.formatted(who);
    }

    private static List<String> worked(Role role) {
        var here = TwoWorldsTest.caller(more, role);
        var there = TwoWorldsTest.caller(less, role);
        var differing = new ArrayList<String>();
        for (var one : WORK) {
            var told = answered(here, one);
            var elsewhere = answered(there, one);
            if (!told.equals(elsewhere)) differing.add(role + " " + one + "\n" + apart(told, elsewhere));
        }
        return differing;
    }

    /// How many entries were made is told, and which numbers they have is a matter of the ledger.
    private static String answered(Caller caller, List<String> one) {
        return seen(caller.post(one.getFirst(), one.getLast())).replaceAll("(?<=[\\[,])\\d+(?=[,\\]])", "N");
    }

    /// Else the test above could not fail.
    @Test
    void whoeverMaySeeThemDoes() {
        for (var path : List.of("/api/reports/HID1", "/api/reports/HID2", "/api/incidents/IHID")) {
            assertEquals(200, TwoWorldsTest.caller(more, Role.VER).get(path).statusCode(), path);
            assertEquals(404, TwoWorldsTest.caller(less, Role.VER).get(path).statusCode(), path);
        }
    }
}
