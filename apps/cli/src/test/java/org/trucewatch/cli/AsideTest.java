package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Pairs;
import org.trucewatch.testkit.pair.PairContract;

/// What is said about an answer is said in the language of the answer.
class AsideTest extends PairContract<Aside> {
    private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2069]*\u2069");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]");

    @TempDir
    private Path folder;

    @Override
    protected List<Aside> all() {
        return List.of(Aside.values());
    }

    @Override
    protected Pairs sentences() {
        return Aside.Sentences.ALL;
    }

    @Override
    protected Words said(Aside aside, Object... parts) {
        return aside.with(parts);
    }

    @Test
    void aCaseIsCheckedInArabic() {
        var ran = Ran.of("check", Ran.HOMS, "--lang", "ar");
        assertEquals("tw: \u2068" + Ran.HOMS + "\u2069: لا مشكلات، التنبيهات \u20682\u2069.\n", ran.err());
    }

    @Test
    void aTableThatIsBrokenIsToldInArabicWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("case.csv"), "name;zone\nX;UTC\n");
        var ran = Ran.of("judge", folder.toString(), "--lang", "ar");
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertTrue(ran.err().contains("case.csv:1:1: cells-divided: تفصل بين الخلايا فواصل منقوطة"), ran.err());
        assertTrue(ran.err().contains("tw: bad-input: في \u2068"), ran.err());
    }

    @Test
    void aClauseThatIsNotThereIsToldInArabic() {
        var ran = Ran.of("explain", Ran.HOMS, "T1A/ai", "--lang", "ar");
        assertTrue(ran.err().startsWith("tw: no-such-clause: ليس في \u2068"), ran.err());
    }

    @Test
    void whatKeepsARecordSaysWhatItDidAndWhatItRefusesInArabic() {
        var data = folder.resolve("data").toString();
        var backup = folder.resolve("monday.backup").toString();
        Ran.of("import", "case", Ran.HOMS, "--into", data);
        var rotated = Ran.of("rotate", data, "--lang", "ar");
        assertTrue(rotated.out().startsWith("المفتاح الجديد، ويعلنه القيد "), rotated.out());
        assertTrue(rotated.out().contains("\ntrucewatch/"), rotated.out());
        assertTrue(rotated.err().contains("انسخ مجلد المفاتيح من جديد"), rotated.err());
        var nothing = Ran.of("shred", data, "S99", "--why", "so", "--lang", "ar");
        assertTrue(nothing.err().contains("ليس له مختوم يمكن فتحه هنا"), nothing.err());
        var tooLong = Ran.of("shred", data, "S99", "--why", "x".repeat(501), "--lang", "ar");
        assertTrue(tooLong.err().contains("السبب: لا بد أن يكون سطراً واحداً"), tooLong.err());
        var copied = Ran.of("backup", backup, "--data", data, "--lang", "ar");
        assertTrue(copied.out().contains(": القيود "), copied.out());
        var restored =
                Ran.of("restore", backup, "--data", folder.resolve("other").toString(), "--lang", "ar");
        assertTrue(restored.out().contains("، والجذر "), restored.out());
    }

    @Test
    void aTableOfEventsThatIsNoneIsToldInArabic() throws IOException {
        var file = Files.writeString(folder.resolve("events.csv"), "a;b\n1;2\n");
        var ran = Ran.of("import", "ged", file.toString(), "--into", Ran.HOMS, "--lang", "ar");
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertTrue(ran.err().contains(":1:0: columns-missing: يبدو أن ما يفصل بين الخلايا فواصل منقوطة"), ran.err());
    }

    /// Codes and names stand in Latin letters, each set apart from the sentence.
    private static void assertArabic(Ran ran, String code, String end) {
        assertTrue(ran.err().startsWith("tw: " + code + ": "), ran.err());
        assertTrue(ran.err().endsWith(end + "\n"), ran.err());
        var bare = ISOLATED.matcher(ran.err().substring("tw: ".length() + code.length()))
                .replaceAll("");
        assertFalse(LATIN.matcher(bare).find(), bare);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "judge CASE --asof 2017 => لا يوجد خيار \u2068--asof\u2069.",
                "judge CASE --proof all => قيمة \u2068--proof\u2069 لا تصلح: لا يوجد \u2068all\u2069؛",
                "judge CASE --format x => قيمة \u2068--format\u2069 لا تصلح:",
                "judge CASE --as-of => ينقص: \u2068--as-of=T\u2069.",
                "judge => ينقص: \u2068CASE|DATA\u2069.",
                "judge CASE CASE2 => كلام زائد: \u2068",
                "judge CASE --as-of x --as-of y => كُتب أكثر من مرة: \u2068--as-of=T\u2069.",
                "judge '' => قيمة \u2068CASE|DATA\u2069 لا تصلح: اسم فارغ؛",
                "judge CASE --all => \u2068`--all`\u2069 و",
                "jugde CASE => لا يوجد أمر \u2068",
                "changes CASE --from 2014-06-01 --to 2014-05-01 => \u2068`--from 2014-06-01`\u2069 بعد ",
                "import gde x --into CASE => لا توجد صيغة \u2068gde\u2069؛",
                "import ged x --into CASE --as y => \u2068`--as`\u2069 يسمي ",
                "import ged x --into CASE --read-on 2020-31-01 => قيمة \u2068--read-on\u2069 لا تصلح: "
            },
            quoteCharacter = '"')
    void aWrongUseIsToldInArabic(String line, String told) {
        var words = new ArrayList<>(Arrays.stream(line.split(" "))
                .map(word -> word.equals("''") ? "" : word.replace("CASE", Ran.HOMS))
                .toList());
        words.addAll(1, List.of("--lang", "ar"));
        var ran = Ran.of(words.toArray(String[]::new));
        assertEquals(ExitCode.USAGE, ran.code());
        assertTrue(ran.err().startsWith("tw: usage: " + told), ran.err());
        assertArabic(ran, "usage", " --help`\u2069.");
    }

    @Test
    void aTimeThatIsNoneIsToldInArabic() {
        for (var time :
                List.of("yesterday", "2017-02-30", "2017-03-26T02:30 Europe/Paris", "2017-10-29T02:30 Europe/Paris"))
            assertArabic(
                    Ran.of("judge", Ran.HOMS, "--as-of", time, "--lang", "ar"),
                    "no-such-time",
                    "(\u2068`2017-08-07`\u2069، إلى نهايته) أو وقتاً محلياً (\u2068`2017-08-03T12:00`\u2069).");
    }

    @Test
    void whatCannotBeUsedIsToldInArabic() throws IOException {
        var data = folder.resolve("data").toString();
        assertArabic(
                Ran.of("import", "case", folder + "/none", "--into", data, "--lang", "ar"),
                "no-such-file",
                "لا يوجد هذا المجلد؛ سمِّ مجلد قضية.");
        assertArabic(
                Ran.of("format", folder.toString(), "--lang", "ar"), "no-such-file", "مثل \u2068`agreement.md`\u2069.");
        assertArabic(Ran.of("format", folder + "/none.md", "--lang", "ar"), "no-such-file", "لا يوجد هذا الملف.");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/notes.txt"), "mine");
        assertArabic(
                Ran.of("import", "case", Ran.HOMS, "--into", data, "--lang", "ar"),
                "unusable",
                "ليس فارغاً؛ سمِّ مجلداً جديداً.");
        Files.writeString(folder.resolve("data/format"), "trucewatch.org/data@v9\n");
        assertArabic(Ran.of("judge", data, "--lang", "ar"), "unusable", "؛ استعملها.");
        Files.writeString(folder.resolve("data/format"), "trucewatch.org/data@v1\nstore sqlite\n");
        var missing = Ran.of("judge", data, "--lang", "ar");
        assertArabic(missing, "unusable", "ما بقي منه سليماً.");
        assertTrue(missing.err().contains("مفقود؛ استرجعه من نسخة احتياطية"), missing.err());
        Files.writeString(folder.resolve("data/ledger.db"), "these are no tables".repeat(1000));
        var foreign = Ran.of("judge", data, "--lang", "ar");
        assertArabic(foreign, "unusable", "ما بقي منه سليماً.");
        assertTrue(foreign.err().contains("ليس سجلاً"), foreign.err());
    }

    @Test
    void aCaseThatIsBroughtIntoARecordIsToldInArabic() {
        var data = folder.resolve("record").toString();
        var ran = Ran.of("import", "case", Ran.HOMS, "--into", data, "--lang", "ar");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        var bare = ISOLATED.matcher(ran.out() + ran.err().replace("tw: ", "")).replaceAll("");
        assertFalse(LATIN.matcher(bare).find(), bare);
        assertTrue(bare.startsWith(": القيود الجديدة "), bare);
    }

    @Test
    void anImportSaysWhatCameInInArabicAndSoDoTheReasonsOfRowsLeftOut() throws IOException {
        var samples = Ran.ROOT.resolve("adapters/intake/src/test/resources/org/trucewatch/intake/ged");
        Copied.folder(samples.resolve("accepted/case"), folder.resolve("case"));
        var rows = Files.copy(samples.resolve("rejected/bad-rows.csv"), folder.resolve("rows.csv"));
        var ran = Ran.of(
                "import",
                "ged",
                rows.toString(),
                "--into",
                folder.resolve("case").toString(),
                "--skip-bad",
                "--lang",
                "ar");
        assertEquals(ExitCode.FINDINGS, ran.code(), ran.err());
        var bare = ISOLATED.matcher(ran.out()).replaceAll("");
        assertTrue(bare.contains("قُرئت صفوف عددها"), bare);
        assertFalse(LATIN.matcher(bare).find(), bare);
        var table = Files.readString(folder.resolve("rows.csv.refused.csv"));
        assertTrue(table.contains("خلايا الصف"), table);
        assertFalse(table.contains("The row has"), table);
    }
}
