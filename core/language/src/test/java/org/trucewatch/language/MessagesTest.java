package org.trucewatch.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.model.Problem;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Registry;

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
    void aDayOfAHijriCalendarIsToldWithItsGregorianOneWhateverTheLengthOfItsMonth() {
        assertEquals(
                List.of(
                        "12:24: date-far: `1439-02-30` looks like a day of a Hijri calendar. Write the Gregorian one, "
                                + "about 2017/2018.",
                        "13:24: date-far: `10 January 1439` looks like a day of a Hijri calendar. Write the "
                                + "Gregorian one, about 2017/2018."),
                clauses("m: north must leave by 1439-02-30\nn: north must leave by 10 January 1439"));
    }

    @Test
    void whatIsDueAfterTheSignatureAndBeforeTheTextBindsIsWarnedOf() {
        var text = """
                ```text
                text F2 "Two" in force from 2017-05-10 binds north and south signed 2017-05-06 counts days from %s
                ```
                ```clause
                m: north must leave within 3 days after signature
                n: north must leave within 4 days after signature
                ```
                """;
        assertEquals(1, lines(text.formatted("the next day")).size());
        assertEquals(2, lines(text.formatted("the day")).size());
        assertEquals("deadline-early", code(lines(text.formatted("the hour"))));
    }

    @Test
    void ofTwoActsThatAreOneTheOneIsNamed() {
        var none = List.<String>of();
        var road = List.of(
                ActKind.plain("closed", none),
                ActKind.plain("road", none),
                ActKind.plain("road-closed", List.of("road", "closed")));
        var registry = new Registry(List.of(), List.of(), List.of(), List.of(), road, List.of(), List.of());
        var reading = Language.load(
                "a.md", HEADER + "```clause\nm1: north must not closed road\n```\n", KnownNames.of(registry));
        assertEquals(
                "`closed road` meets only reports that name both. To forbid `road-closed`, which is both, write it "
                        + "alone: `must not road-closed`.",
                reading.problems().getFirst().sentence());
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

    private static List<String> declared(String statement) {
        return lines("```text\n" + statement + "\n```\n");
    }

    @Test
    void aNameDeclaredInCapitalsIsShownInLowerCaseAndTakenForTheOneThatWasMeant() {
        assertEquals(
                List.of("12:7: name-missing: Names are written in lower case, joined by hyphens. Write `actor east` "
                        + "instead of `actor East`."),
                declared("actor East \"the east\" part of north\n```\n```clause\nm1: east must leave"));
        assertEquals(
                List.of("12:7: name-missing: Names are written in lower case, joined by hyphens. Write `actor "
                        + "east-side` instead of `actor East Side`."),
                declared("actor East Side \"the east\""));
        assertEquals(
                List.of("12:7: name-missing: Names are written in lower case, joined by hyphens. Write `place march` "
                        + "instead of `place March`."),
                declared("place March"));
    }

    @Test
    void aCapitalDoesNotHideAWordOfTheLanguage() {
        assertEquals(
                List.of("12:5: name-reserved: `exchange` is a word of the language, not a name; declare the act under "
                        + "another, with `also \"exchange\"`."),
                declared("act Exchange"));
        assertEquals(
                List.of("12:7: name-reserved: `may` is a word of the language, not a name; declare the place under "
                        + "another, with `also \"may\"`."),
                declared("place May"));
        assertEquals(
                List.of("12:7: name-missing: After `actor` comes the name that is declared; found the words "
                        + "\"East\"."),
                declared("actor \"East\""));
    }

    private static final String PASSIVE = "name-unknown: A clause says who acts and then the act, not what is done to "
            + "somebody. Write `… must release captives`, with whoever acts in front, instead of `captives must be "
            + "released`.";

    @Test
    void whatIsDoneToSomebodyIsAskedForAsAnActAndNothingFalseIsProposed() {
        assertEquals(List.of("12:16: " + PASSIVE), clauses("m1: north must be released by 2017-09-10"));
        assertEquals(List.of("12:20: " + PASSIVE), clauses("m1: north must not be raided or held"));
        assertEquals(
                List.of("12:16: " + PASSIVE, "13:16: " + PASSIVE),
                clauses("m1: north must be released and returned\nm2: south must be fed"));
    }

    @Test
    void anActThatIsDeclaredUnderThatWordIsAnAct() {
        assertEquals(List.of(), clauses("m1: north must be\n```\n```text\nact be"));
    }

    @Test
    void aNameOfNoKindIsNotCalledANameTwiceInArabic() {
        var reading = Language.load(
                "a.md",
                HEADER + "```text\nlist all-sides: north, sooth\nlist others: north, elsewhere\n```\n",
                KnownNames.builtIn());
        var said = reading.problems().stream().map(Problem::arabic).toList();
        assertEquals(
                List.of(
                        "\u2068`sooth`\u2069 غير معروف (اسم)؛ هل قصدت \u2068`south`\u2069؟",
                        "\u2068`elsewhere`\u2069 غير معروف (اسم). عرِّفه، مثل \u2068`goods elsewhere`\u2069، أو اكتب "
                                + "اسماً من جداول القضية."),
                said);
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
