package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `./tw check` says to somebody who writes a first agreement: all of it at once, each with its place.
class CheckTest {
    private static final String TRUCE = """
            # River truce

            ```text
            text R1 "River truce"
              in force from 2026-03-01 08:00 Europe/Paris until 2026-12-31
              binds east-side and west-side
              covers river-valley
              day 1 is entry-into-force
            ```

            ```clause
            force: east-side and west-side must not use-force in river-valley
            withdrawal: east-side must withdraw from bridge by 2026-03-15
            aid: west-side must let at least 2 aid-convoys pass to river-valley every week
            captives: east-side and west-side must release all captives by day 10
            flights: parties must give-notice to mission at least 24 hours before each flight by the same
            ```

            ```text
            actor east-side "the eastern side" "الجانب الشرقي"
            actor west-side "the western side" "الجانب الغربي"
            body mission "the mission" "البعثة"
            place river-valley "the river valley" "وادي النهر"
            place bridge "the bridge" "الجسر" part of river-valley
            people captives "the captives" "الأسرى"
            goods aid-convoys "the aid convoys" "قوافل الإغاثة"
            act use-force "use force / use of force" "استخدام القوة"
            act withdraw "withdraw / withdrawal" "الانسحاب"
            act pass "pass / passage" "العبور"
            act release "release / release" "الإفراج عن"
            act give-notice "give notice / notice" "الإخطار"
            act flight "fly / flight" "التحليق"
            ```
            """;

    @TempDir
    private Path folder;

    private Ran check(String page) throws IOException {
        return Ran.of("check", Files.writeString(folder.resolve("a.md"), page).toString());
    }

    @Test
    void aTableIsCheckedWithItsCase() {
        var table = Ran.HOMS + "/reports.csv";
        var ran = Ran.of("check", table);
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertEquals(
                "tw: unusable: " + table + " is a table, which is checked with all of its case; name the folder.\n",
                ran.err());
    }

    @Test
    void theFirstAgreementHasNoProblems() throws IOException {
        var ran = check(TRUCE);
        assertEquals("", ran.out());
        assertEquals(ExitCode.DONE, ran.code());
    }

    @Test
    void marksOfAnotherEditorDoNoHarm() throws IOException {
        var ran = check("\uFEFF" + TRUCE.replace("\n  ", "\n\t").replace("\n", "\r\n"));
        assertEquals("", ran.out());
        assertEquals(ExitCode.DONE, ran.code());
    }

    /// The line on which each mistake is made, and the code it is told under.
    @Test
    void tenSlipsInOneFileAreToldAtOnceEachOnItsLine() throws IOException {
        var page = TRUCE.replace("force: east-side and", "force east-side and")
                .replace("withdrawal: east-side", "withdrawal: eest-side")
                .replace("2026-03-15", "2026-02-31")
                .replace("at least 2 aid", "at least \u0662 aid")
                .replace("captives: east", "aid: east")
                .replace("captives by day 10", "captives by day 10, if clause captivs is fulfilled")
                .replace("must give-notice", "must give-notise")
                .replace("\"the mission\" ", "\"the mission ")
                .replace("\nplace bridge", "\n  place bridge");
        var told = new ArrayList<String>();
        var ran = check("\uFEFF" + page.replace("\n", "\r\n"));
        for (var line : ran.out().lines().toList()) {
            assertTrue(line.matches(".*a\\.md:\\d+:\\d+: [a-z-]+: .+[.?]"), line);
            var parts = line.substring(line.indexOf("a.md:")).split(":", 5);
            told.add(parts[1] + " " + parts[3].strip());
        }
        for (var slip : List.of(
                "12 clause-colon",
                "13 name-unknown",
                "13 date-none",
                "14 digits",
                "15 clause-twice",
                "15 clause-unknown",
                "16 name-unknown",
                "22 quote-open")) assertTrue(told.contains(slip), slip + " in " + ran.out());
        assertEquals(ExitCode.FINDINGS, ran.code());
    }

    @Test
    void aNameThatNobodyDeclaredIsToldAsTheJudgeWillTellIt() throws IOException {
        var page = TRUCE.replace("must not use-force", "must not use-forse").replace("by the same", "by the-same");
        var ran = check(page);
        assertTrue(ran.out().contains("a.md:12:41: name-unknown: "), ran.out());
        assertTrue(ran.out().contains("did you mean `use-force`?"), ran.out());
        var judged = Ran.of("judge", folder.resolve("a.md").toString());
        assertEquals(ran.out(), judged.err().replaceFirst("tw: bad-input: .*\n", ""));
    }

    @Test
    void problemsAreSaidInArabicWhereItIsAskedFor() throws IOException {
        var page = Files.writeString(folder.resolve("a.md"), TRUCE.replace("must withdraw", "shall withdraw"))
                .toString();
        var line =
                "a.md:13:23: modal-missing: \u2068`shall`\u2069 ليست من كلمات اللغة. اكتب \u2068`east-side must`\u2069 "
                        + "ثم الفعل.\n";
        var checked = Ran.of("check", page, "--lang", "ar");
        assertTrue(checked.out().endsWith(line), checked.out());
        assertTrue(Ran.of("judge", page, "--lang", "ar").err().contains(line));
        assertTrue(Ran.of("format", page, "--lang", "ar").err().contains(line));
        assertTrue(Ran.of("check", page).out().endsWith("Write `east-side must` and the act.\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreements/cases/again.md",
                "agreements/northern-homs/cases/across-the-line.md",
                "agreements/pacts/aceh-2005.md"
            })
    void aSheetThatIsJudgedIsChecked(String sheet) {
        var ran = Ran.of("check", Ran.ROOT.resolve(sheet).toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.out());
    }

    @Test
    void anAgreementBesideItsTablesIsToldThatItsNamesWereNotLookedUp() {
        var ran = Ran.of("check", Ran.HOMS + "/agreement.md");
        assertEquals("", ran.out());
        assertEquals(
                "tw: %1$s/agreement.md: no problems, no warnings. Its names were not looked up; ./tw check %1$s looks "
                                .formatted(Ran.HOMS)
                        + "them up in the tables beside it.\n",
                ran.err());
    }
}
