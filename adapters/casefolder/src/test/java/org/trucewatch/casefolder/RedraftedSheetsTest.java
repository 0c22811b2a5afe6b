package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trucewatch.desk.redraft.Redraft;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.AsOf;

/// The sheets, each redrafted in every clause and drawing: what a redraft keeps of its verdicts is what would be judged
/// anew.
class RedraftedSheetsTest {
    private static final Path SHEETS = Path.of("../../agreements/cases");
    private static final long MONTH = 30 * 86_400L;
    private static final int STEP = 20_000;

    @TestFactory
    Stream<DynamicTest> aRedraftedSheetIsJudgedAsIfAnew() throws IOException {
        try (var all = Files.list(SHEETS)) {
            var sheets =
                    all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
            assertTrue(sheets.size() > 50, "sheets: " + sheets.size());
            return sheets.stream()
                    .map(sheet -> DynamicTest.dynamicTest(
                            sheet.getFileName().toString(), () -> redraft(CaseFolder.read(sheet))));
        }
    }

    private static void redraft(Outcome outcome) {
        var one = outcome.found().orElseThrow();
        var asOf = AsOf.at(lastKnown(one) + MONTH);
        var redraft = Redraft.of(one, asOf);
        for (var draft : drafts(one)) {
            redraft.take(draft);
            assertEquals(Redraft.of(draft, asOf).last(), redraft.last());
        }
    }

    private static long lastKnown(Case one) {
        return one.casebook().reports().stream().mapToLong(Report::known).max().orElse(0);
    }

    /// Each clause left out, each as its neighbour is, each drawing moved, and the first again between them.
    private static List<Case> drafts(Case one) {
        var drafts = new ArrayList<Case>();
        for (var text : one.agreement().texts())
            for (var place = 0; place < text.clauses().size(); place++) {
                drafts.add(with(one, without(text, place)));
                drafts.add(with(one, repeated(text, place)));
                drafts.add(one);
            }
        for (var place = 0; place < one.registry().drawings().size(); place++) {
            drafts.add(moved(one, place));
            drafts.add(one);
        }
        return drafts;
    }

    private static Text without(Text text, int place) {
        var clauses = new ArrayList<>(text.clauses());
        clauses.remove(place);
        return with(text, clauses);
    }

    private static Text repeated(Text text, int place) {
        var clauses = new ArrayList<>(text.clauses());
        var clause = clauses.get(place);
        var next = clauses.get((place + 1) % clauses.size());
        clauses.set(place, new Clause(clause.id(), next.items(), clause.quote()));
        return with(text, clauses);
    }

    private static Text with(Text text, List<Clause> clauses) {
        return new Text(text.id(), text.name(), text.lines(), text.declarations(), clauses);
    }

    private static Case with(Case one, Text other) {
        var texts = one.agreement().texts().stream()
                .map(text -> text.id().equals(other.id()) ? other : text)
                .toList();
        var agreement = new Agreement(one.agreement().title(), one.agreement().declarations(), texts);
        return new Case(one.name(), agreement, one.registry(), one.casebook(), one.zone(), one.digest());
    }

    private static Case moved(Case one, int place) {
        var drawings = new ArrayList<>(one.registry().drawings());
        drawings.set(place, moved(drawings.get(place)));
        var was = one.registry();
        var registry = new Registry(
                was.actors(), was.sides(), was.places(), drawings, was.acts(), was.sources(), was.lineages());
        return new Case(one.name(), one.agreement(), registry, one.casebook(), one.zone(), one.digest());
    }

    private static Drawing moved(Drawing drawing) {
        var shape = switch (drawing.shape()) {
            case Shape.Area area ->
                new Shape.Area(area.polygons().stream()
                        .map(one -> new Shape.Polygon(
                                moved(one.outer()),
                                one.holes().stream()
                                        .map(RedraftedSheetsTest::moved)
                                        .toList()))
                        .toList());
            case Shape.Line line -> new Shape.Line(moved(line.positions()));
            case Shape.Point point -> new Shape.Point(moved(point.position()));
        };
        return new Drawing(drawing.id(), shape, drawing.valid(), drawing.toleranceMetres());
    }

    private static List<Position> moved(List<Position> all) {
        return all.stream().map(RedraftedSheetsTest::moved).toList();
    }

    private static Position moved(Position one) {
        return new Position(one.lonE7() + STEP, one.latE7() + STEP);
    }
}
