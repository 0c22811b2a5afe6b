package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.many.ManyCases;
import org.trucewatch.engine.Judge;
import org.trucewatch.intake.Arrivals;
import org.trucewatch.intake.ged.Ged;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.StandardVerdict;

/// All rows, parties and agreements here are invented.
class JudgeAllTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final AsOf NOW = new AsOf(1_527_811_200L, Span.END, Span.END);
    private static final String SHORT = "id,date_start,type_of_violence,side_a,side_b,latitude,longitude,low,best,high";
    private static final String LONG =
            SHORT + ",date_end,date_prec,where_prec,where_coordinates,source_office,source_original,source_date";
    private static final List<String> SIDES = List.of("Reds", "Blues", "Greens", "Greys", "Reds, Greens");

    @TempDir
    private Path folder;

    @Test
    void everyCaseGetsTheVerdictsThatItGetsAloneOnTheWholeTable() throws IOException {
        for (var seed = 1; seed <= 6; seed++) {
            var random = new Random(seed);
            var table = table(seed % 2 == 0 ? LONG : SHORT, 400, random);
            var events = Main.events(table, TODAY);
            assertTrue(events.problem().isEmpty(), () -> events.problem().toString());
            for (var number = 0; number < 12; number++) {
                var one = read(sheet("s" + number + ".md", number % 2 == 0 ? agreement(random) : drawn(random)));
                var many = ManyCases.judge(new ManyCases(events.table(), NOW).prepare(one));
                assertEquals(
                        withoutAsides(alone(one, table)), withoutAsides(many.judgement()), seed + "/" + one.name());
                assertTrue(many.claims() < 400, "the slice is the whole table");
            }
        }
    }

    @Test
    void theSameFolderGivesTheSameBytesTwiceAndOneRowAClauseAndStandard() throws IOException {
        var random = new Random(7);
        var table = table(SHORT, 200, random);
        for (var number = 0; number < 20; number++) sheet("s%02d.md".formatted(number), agreement(random));
        var first = judge("--format", "csv");
        assertEquals(0, first.code(), first.err());
        assertEquals(1 + 20 * 4 * 3, first.out().lines().count());
        assertEquals(first.out(), judge("--format", "csv").out());
        assertTrue(judge().out().startsWith("20 cases, 80 clauses, 200 events\n"), table.toString());
        assertTrue(judge("--format", "json", "--proof", "alleged").out().contains("\"case\": \"s19.md\""));
    }

    @Test
    void aCaseThatCannotBeReadIsNamedAndTheOthersAreJudged() throws IOException {
        var random = new Random(8);
        table(SHORT, 50, random);
        sheet("good.md", agreement(random));
        sheet("bad.md", agreement(random).replace("must not use-of-force", "must not use-of-farce"));
        var ran = judge("--format", "csv", "--proof", "alleged");
        assertEquals(ExitCode.FINDINGS, ran.code());
        assertTrue(ran.err().contains("1 of 2 cases cannot be judged and are left out: bad.md."), ran.err());
        assertTrue(ran.err().contains("use-of-farce"), ran.err());
        for (var number = 0; number < 11; number++)
            sheet("bad%02d.md".formatted(number), agreement(random).replace("must not use", "must not abuse"));
        assertTrue(judge().err().contains("bad08.md and 2 more."), ran.err());
        assertTrue(judge("--lang", "ar").err().contains("وغيرها (العدد: \u20682\u2069)"), ran.err());
        assertEquals(
                4, ran.out().lines().filter(line -> line.startsWith("good.md,")).count());
    }

    @Test
    void aRowThatCannotBeReadIsToldAndLeftOut() throws IOException {
        table(SHORT, 50, new Random(9));
        Files.writeString(events(), "\n9999,yesterday,1,Reds,Blues,1,1,0,0,0\n", StandardOpenOption.APPEND);
        sheet("good.md", agreement(new Random(9)));
        var ran = judge();
        assertEquals(ExitCode.FINDINGS, ran.code());
        assertTrue(ran.err().contains("`yesterday` in column date_start is no day"), ran.err());
        assertTrue(ran.out().startsWith("1 cases, 4 clauses, 50 events"), ran.out());
    }

    @Test
    void aTableThatEndsInTheMiddleIsRefusedWhole() throws IOException {
        sheet("good.md", agreement(new Random(10)));
        var whole = Files.readAllBytes(table(SHORT, 500, new Random(10)));
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(whole);
        }
        Files.write(events(), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        var ran = judge();
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertTrue(ran.err().contains("file-broken: The compressed file ends too early, or is damaged"), ran.err());
        assertEquals("", ran.out());
    }

    /// A folder of somebody else, or a link that leads to itself: nobody can know that there is no agreement.
    @Test
    void aCaseThatCannotBeLookedIntoIsNotLeftOutInSilence() throws IOException {
        table(SHORT, 5, new Random(12));
        sheet("good.md", agreement(new Random(12)));
        var closed = Files.createDirectories(folder.resolve("cases/closed"));
        Files.createSymbolicLink(closed.resolve("agreement.md"), Path.of("agreement.md"));
        var ran = judge();
        assertEquals(ExitCode.FINDINGS, ran.code(), ran.err());
        assertTrue(ran.err().contains("1 of 2 cases cannot be judged and are left out: closed."), ran.err());
    }

    @Test
    void theTableIsAListInArabic() throws IOException {
        table(SHORT, 200, new Random(13));
        sheet("good.md", agreement(new Random(13)));
        var ran = judge("--lang", "ar");
        assertTrue(ran.out().startsWith("\u200fالقضايا: "), ran.out());
        assertTrue(ran.out().contains("بحسب الادعاء"), ran.out());
        var bare = ran.out().replaceAll("\u2068[^\u2069]*\u2069", "");
        assertFalse(bare.matches("(?s).*[A-Za-z].*"), bare);
    }

    @Test
    void whatIsMissingIsSaidInOneSentence() throws IOException {
        sheet("good.md", agreement(new Random(11)));
        assertEquals(ExitCode.BAD_INPUT, judge().code());
        assertTrue(judge().err().contains("There is no such file."), judge().err());
        var alone = Ran.of("judge", "--all", folder.resolve("cases").toString());
        assertEquals(ExitCode.USAGE, alone.code());
        assertTrue(alone.err().contains("--all and --events FILE go together"), alone.err());
        table(SHORT, 5, new Random(11));
        var empty = Ran.of("judge", "--all", folder.toString(), "--events", events().toString());
        assertEquals(ExitCode.BAD_INPUT, empty.code());
        assertTrue(empty.err().contains("The folder holds no case"), empty.err());
    }

    private Ran judge(String... options) {
        var words = Stream.concat(
                Stream.of("judge", "--all", folder.resolve("cases").toString(), "--events", events().toString()),
                Stream.of(options));
        return Ran.of(words.toArray(String[]::new));
    }

    private Path events() {
        return folder.resolve("events.csv");
    }

    private Path table(String header, int rows, Random random) throws IOException {
        var lines = new ArrayList<String>(List.of(header));
        for (var row = 0; row < rows; row++) lines.add(row(header, row, random));
        return Files.writeString(events(), String.join("\n", lines));
    }

    private static String row(String header, int number, Random random) {
        var violence = 1 + random.nextInt(3);
        var day = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(700));
        var sideB = violence == 3 ? "Civilians" : side(random);
        var row = "%d,%s,%d,\"%s\",\"%s\",%.3f,%.3f,0,1,2"
                .formatted(
                        7 + number * 13,
                        day,
                        violence,
                        side(random),
                        sideB,
                        10 + random.nextDouble() * 4,
                        20 + random.nextDouble() * 4);
        if (header.equals(SHORT)) return row;
        return row
                + ",%s,%d,%d,%s,%s,,%s"
                        .formatted(
                                day.plusDays(random.nextInt(3)),
                                1 + random.nextInt(5),
                                1 + random.nextInt(7),
                                random.nextBoolean() ? "Harbour town" : "",
                                random.nextBoolean() ? "Agency one" : "Agency one;Agency two",
                                random.nextBoolean() ? day.plusDays(2) : "");
    }

    private static String side(Random random) {
        return SIDES.get(random.nextInt(SIDES.size()));
    }

    private static String agreement(Random random) {
        var from = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(500));
        var until = from.plusDays(20 + random.nextInt(200));
        var west = 20 + random.nextInt(3);
        return """
                # Made-up truce of %1$s

                ```actors
                id,english,aliases
                one-side,Reds,
                other-side,the others,%3$s
                ```
                ```places
                id,lat,lon,precision_m,part_of
                area,,,,
                harbour,11.5,21.5,500,area
                ```
                ```zones
                { "type": "FeatureCollection", "features": [ { "type": "Feature", "id": "area", "properties": {},
                  "geometry": { "type": "Polygon",
                    "coordinates": [[[%4$d, 11], [%5$d, 11], [%5$d, 13], [%4$d, 13], [%4$d, 11]]] } } ] }
                ```
                ```text
                text C1 "Truce" in force from %1$s until %2$s binds one-side and other-side covers area
                ```
                ```clause
                quiet: one-side and other-side must not use-of-force in area
                calm: one-side must not attack-on-civilians outside area
                repeated: one-side and other-side must not break clause quiet 2 times within 20 days and 300 km
                later: other-side must not use-of-force within 40 km of area from %6$s
                ```
                """.formatted(
                        from, until, random.nextBoolean() ? "Blues" : "Greens|Greys", west, west + 1, from.plusDays(9));
    }

    /// Only sentences that ask for the area: events far from it are not even looked at.
    private static String drawn(Random random) {
        return agreement(random).replaceAll("(calm|later): .*\n", "");
    }

    private Path sheet(String name, String words) throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        return Files.write(folder.resolve("cases").resolve(name), words.getBytes(StandardCharsets.UTF_8));
    }

    private static Case read(Path sheet) {
        var read = CaseFolder.read(sheet);
        return read.found().orElseThrow(() -> new AssertionError(read.problems().toString()));
    }

    /// Brings the rows of the case's actors in as reports, from anywhere and any time, and judges.
    private Judgement alone(Case one, Path table) throws IOException {
        var all = Files.readAllLines(table);
        var names = one.registry().actors().stream()
                .flatMap(actor -> Stream.concat(Stream.of(actor.words().english()), actor.aliases().stream()))
                .toList();
        var kept = Stream.concat(Stream.of(all.getFirst()), all.stream().skip(1).filter(line -> isOf(names, line)));
        var file = Files.write(folder.resolve("alone.csv"), kept.toList());
        var read = Ged.read(file, one, new Ged.Options(TODAY, true));
        assertTrue(read.isWhole(), () -> read.problems() + read.refused().toString());
        return Judge.judge(with(one, read), NOW);
    }

    private static boolean isOf(List<String> names, String line) {
        var cells = line.split("\"", -1);
        var oneSided = cells[0].endsWith(",3,");
        var doers = oneSided ? cells[1] : cells[1] + ", " + cells[3];
        return Stream.of(doers.split(", ")).allMatch(names::contains);
    }

    private static Case with(Case one, Arrivals arrivals) {
        var given = one.registry();
        var registry = new Registry(
                Stream.concat(given.actors().stream(), arrivals.actors().stream())
                        .toList(),
                given.sides(),
                given.places(),
                given.drawings(),
                given.acts(),
                given.sources(),
                Stream.concat(given.lineages().stream(), arrivals.lineages().stream())
                        .toList());
        var casebook = new Casebook(arrivals.reports(), List.of(), List.of(), List.of(), List.of());
        return new Case(one.name(), one.agreement(), registry, casebook, one.zone(), one.digest());
    }

    private static List<String> withoutAsides(Judgement judgement) {
        var all = new ArrayList<String>();
        for (var clause : judgement.clauses())
            clause.verdicts()
                    .forEach((standard, under) -> all.add(
                            clause.clause() + " " + clause.status() + " " + standard + " " + withoutAsides(under)));
        return all;
    }

    private static String withoutAsides(StandardVerdict under) {
        return under.with(List.of()).toString();
    }
}
