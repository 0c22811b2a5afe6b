package org.trucewatch.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.language.known.KnownNames;

/// One mistake that people make costs one message, and the message says what to write.
class MessagesTest {
    private static final String HEADER = """
            # A

            ```text
            text F1 "One" in force from 2017-05-03 binds north and south
            actor north "North"
            actor south "South"
            act raid
            act leave
            ```

            """;

    private static List<String> lines(String markdown) {
        var reading = Language.load("a.md", HEADER + markdown, KnownNames.builtIn());
        return reading.problems().stream()
                .map(problem ->
                        problem.line() + ":" + problem.column() + ": " + problem.code() + ": " + problem.sentence())
                .toList();
    }

    private static List<String> clauses(String statements) {
        return lines("```clause\n" + statements + "\n```\n");
    }

    @Test
    void aMissingColonIsNamed() {
        assertEquals(
                List.of("12:1: clause-colon: After the name of a clause comes a colon. Write `m1:` and then the "
                        + "sentence."),
                clauses("m1 north must not raid"));
    }

    @Test
    void aClauseWithoutANameIsAskedForOne() {
        assertEquals(
                List.of("12:1: clause-colon: A clause opens with a name of its own and a colon. Write a name before "
                        + "`north`, such as `c1: north …`."),
                clauses("north must not raid"));
        assertEquals("clause-colon", code(clauses("north, south and someone shall not raid")));
    }

    @Test
    void digitsOfAnotherScriptAreShownInThoseThatAreRead() {
        assertEquals(
                List.of("12:25: digits: `٣` is written in other digits than 0 to 9. Write `3`."),
                clauses("m1: north must not raid ٣ times").stream()
                        .filter(line -> line.contains("digits"))
                        .toList());
        assertEquals(
                List.of("12:25: digits: `٢٠١٧-٠٩-١٠` is written in other digits than 0 to 9. Write `2017-09-10`."),
                clauses("m1: north must leave by ٢٠١٧-٠٩-١٠"));
        assertEquals(
                List.of("12:36: digits: `١٢:٠٠` is written in other digits than 0 to 9. Write `12:00`."),
                clauses("m1: north must leave by 2017-09-10 ١٢:٠٠ Asia/Damascus"));
    }

    @Test
    void marksOfAnotherKeyboardAreShownAsTheLanguageWritesThem() {
        assertEquals(
                List.of("12:25: character: `؛` is not read here; write `;`."),
                clauses("m1: north must not raid ؛").stream()
                        .filter(line -> line.contains("character"))
                        .toList());
    }

    @Test
    void wordsOfDraftsThatBindAreTranslated() {
        assertEquals(
                List.of("12:11: modal-missing: `shall` is not a word of the language. Write `north must` and the act."),
                clauses("m1: north shall leave"));
        assertEquals(
                List.of("12:11: modal-missing: `shall not` is not a word of the language. Write `north must not` and "
                        + "the act."),
                clauses("m1: north shall not raid"));
        assertTrue(clauses("m1: north should leave").getFirst().contains("leaves open whether it binds"));
    }

    @Test
    void anOpenQuoteSaysWhereToCloseIt() {
        assertEquals(
                List.of("12:19: quote-open: The words in quotes do not end on this line. Close them with `\"` before "
                        + "its end; words in quotes never run over a line."),
                clauses("m1: not judgeable \"The sides regret"));
    }

    @Test
    void aFenceThatIsLeftOpenCostsOneMessageWhateverStandsBehindIt() {
        var prose = "\n\nThe sides met again, and shall meet.\n\n> Quoted words: of the text.\n\n";
        assertEquals(
                List.of("fence-open"),
                codes(lines("```clause\nm1: north must not raid" + prose
                        + "```clause\nm2: south must not raid, suspended while clause m1 is broken\n```\n")));
        assertEquals(List.of("fence-open"), codes(lines("```clause\nm1: north must not raid" + prose)));
        assertEquals(11, line(lines("```clause\nm1: north must not raid" + prose)));
    }

    @Test
    void whatStandsInAnOpenFenceBeforeAnythingElseIsStillRead() {
        var reading = Language.read(
                "a.md", HEADER + "```clause\nm1: north must raid\n\nProse.\n\n```clause\nm2: south must raid\n```\n");
        assertEquals(
                List.of("m1", "m2"),
                reading.agreement().texts().getFirst().clauses().stream()
                        .map(clause -> clause.id().key())
                        .toList());
    }

    @Test
    void aLastFenceThatEndsWithTheFileNeedsNoEnd() {
        assertEquals(List.of(), lines("```clause\nm1: north must not raid\n\nm2: south must not raid\n"));
    }

    @Test
    void aNumberIsNoNameOfAClause() {
        assertEquals(
                List.of("12:1: name-form: A clause's name is lower case, joined by hyphens, and starts with a letter, "
                        + "such as `c1`; found `1`."),
                clauses("1: north must not raid"));
    }

    @Test
    void aNameGivenTwiceIsToldWithAllThreeWaysOut() {
        assertEquals(
                List.of("13:1: clause-twice: F1 has a clause `m1` already (line 12). Rival words are a `reading`, a "
                        + "further limit is an item after `;`, and another promise has another name."),
                clauses("m1: north must not raid\nm1: south must not raid"));
    }

    private static String code(List<String> lines) {
        return codes(lines).getFirst();
    }

    private static List<String> codes(List<String> lines) {
        return lines.stream().map(line -> line.split(": ", 3)[1]).toList();
    }

    private static int line(List<String> lines) {
        return Integer.parseInt(lines.getFirst().split(":", 2)[0]);
    }
}
