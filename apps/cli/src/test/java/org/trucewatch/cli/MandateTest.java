package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.model.verdict.Verdict;
import tools.jackson.databind.json.JsonMapper;

/// Where the mandate of a text is to observe, no command tells a verdict, in no form and in no language.
class MandateTest {
    private static final Path HARBOUR =
            Ran.ROOT.resolve("adapters/casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.walk(HARBOUR)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve(HARBOUR.relativize(file).toString());
                Files.createDirectories(to.resolve("..").normalize());
                Files.copy(file, to);
            }
        }
        mandate("observe");
    }

    private void mandate(String tasks) throws IOException {
        var agreement = folder.resolve("agreement.md");
        var written = Files.readString(HARBOUR.resolve("agreement.md"));
        Files.writeString(agreement, written.replace("  covers harbour", "  covers harbour\n  mandate " + tasks));
    }

    private List<String> everyForm() {
        var all = new ArrayList<String>();
        var at = folder.toString();
        for (var tongue : List.of("en", "ar"))
            for (var words : List.of(
                    List.of("judge", at, "--as-of", "2014-06-01"),
                    List.of("judge", at, "--as-of", "2014-06-01", "--format", "json"),
                    List.of("judge", at, "--as-of", "2014-06-01", "--format", "csv"),
                    List.of("explain", at, "H1/quiet", "--as-of", "2014-06-01"),
                    List.of("changes", at, "--from", "2014-05-01", "--to", "2014-06-01"))) {
                var asked = new ArrayList<>(words);
                asked.addAll(List.of("--lang", tongue));
                var ran = Ran.of(asked.toArray(String[]::new));
                assertEquals(0, ran.code(), ran.err());
                all.add(ran.out());
            }
        return all;
    }

    /// The words of the model, and what they are called in either language.
    private static List<String> verdictWords() throws IOException {
        var all = new ArrayList<String>();
        for (var tongue : List.of("en", "ar")) {
            var words =
                    Ran.ROOT.resolve("desk/src/main/resources/org/trucewatch/desk/wording/" + tongue + ".properties");
            for (var line : Files.readAllLines(words))
                if (line.startsWith("verdict."))
                    all.add(line.substring(line.indexOf('=') + 1).strip());
        }
        for (var verdict : Verdict.values()) {
            all.add(verdict.word());
            all.add(verdict.word().replace('-', ' '));
        }
        return all;
    }

    private List<String> told() throws IOException {
        var found = new ArrayList<String>();
        for (var out : everyForm())
            for (var word : verdictWords()) if (out.toLowerCase(Locale.ROOT).contains(word)) found.add(word);
        return found;
    }

    @Test
    void aMandateToObserveYieldsNoVerdictWord() throws IOException {
        assertEquals(List.of(), told());
    }

    @Test
    void aMandateToVerifyYieldsThem() throws IOException {
        mandate("observe and verify");
        var told = told();
        assertTrue(told.contains("uncertain"), told.toString());
    }

    @Test
    void whatWasRecordedIsShownInItsPlace() {
        var table = Ran.of("judge", folder.toString(), "--as-of", "2014-06-01").out();
        assertTrue(table.contains("The mandate is to observe"), table);
        assertTrue(table.contains("H1/quiet"), table);
        assertTrue(table.contains("E1"), table);
    }

    @Test
    void theJsonOfAnObservedTextFitsTheSchema() {
        var json = new JsonMapper();
        var schema =
                json.readTree(Ran.ROOT.resolve("docs/judgement.schema.json").toFile());
        var ran = Ran.of("judge", folder.toString(), "--as-of", "2014-06-01", "--format", "json");
        assertEquals(List.of(), new JsonSchema(schema).findings(json.readTree(ran.out())));
    }
}
