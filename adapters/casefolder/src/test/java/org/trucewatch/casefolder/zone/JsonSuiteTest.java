package org.trucewatch.casefolder.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.TextFile;
import org.trucewatch.model.Problem;

/// What others have collected to break readers of JSON: each file is read, or refused with its place.
final class JsonSuiteTest {
    private static final Path SUITE = Path.of("../../../shared/vectors/jsontestsuite/test_parsing");

    private record Outcome(Optional<Json> read, List<Problem> problems) {}

    private static Outcome read(byte[] bytes) {
        var problems = new Problems();
        var text = TextFile.of("zones/any.geojson", bytes, problems);
        var read = text.whole() ? Json.read(text, problems) : Optional.<Json>empty();
        return new Outcome(read, problems.sorted());
    }

    @Test
    void everyFileOfTheSuiteIsReadOrRefusedAsItSays() throws IOException {
        if (!Files.isDirectory(SUITE)) {
            var sentence = "SKIPPED: the vectors of others in ../shared/vectors/jsontestsuite are not here";
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        var wrong = new ArrayList<String>();
        int files = 0;
        try (var all = Files.list(SUITE)) {
            for (var file : all.sorted().toList()) {
                files++;
                var name = file.getFileName().toString();
                var outcome = read(Files.readAllBytes(file));
                boolean taken = outcome.read().isPresent() && outcome.problems().isEmpty();
                boolean twice = name.startsWith("y_object_duplicated_key");
                if ((name.startsWith("n_") && taken) || (name.startsWith("y_") && taken == twice)) wrong.add(name);
                for (var problem : outcome.problems())
                    assertTrue(!problem.sentence().isBlank(), name);
            }
        }
        assertEquals(List.of(), wrong);
        System.out.println(files + " files of JSON read or refused as their collectors say, duplicate keys refused");
    }

    @Test
    void aThingToldTwiceIsRefusedWhereItStands() {
        var outcome = read("{\"type\": \"Feature\",\n \"type\": \"Point\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("zones/any.geojson:2:2: json-twice: `type` is told twice in one object."),
                outcome.problems().stream().map(Problem::asLine).toList());
    }

    @Test
    void aNumberLargerThanAnyIsRefusedAndNotRounded() {
        var huge = "[" + "9".repeat(5_000) + "]";
        var outcome = read(huge.getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), outcome.read());
        assertEquals("json-form", outcome.problems().getFirst().code());
    }
}
