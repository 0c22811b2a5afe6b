package org.trucewatch.casefolder.zone;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.trucewatch.casefolder.CaseFolder;

/// Drawings of others in the place of a case's own: what does not say whose drawing it is, or breaks off, is told with
/// its place, and nothing is guessed.
class SharedGeoJsonTest {
    private static final Path FIXTURES = Path.of("../../../shared/vectors/geojson-fixtures");
    private static final Path CASE = Path.of("src/test/resources/org/trucewatch/casefolder/accepted/harbour");
    private static final String DRAWINGS = "zones/harbour.geojson";

    @Test
    void drawingsThatBelongToNothingOrBreakOffAreToldAndNeverThrown() throws IOException {
        if (!Files.isDirectory(FIXTURES)) {
            var sentence = "SKIPPED: the vectors of others in ../shared/vectors/geojson-fixtures are not here";
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        int files = 0;
        try (var all = Files.walk(FIXTURES)) {
            for (var file : all.filter(one -> one.toString().endsWith(".geojson"))
                    .sorted()
                    .toList()) {
                files++;
                var whole = Files.readString(file);
                told(whole, file.toString());
                for (int length = whole.indexOf('{') + 1; length < whole.strip().length(); length += 37)
                    told(whole.substring(0, length), file + " cut at " + length);
            }
        }
        assertTrue(files >= 14, "only " + files);
    }

    private static void told(String drawings, String what) throws IOException {
        var harbour = CaseFolder.files(CASE);
        harbour.put(DRAWINGS, drawings.getBytes(StandardCharsets.UTF_8));
        var problems = CaseFolder.read(harbour).problems();
        assertFalse(problems.isEmpty(), what);
        for (var problem : problems) assertFalse(problem.sentence().isBlank(), what);
    }
}
