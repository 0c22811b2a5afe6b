package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode SCHEMA =
            JSON.readTree(Ran.ROOT.resolve("docs/judgement.schema.json").toFile());

    @ParameterizedTest
    @ValueSource(strings = {"2017-08-03T11:00", "2017-08-08", "2017-09-11", "2018-05-02", "2026-11-23"})
    void realOutputFitsTheSchema(String asOf) {
        var ran = Ran.of("judge", Ran.HOMS, "--as-of", asOf, "--format", "json");
        assertEquals(0, ran.code(), ran.err());
        assertEquals(List.of(), new JsonSchema(SCHEMA).findings(JSON.readTree(ran.out())));
    }

    @Test
    void outputInArabicAndOfOneStandardFitsTheSchema() {
        var ran = Ran.of("judge", Ran.HOMS, "--lang", "ar", "--proof", "alleged", "--format", "json");
        assertEquals(List.of(), new JsonSchema(SCHEMA).findings(JSON.readTree(ran.out())));
    }

    @Test
    void everyReasonThatTheJudgeGivesIsDocumented() throws IOException {
        var ran = Ran.of("judge", Ran.HOMS, "--format", "csv");
        var json = Ran.of("judge", Ran.HOMS, "--as-of", "2017-10-01", "--format", "json");
        var page = Files.readString(Ran.ROOT.resolve("docs/output.md"));
        var codes = new TreeSet<String>();
        Pattern.compile("\"([a-z]+(?:-[a-z]+)*): ")
                .matcher(json.out())
                .results()
                .forEach(found -> codes.add(found.group(1)));
        Pattern.compile(",([a-z]+(?:-[a-z]+)*),[^,]*$", Pattern.MULTILINE)
                .matcher(ran.out())
                .results()
                .forEach(found -> codes.add(found.group(1)));
        codes.removeIf(code -> page.contains("| `" + code + "` |"));
        assertEquals(new TreeSet<>(), codes);
    }

    @Test
    void theSchemaNamesEveryWordOfTheModel() {
        assertEquals(words(Arrays.stream(Verdict.values()).map(Verdict::word).toList()), listed("/$defs/verdict/enum"));
        assertEquals(
                words(Arrays.stream(Kind.values()).map(Kind::word).toList()),
                listed("/$defs/clause/properties/kind/enum"));
        assertEquals(
                words(Arrays.stream(Status.values()).map(Status::word).toList()),
                listed("/$defs/clause/properties/status/enum"));
    }

    @Test
    void whatDoesNotFitIsFound() {
        var wrong = JSON.readTree("{\"agreement\": 1, \"asOf\": \"noon\", \"more\": true}");
        var findings = new JsonSchema(SCHEMA).findings(wrong);
        assertEquals(
                List.of(
                        ": lacks \"known\"",
                        ": lacks \"entered\"",
                        ": lacks \"engine\"",
                        ": lacks \"digest\"",
                        ": lacks \"clauses\"",
                        "/agreement: not \"string\"",
                        "/asOf: \"noon\" has another form",
                        "/more: is not in the schema"),
                findings);
    }

    private static Set<String> words(List<String> words) {
        return new TreeSet<>(words);
    }

    private static Set<String> listed(String pointer) {
        var words = new ArrayList<String>();
        SCHEMA.at(pointer).forEach(word -> words.add(word.asString()));
        return words(words);
    }
}
