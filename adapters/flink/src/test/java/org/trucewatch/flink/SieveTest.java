package org.trucewatch.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.engine.Judge;
import org.trucewatch.flink.Sieve.Look;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;

final class SieveTest {
    private static final long AT = Instant.parse("2014-07-01T00:00:00Z").getEpochSecond();
    private static final List<String> HEADERS = List.of(
            "id,source,said_to,happened_from,happened_to,lat,lon,precision_m,act,actor,certainty,against,count_min,"
                    + "count_max,count_unit,cover_m,claim",
            "act,claim,id,source,said_from,said_to,places,standing,killed_min,killed_max,reply,corrects,note");
    private static final List<String> ROWS = List.of(
            "X1,PAPER,2014-05-11T10:00:00Z,2014-05-11T09:00:00Z,2014-05-11T10:00:00Z,34.84012,36.1,20,shelling,north,"
                    + "named,guard,2,5,persons,0,\"two, \"\"at noon\"\"\"",
            "meeting,\u0645\u0627,X1,PAPER,2014-05-11T10:00:00Z,2014-05-11T10:00:00Z,hill,alleged,1,2,no,,a note");
    /// What damage puts into a row: cells that are sound elsewhere, and letters that mean something.
    private static final List<String> DAMAGE = List.of(
            ",",
            "\"",
            "\"\"",
            "|",
            " ",
            "-",
            ".",
            "1",
            "9",
            "x",
            "\u00e9",
            "\u3000",
            "Z",
            "mortar",
            "sniping",
            "nobody",
            "2014-05-12T10:00:00Z",
            "2030-01-01T00:00:00Z",
            "-91.5",
            "180.00000001",
            "yes",
            "unknown");

    private Case harbour;
    private Bearing bearing;
    private Sieve sieve;

    @BeforeEach
    void readTheHarbour() throws Exception {
        var folder = Path.of("../casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour");
        harbour = CaseFolder.read(folder).found().orElseThrow();
        var compiled = Judge.compile(harbour.agreement(), harbour.registry(), harbour.zone());
        bearing = new Bearing(compiled.at(AsOf.at(AT)), harbour.registry());
        sieve = new Sieve(bearing, harbour.registry());
    }

    private static RawLine row(String header, String row) {
        var line = "2014-06-01T12:00:00Z\tharbour\treports.csv\t" + header + "\\n" + row + "\\n";
        var chunk = new Chunk();
        chunk.add(new Glance().of(line.getBytes(UTF_8)).orElseThrow());
        return Chunk.read(chunk.toBytes()).getFirst();
    }

    private Look look(RawLine row) {
        return sieve.id(row).isPresent() ? sieve.look(row.known()) : new Look.Unsure();
    }

    @Test
    void whereNoSourceIsNamedARowIsForTheReaderToRefuse() {
        var own = harbour.registry();
        var none = new Registry(
                own.actors(), own.sides(), own.places(), own.drawings(), own.acts(), List.of(), own.lineages());
        sieve = new Sieve(bearing, none);

        assertEquals(new Look.Unsure(), look(row(HEADERS.get(0), ROWS.get(0))));
    }

    @Test
    void whatIsSaidOfADamagedRowIsWhatTheReaderAndTheJudgeSay() {
        var random = new Random(20_261_126);
        Map<String, Integer> said = new TreeMap<>();
        for (int round = 0; round < 5_000; round++) {
            int which = random.nextInt(ROWS.size());
            var written = damaged(ROWS.get(which), random);
            if (written.isBlank() || written.charAt(0) <= ' ' || written.charAt(0) > '~' || quotes(written) % 2 > 0)
                continue;
            var row = row(HEADERS.get(which), written);
            var look = look(row);
            said.merge(look.getClass().getSimpleName(), 1, Integer::sum);
            switch (look) {
                case Look.Passes _ -> assertFalse(bearing.bears(read(row, written)), written);
                case Look.Bears(var report) -> {
                    assertSame(read(row, written), report, written);
                    assertTrue(bearing.bears(report), written);
                }
                case Look.Names _, Look.Unsure _ -> {}
            }
        }
        assertEquals(4, said.size());
        for (int times : said.values()) assertTrue(times > 50, said.toString());
    }

    private static long quotes(String written) {
        return written.chars().filter(letter -> letter == '"').count();
    }

    /// A cell in place of another, or letters more or fewer.
    private static String damaged(String row, Random random) {
        var cells = row.split(",", -1);
        for (int times = random.nextInt(3); times > 0; times--)
            cells[random.nextInt(cells.length)] = random.nextInt(3) == 0 ? "" : any(random);
        var line = new StringBuilder(String.join(",", cells));
        for (int times = random.nextInt(2); times > 0 && !line.isEmpty(); times--) {
            int at = random.nextInt(line.length());
            if (random.nextBoolean()) line.deleteCharAt(at);
            else line.insert(at, any(random));
        }
        return line.toString();
    }

    private static String any(Random random) {
        return DAMAGE.get(random.nextInt(DAMAGE.size()));
    }

    private Report read(RawLine row, String written) {
        var outcome = Main.read(
                Optional.of(harbour), FurtherRows.reports(List.of(row)).getFirst());
        var read = outcome.found().orElseThrow(() -> new AssertionError(written + ": " + outcome.problems()));
        return read.casebook().reports().getLast();
    }

    /// But for the words on which no verdict rests.
    private static void assertSame(Report read, Report made, String written) {
        assertEquals(Report.Telling.NONE, made.telling());
        var words = read.telling().toString();
        assertEquals(read.toString().replace(words, Report.Telling.NONE.toString()), made.toString(), written);
    }

    @Test
    void aColumnThatIsUnknownOrStandsTwiceLeavesTheRowToTheReader() {
        assertTrue(sieve.id(row("id,source,act,claim", "X1,PAPER,meeting,one")).isPresent());
        for (var header : List.of("id,source,act,claim,colour", "id,source,act,claim,id", "id,source,act,note,of"))
            assertFalse(sieve.id(row(header, "X1,PAPER,meeting,one,two")).isPresent(), header);
    }
}
