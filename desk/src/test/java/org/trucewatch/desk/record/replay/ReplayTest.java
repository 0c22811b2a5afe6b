package org.trucewatch.desk.record.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.ledger.Recorded;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Label;

final class ReplayTest {
    private static final Label HARBOUR = new Label("harbour");
    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T08:00:00Z");
    private static final Bytes HEADER = Bytes.utf8("id,claim");

    private final Replay replay = new Replay();
    private long entries;

    @Test
    void theFilesOfNamesComeBackByteForByteAndTheLatestHolds() {
        file(Kind.AGREEMENT, "agreement.md", "# Draft\n", MONDAY);
        file(Kind.NAMES, "actors.csv", "id\r\nnorth\r\n", MONDAY);
        file(Kind.AGREEMENT, "agreement.md", "# Signed\n", TUESDAY);
        var actors = "id\r\nnorth\r\n";
        var noReports = "id,source,act,claim\r\n"; // a case has the table before it has a report
        assertEquals(
                Map.of("agreement.md", "# Signed\n", "actors.csv", actors, "reports.csv", noReports),
                files(Long.MAX_VALUE));
        assertEquals(
                Map.of("agreement.md", "# Draft\n", "actors.csv", actors, "reports.csv", noReports),
                files(TUESDAY.getEpochSecond()));
        assertEquals(Map.of(), files(MONDAY.getEpochSecond()));
    }

    @Test
    void aRowCarriesWhenItWasKnownAndWhenTheLedgerTookIt() {
        row(HEADER, "R1,\"two, at noon\"", Optional.of(Instant.parse("2017-08-03T20:59:59Z")), MONDAY);
        row(HEADER, "R2,live", Optional.empty(), TUESDAY);
        assertEquals(
                table(
                        "id,claim,known_at,entered_at",
                        "R1,\"two, at noon\",2017-08-03T20:59:59Z,2026-11-02T08:00:00Z",
                        "R2,live,2026-11-03T08:00:00Z,2026-11-03T08:00:00Z"),
                files(Long.MAX_VALUE).get("reports.csv"));
    }

    @Test
    void rowsUnderOtherHeadersStandInOneTable() {
        row(HEADER, "R1,first", Optional.empty(), MONDAY);
        row(Bytes.utf8("note,id,claim"), "why,R2,second", Optional.empty(), MONDAY);
        assertEquals(
                table(
                        "id,claim,note,known_at,entered_at",
                        "R1,first,,2026-11-02T08:00:00Z,2026-11-02T08:00:00Z",
                        "R2,second,why,2026-11-02T08:00:00Z,2026-11-02T08:00:00Z"),
                files(Long.MAX_VALUE).get("reports.csv"));
    }

    @Test
    void aRowFiledAgainCountsOnceAtItsFirstTimeAndSoDoesOneThatWasHandedOut() {
        row(HEADER, "R1,first", Optional.empty(), MONDAY);
        row(HEADER, "R1,first", Optional.empty(), TUESDAY);
        row(
                Bytes.utf8("claim,id,known_at,entered_at"),
                "first,R1,2026-11-02T08:00:00Z,2026-11-02T08:00:00Z",
                Optional.empty(),
                TUESDAY);
        assertEquals(
                table("id,claim,known_at,entered_at", "R1,first,2026-11-02T08:00:00Z,2026-11-02T08:00:00Z"),
                files(Long.MAX_VALUE).get("reports.csv"));
    }

    @Test
    void aFileIsThereOnceItsLastPartIsAndPartsOfTwoFilesAreNotMixed() {
        var large = "x".repeat(58_001);
        var parts = FilePart.cut(new CaseFile("places.csv", Bytes.utf8(large)));
        var other = FilePart.cut(new CaseFile("places.csv", Bytes.utf8("y".repeat(58_001))));
        payload(Kind.NAMES, parts.getFirst().written(), MONDAY);
        assertEquals(Map.of(), files(Long.MAX_VALUE));
        payload(Kind.NAMES, other.getLast().written(), MONDAY);
        assertEquals(Map.of(), files(Long.MAX_VALUE));
        assertEquals(1, replay.unreadable().size());
        payload(Kind.NAMES, parts.getLast().written(), TUESDAY);
        assertEquals(large, files(Long.MAX_VALUE).get("places.csv"));
    }

    @Test
    void partsThatDoNotMakeUpTheFileAreRefused() {
        var part =
                FilePart.cut(new CaseFile("case.csv", Bytes.utf8("name,zone"))).getFirst();
        var forged = new FilePart("case.csv", 1, 1, part.sha256(), Bytes.utf8("name,ZONE"));
        payload(Kind.NAMES, forged.written(), MONDAY);
        assertEquals(Map.of(), files(Long.MAX_VALUE));
        assertEquals(1, replay.unreadable().size());
    }

    @Test
    void whatWasKeptApartInWordsCountsLikeARowOfToday() {
        words("apart R1 R2\n\none at dawn,\none at night\n", MONDAY);
        payload(Kind.APART, Bytes.utf8("one,other,why,by\nR1,R3,two places,A\n"), TUESDAY);
        words("apart R1\n\nnobody\n", TUESDAY);
        assertEquals(
                table(
                        "one,other,why,by,known_at,entered_at",
                        "R1,R2,\"one at dawn, one at night\",test,2026-11-02T08:00:00Z,2026-11-02T08:00:00Z",
                        "R1,R3,two places,A,2026-11-03T08:00:00Z,2026-11-03T08:00:00Z"),
                files(Long.MAX_VALUE).get("apart.csv"));
        assertEquals(1, replay.unreadable().size());
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsThere() {
        enter(new Entry(Bytes.utf8("somebody else's")));
        payload(Kind.REPORT, Bytes.utf8("id,claim\nR1\n"), MONDAY);
        payload(Kind.NOTICE, Bytes.utf8("# To both sides\n"), MONDAY);
        row(HEADER, "R2,second", Optional.empty(), MONDAY);
        assertEquals(
                List.of(0L, 1L),
                replay.unreadable().stream().map(Replay.Unreadable::index).toList());
        assertTrue(
                files(Long.MAX_VALUE).getOrDefault("reports.csv", "").contains("R2,second"),
                "the report that can be read");
        assertEquals(4, replay.entries());
        assertEquals(List.of(HARBOUR), replay.agreements());
    }

    private Map<String, String> files(long entered) {
        return replay.files(HARBOUR, entered).stream()
                .collect(Collectors.toMap(CaseFile::path, ReplayTest::text, (one, other) -> one, TreeMap::new));
    }

    private static String table(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String text(CaseFile file) {
        return new String(file.content().toArray(), StandardCharsets.UTF_8);
    }

    private void file(Kind kind, String path, String content, Instant entered) {
        var parts = new ArrayList<>(FilePart.cut(new CaseFile(path, Bytes.utf8(content))));
        for (var part : parts) payload(kind, part.written(), entered);
    }

    private void row(Bytes header, String row, Optional<Instant> known, Instant entered) {
        var payload = new TableRow(header, Bytes.utf8(row)).written();
        enter(draft(Kind.REPORT, known, payload).entered(entered).entry());
    }

    private void payload(Kind kind, Bytes payload, Instant entered) {
        enter(draft(kind, Optional.empty(), payload).entered(entered).entry());
    }

    private void words(String words, Instant entered) {
        var none = Optional.<Instant>empty();
        var author = new Author("test");
        var draft =
                new Draft(HARBOUR, Kind.APART.label(), author, none, List.of(), Content.MARKDOWN, Bytes.utf8(words));
        enter(draft.entered(entered).entry());
    }

    private static Draft draft(Kind kind, Optional<Instant> known, Bytes payload) {
        return new Draft(HARBOUR, kind.label(), new Author("test"), known, List.of(), Content.CSV, payload);
    }

    private void enter(Entry entry) {
        replay.accept(new Recorded(entries++, entry));
    }
}
