package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.cli.page.Screen;
import org.trucewatch.cli.question.QuestionOptions;
import org.trucewatch.desk.redraft.Redraft;
import org.trucewatch.desk.watch.CaseSource;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// The founding case, redrafted in a copy.
class RedraftTest {
    private static final AsOf AS_OF = AsOf.at(1_519_862_400L); // 1 March 2018
    private static final String AID = "food and medicine to pocket by 2017-08-07";
    private static final String QUIET =
            "opp-groups, gov-forces and ndf must not use-of-force in pocket or across contact-line\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Redraft watched = Redraft.of(read(Path.of(Ran.HOMS)), AS_OF);

    @BeforeEach
    void copy() throws IOException {
        CaseFolder.write(folder.resolve("homs"), CaseFolder.files(Path.of(Ran.HOMS)));
    }

    @Test
    void aMovedDeadlineTurnsTheVerdictAndNamesTheReports() throws IOException {
        var watch = watch();
        words(text -> text.replace(AID, AID.replace("08-07", "09-30")));
        watch.look();
        assertTrue(said().contains("/aid\n"), said());
        assertTrue(said().contains("fulfilled late, then fulfilled."), said());
        assertTrue(said().contains("Counted otherwise: R"), said());
    }

    @Test
    void anotherActLeavesOutWhatOnlyTheWiderOneCounted() throws IOException {
        var watch = watch();
        words(text -> text.replace(QUIET, QUIET.replace("use-of-force", "air-strike")));
        watch.look();
        assertTrue(said().contains("/ceasefire\n"), said());
        assertTrue(said().contains("No longer counted: "), said());
    }

    @Test
    void anExceptionOpensWhatTheBanClosed() throws IOException {
        var watch = watch();
        words(text -> text.replace(QUIET, QUIET.strip() + " except against hts\n"));
        watch.look();
        assertEquals(fresh(), watched.last());
    }

    @Test
    void aMovedVertexReadsTheDrawingAnewAndBringsPlacesIn() throws IOException {
        tellOfAPoint();
        var watch = watch();
        var zone = folder.resolve("homs/zones/northern-homs.geojson");
        var drawn = Files.readString(zone);
        var moved = drawn.replace("[36.458, 34.866]", "[36.2, 34.7]");
        assertNotEquals(drawn, moved);
        Files.writeString(zone, moved);
        watch.look();
        assertEquals(fresh(), watched.last());
        assertTrue(said().contains("Now counted: RX1."), said());
        assertTrue(said().contains("RX1: Shells on a field."), said());
    }

    /// The drawing decides only of places without a name of their own; the case has no report of one.
    private void tellOfAPoint() throws IOException {
        var file = folder.resolve("homs/reports.csv");
        var lines = Files.readAllLines(file);
        var columns = List.of(lines.getFirst().split(",", -1));
        var cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        var told = Map.of(
                "id", "RX1", "source", "EAW", "act", "shelling", "actor", "gov-forces", "claim", "Shells on a field");
        told.forEach((column, cell) -> cells.set(columns.indexOf(column), cell));
        for (var column : List.of("happened_from", "happened_to", "said_from", "said_to"))
            cells.set(columns.indexOf(column), "2017-08-20");
        var wider = new ArrayList<String>();
        for (var line : lines) wider.add(line + (wider.isEmpty() ? ",lat,lon,precision_m" : ",,,"));
        wider.add(String.join(",", cells) + ",34.82,36.4,100");
        Files.write(file, wider);
    }

    @Test
    void aBrokenDraftTellsItsProblemsAndTheLastVerdictsStand() throws IOException {
        var watch = watch();
        var before = watched.last();
        words(text -> text.replace(AID, "food and medicine to pocket by 2017-13-07"));
        watch.look();
        assertTrue(said().matches("(?s).*agreement\\.md:\\d+:\\d+: [a-z-]+: .*"), said());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("the verdicts of the last sound one stand"));
        assertEquals(before, watched.last());
        words(text -> text.replace("2017-13-07", "2017-08-07"));
        watch.look();
        assertTrue(said().endsWith("No verdict changed.\n"), said());
    }

    @Test
    void withoutASaveThereIsNothingToSay() throws IOException {
        var watch = watch();
        watch.look();
        assertEquals("", said());
        Files.delete(folder.resolve("homs/agreement.md"));
        watch.look();
        assertEquals("", said(), "an editor is putting another file in its place");
    }

    @Test
    void aSheetIsWatchedAsAFolderIs() throws IOException {
        var sheet = folder.resolve("again.md");
        var written = Files.readString(Ran.ROOT.resolve("agreements/cases/denied.md"));
        Files.writeString(sheet, written);
        var watch = watch(sheet);
        watch.look();
        assertEquals("", said());
        Files.delete(sheet);
        watch.look();
        assertEquals("", said(), "an editor is putting another file in its place");
        var changed = written.replace("must not shelling", "must not air-strike");
        assertNotEquals(written, changed);
        Files.writeString(sheet, changed);
        watch.look();
        assertTrue(said().contains("No longer counted: "), said());
    }

    /// Its names and reports may be those of the case in whose folder it lies.
    @Test
    void aSheetAmongTheCasesOfACaseIsWatchedWithThatCase() throws IOException {
        var sheet = folder.resolve("homs/cases/aid.md");
        Files.createDirectories(sheet.resolveSibling(""));
        Files.writeString(sheet, "# Aid\n\n```verdict as-of=2018-03-01\nT1A/aid\n```\n");
        var watch = watch(sheet);
        words(text -> text.replace(AID, AID.replace("08-07", "09-30")));
        watch.look();
        assertTrue(said().contains("fulfilled late, then fulfilled."), said());
    }

    private DraftWatch watch() {
        return watch(folder.resolve("homs"));
    }

    private DraftWatch watch(Path home) {
        watched = Redraft.of(read(home), AS_OF);
        var printer = new Printer(stream(out), stream(err), new Screen(80, true, false));
        CaseSource cases = path -> {
            var read = CaseFolder.read(path);
            return new CaseSource.Opened(read.found(), read.problems());
        };
        return new DraftWatch(home, cases, watched, new QuestionOptions(), printer, SavedFiles.of(home));
    }

    private static Case read(Path home) {
        var read = CaseFolder.read(home);
        return read.found().orElseThrow(() -> new AssertionError(read.problems().toString()));
    }

    /// The verdicts on the files as they lie there now, judged from nothing.
    private Judgement fresh() {
        var one = read(folder.resolve("homs"));
        return Judge.compile(one.agreement(), one.registry(), one.zone())
                .at(AS_OF)
                .verdicts(Evidence.of(one.casebook(), one.registry()));
    }

    private void words(UnaryOperator<String> change) throws IOException {
        var file = folder.resolve("homs/agreement.md");
        var before = Files.readString(file);
        var after = change.apply(before);
        assertNotEquals(before, after, "the edit found nothing to change");
        Files.writeString(file, after);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
