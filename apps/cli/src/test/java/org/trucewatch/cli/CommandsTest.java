package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trucewatch.cli.page.Screen;
import picocli.CommandLine.Command;

class CommandsTest {
    private static final Screen EIGHTY = new Screen(80, true, false);

    @TempDir
    private Path folder;

    @Test
    void theBoardOfTheFoundingCaseFitsEightyColumns() {
        var ran = Ran.of("judge", Ran.HOMS);
        assertEquals(0, ran.code(), ran.err());
        assertEquals(
                List.of(), ran.out().lines().filter(line -> line.length() > 80).toList());
    }

    @Test
    void whatHasNoDateIsNeverPromisedToBeLate() {
        var ran = Ran.of("explain", Ran.HOMS, "T1E/detainees");
        assertTrue(ran.out().contains("Alleged and corroborated: word that it was done.\n"), ran.out());
    }

    @Test
    void wordsOfASourceKeepTheirFullStopInAnArabicExplanation() {
        var ran = Ran.of("explain", Ran.HOMS, "T1E/detainees", "--lang", "ar");
        assertTrue(ran.out().contains("\u20685,000 detainees asked for.\u2069"), ran.out());
    }

    @Test
    void anExplanationFitsEightyColumns() {
        var ran = Ran.of("explain", Ran.HOMS, "T1A/ceasefire");
        assertEquals(0, ran.code(), ran.err());
        assertEquals(
                List.of(), ran.out().lines().filter(line -> line.length() > 80).toList());
    }

    @Test
    void everyHelpFitsEightyColumnsAndTeachesByExample() {
        for (var command : commands()) {
            var ran = Ran.of(command, "--help");
            assertEquals(0, ran.code(), ran.err());
            assertTrue(ran.out().contains("Examples:\n  ./tw " + command), command);
            assertEquals(
                    List.of(),
                    ran.out().lines().filter(line -> line.length() > 80).toList(),
                    command);
        }
    }

    @Test
    void everyMarkHasItsWordAndNoColourOutsideATerminal() {
        var ran = Ran.of("judge", Ran.HOMS, "--text", "T1A");
        assertFalse(ran.out().contains("\u001b"));
        assertTrue(ran.out().contains("○ broken"));
    }

    @Test
    void colourOnATerminalChangesNoLetter() {
        var plain = Ran.of("judge", Ran.HOMS, "--text", "T1A");
        var inked = Ran.on(new Screen(80, true, true), Map.of(), "judge", Ran.HOMS, "--text", "T1A");
        assertTrue(inked.out().contains("\u001b[36m○\u001b[0m broken"));
        assertEquals(plain.out(), inked.out().replaceAll("\u001b\\[[0-9]+m", ""));
    }

    @Test
    void aNarrowScreenGetsTheBoardAsAList() {
        var ran = Ran.on(new Screen(50, true, false), Map.of(), "judge", Ran.HOMS, "--text", "T1A");
        assertEquals(
                List.of(), ran.out().lines().filter(line -> line.length() > 50).toList());
        assertTrue(ran.out().contains("\n  ○ alleged: broken"));
    }

    @ParameterizedTest
    @CsvSource({"'', 80", "0, 80", "abc, 80", "72, 72", "20, 40", "250, 100"})
    void theWidthIsThatOfTheTerminalWithinReason(String columns, int width) {
        assertEquals(width, Screen.of(Map.of("COLUMNS", columns), "", true).width());
    }

    @Test
    void noColourMeansNoColour() {
        assertTrue(Screen.of(Map.of(), "en_GB.UTF-8", true).ink());
        assertFalse(Screen.of(Map.of("NO_COLOR", "1"), "en_GB.UTF-8", true).ink());
        assertFalse(Screen.of(Map.of(), "en_GB.UTF-8", false).ink());
        assertFalse(Screen.of(Map.of(), "en_GB.ISO-8859-1", true).unicode());
    }

    @Test
    void aTerminalWithoutUtf8GetsPlainLetters() {
        var ran = Ran.on(new Screen(80, false, false), Map.of(), "judge", Ran.HOMS);
        assertTrue(ran.out().chars().allMatch(letter -> letter < 128));
        assertTrue(ran.out().contains("o broken"));
        assertFalse(ran.out().contains("?"), "a letter was lost");
    }

    @Test
    void arabicOnATerminalWithoutUtf8IsRefused() {
        var ran = Ran.on(new Screen(80, false, false), Map.of(), "judge", Ran.HOMS, "--lang", "ar");
        assertEquals(69, ran.code());
        assertTrue(ran.err().startsWith("tw: no-letters: "));
    }

    @Test
    void arabicLinesOpenFromTheRight() {
        var ran = Ran.of("judge", Ran.HOMS, "--lang", "ar", "--text", "T1A");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().lines().allMatch(line -> line.startsWith("\u200f")));
        assertTrue(ran.out().contains("خُرق"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--as-of 2017-13-01          | no-such-time",
                "--as-of yesterday           | no-such-time",
                "--as-of 2018-03-30T00:30    | no-such-time",
                "--known 2017-02-30T10:00    | no-such-time",
                "--text T9                   | no-such-text",
                "--proof surely              | usage",
                "--format pdf                | usage",
                "--lang fr                   | usage",
                "--nonsense                  | usage"
            })
    void whatIsMistypedIsRefusedInOneSentence(String options, String code) {
        var words = ("judge " + Ran.HOMS + " " + options).split(" ");
        var ran = Ran.of(words);
        assertEquals(2, ran.code());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().startsWith("tw: " + code + ": "), ran.err());
        assertEquals("", ran.out());
    }

    /// It was seen on one day; the judge takes it to hold until another word comes, and nobody told that it did.
    @Test
    void aStateIsNotSaidToHaveHeldUntilTheDayThatIsAskedAbout() {
        var ran = Ran.of("explain", Ran.HOMS, "T1/checkpoints", "--as-of", "2018-03-01");
        assertTrue(ran.out().contains("  • from 4 August 2017: fulfilled (Russia), alleged."), ran.out());
        assertFalse(ran.out().contains("to 1 March 2018"), ran.out());
    }

    @Test
    void aMistypedClauseIsMetWithNearOnes() {
        var ran = Ran.of("explain", Ran.HOMS, "T1A/aidd");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("did you mean T1A/aid"), ran.err());
        var arabic = Ran.of("explain", Ran.HOMS, "T1A/aids", "--lang", "ar").err();
        assertTrue(arabic.contains("\u2068T1A/aid\u2069 أو \u2068T1/aid\u2069"), arabic);
    }

    @Test
    void aClauseWhoseTextWasNotKnownYetIsRefused() {
        var ran = Ran.of("explain", Ran.HOMS, "T6/highway", "--as-of", "2017-08-03");
        assertEquals(2, ran.code(), ran.out());
        assertTrue(ran.err().startsWith("tw: not-known-yet: "), ran.err());
    }

    @Test
    void aCaseThatIsNotThereIsBadInput() {
        var ran = Ran.of("judge", folder.resolve("none").toString());
        assertEquals(65, ran.code());
        assertTrue(ran.err().contains("case-missing: "), ran.err());
    }

    @Test
    void aDateMeansItsEndAndATimeTheMoment() {
        var day = Ran.of("judge", Ran.HOMS, "--as-of", "2017-08-03", "--format", "json");
        var noon = Ran.of("judge", Ran.HOMS, "--as-of", "2017-08-03T12:00", "--format", "json");
        assertTrue(day.out().contains("\"asOf\": \"2017-08-04T00:00:00+03:00\""));
        assertTrue(noon.out().contains("\"asOf\": \"2017-08-03T12:00:00+03:00\""));
        assertTrue(noon.out().contains("\"known\": \"2017-08-03T12:00:00+03:00\""));
    }

    @Test
    void theSameQuestionHasTheSameAnswerByteForByte() {
        assertEquals(Ran.of("judge", Ran.HOMS, "--format", "json"), Ran.of("judge", Ran.HOMS, "--format", "json"));
    }

    @Test
    void theFoundingCaseHasNoProblems() {
        var ran = Ran.of("check", Ran.HOMS);
        assertEquals(0, ran.code(), ran.out());
    }

    @Test
    void problemsAreNamedOneALineAndGiveExitOne() throws IOException {
        var file = Files.writeString(folder.resolve("a.md"), "```clause\na: north must not\n```\n");
        var ran = Ran.of("check", file.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.out().lines().allMatch(line -> line.matches(".*a\\.md:\\d+:\\d+: [a-z-]+: .+")), ran.out());
    }

    @Test
    void anAgreementWithoutItsTablesIsWarnedOfWhatNoRuleJudgesAndItsNamesAreNotLookedUp() throws IOException {
        Files.writeString(folder.resolve("case.csv"), "name,zone\nOne,UTC\n");
        var page = """
                ```text
                text T1 "One" in force from 2020-01-01 binds north
                ```
                ```clause
                ships: north must let at most 18 ships enter harbour
                ```
                """;
        var ran =
                Ran.of("check", Files.writeString(folder.resolve("a.md"), page).toString());
        assertEquals(0, ran.code(), ran.out());
        assertTrue(ran.out().contains("a.md:5:"), ran.out());
        assertTrue(ran.out().contains(": not-judged: Warning: "), ran.out());
        assertEquals(1, ran.out().lines().count(), ran.out());
    }

    @Test
    void aFileWithProblemsIsNotFormatted() throws IOException {
        var text = "```text\ntext T1 \"One\" in force\n```\n";
        var file = Files.writeString(folder.resolve("a.md"), text);
        assertEquals(65, Ran.of("format", file.toString(), "--write").code());
        assertEquals(text, Files.readString(file));
    }

    @Test
    void formattingTwiceChangesNothingMore() throws IOException {
        var file = folder.resolve("agreement.md");
        Files.copy(Path.of(Ran.HOMS, "agreement.md"), file);
        assertEquals(0, Ran.of("format", file.toString(), "--write").code());
        var once = Files.readString(file);
        assertEquals(once, Ran.of("format", file.toString()).out());
    }

    @Test
    void aFolderIsNotAFile() {
        var ran = Ran.of("format", folder.toString());
        assertEquals(65, ran.code());
        assertTrue(ran.err().startsWith("tw: no-such-file: "));
    }

    @Test
    void blessingIsRefusedWhereGoldenCasesAreChecked() {
        var ran = Ran.on(EIGHTY, Map.of("CI", "true"), "bless", Ran.HOMS);
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("tw: not-in-ci: "));
    }

    @Test
    void aCommandAloneShowsWhatThereIs() {
        var ran = Ran.of();
        assertEquals(2, ran.code());
        assertEquals(ran.out(), Ran.of("--help").out());
    }

    @Test
    void theFirstHelpIsOneScreenThatNamesEveryCommand() {
        var lines = Ran.of("--help").out().lines().toList();
        assertTrue(lines.size() <= 24, lines.size() + " lines");
        assertEquals(
                List.of(), lines.stream().filter(line -> line.length() > 80).toList());
        var words = List.of(String.join(" ", lines.subList(8, lines.size())).split("[^a-z]+"));
        var ours = Stream.of("demo", "serve", "test", "bench"); // run by the script itself
        assertEquals(
                List.of(),
                Stream.concat(commands().stream(), ours)
                        .filter(command -> !words.contains(command))
                        .toList());
    }

    private static List<String> commands() {
        var nobody = new Printer(System.out, System.err, EIGHTY);
        return Main.commands(nobody, java.time.Clock.systemUTC(), Map.of()).stream()
                .map(command -> command.getClass().getAnnotation(Command.class).name())
                .toList();
    }

    @Test
    void onANarrowScreenNoLineOfTheBoardRunsOver() {
        var ran = Ran.on(new Screen(60, true, false), Map.of(), "judge", Ran.HOMS);
        var over = ran.out().lines().filter(line -> line.length() > 60).toList();
        assertEquals(List.of(), over);
    }
}
