package org.trucewatch.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.golden.GoldenCase;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.testkit.oracle.SlowJudge;

/// Swapping the parties swaps the verdicts: every case is judged again with two parties changed for each other in all
/// its files, agreement and evidence alike.
class SwappedPartiesTest {
    private static final Path AGREEMENTS = Path.of("../../agreements");
    private static final String SHEET = "case.md";
    private static final Path HOMS = AGREEMENTS.resolve("northern-homs");
    private static final Pattern BINDS = Pattern.compile("(?m)(?:^| )binds ([a-z-]+(?:(?:, | and )[a-z-]+)*)");
    private static final Pattern TOGETHER = Pattern.compile("[a-z][a-z-]*(?:\\+[a-z][a-z-]*)+");

    @TempDir
    private Path folder;

    /// Two parties of a case, and all names changed for each other.
    private record Pair(String one, String other) {
        private Pattern pattern() {
            return Pattern.compile("(?<![A-Za-z0-9-])(" + one + "|" + other + ")(?![A-Za-z0-9-])");
        }

        String swap(String text) {
            return pattern().matcher(text).replaceAll(found -> found.group().equals(one) ? other : one);
        }

        SortedMap<String, byte[]> swap(SortedMap<String, byte[]> files, boolean turned) {
            var swapped = new TreeMap<String, byte[]>();
            files.forEach((path, bytes) -> {
                var text = swap(new String(bytes, UTF_8));
                swapped.put(path, (turned ? turned(text) : text).getBytes(UTF_8));
            });
            return swapped;
        }

        /// Where one stands before the other, the other before the one.
        private String turned(String text) {
            return text.replaceAll(
                    "(?<![A-Za-z0-9-])(" + one + "|" + other + ")(, | and )(" + one + "|" + other + ")(?![A-Za-z0-9-])",
                    "$3$2$1");
        }

        @Override
        public String toString() {
            return one + " and " + other;
        }
    }

    @TestFactory
    Stream<DynamicTest> swappingTheTwoPartiesOfASheetSwapsItsVerdicts() throws IOException {
        return sheets().stream()
                .map(sheet -> DynamicTest.dynamicTest(name(sheet), () -> {
                    var text = Samples.text(sheet);
                    mirror(pairs(text), files(sheet), List.of(text), Judge::judge);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theSlowJudgeMirrorsThemToo() throws IOException {
        return sheets().stream()
                .map(sheet -> DynamicTest.dynamicTest(name(sheet), () -> {
                    var text = Samples.text(sheet);
                    mirror(List.of(pairs(text).getFirst()), files(sheet), List.of(text), SlowJudge::judge);
                }));
    }

    @Test
    void swappingTwoPartiesOfTheNorthernHomsCaseSwapsItsVerdicts() throws IOException {
        var files = CaseFolder.files(HOMS);
        var asked = markdown(HOMS.resolve("cases")).stream().map(Samples::text).toList();
        var pairs = List.of(
                new Pair("opp-groups", "gov-forces"),
                new Pair("committee", "russia"),
                new Pair("notables", "syrian-government"));
        mirror(pairs, files, asked, Judge::judge);
    }

    private void mirror(
            List<Pair> pairs,
            SortedMap<String, byte[]> files,
            List<String> asked,
            BiFunction<Case, AsOf, Judgement> judge)
            throws IOException {
        var written = answers(read(files), asked, judge);
        assertFalse(written.isEmpty());
        for (var pair : pairs) mirrors(pair, written, files, asked, judge);
    }

    /// With the names alone swapped the answers are the same byte for byte once they are swapped back. With the
    /// order turned too in which a text names the two, what a clause lists by party is compared in the order of
    /// names, and the reason of the clause, which is that of the first of them, not at all.
    private void mirrors(
            Pair pair,
            List<Judgement> written,
            SortedMap<String, byte[]> files,
            List<String> asked,
            BiFunction<Case, AsOf, Judgement> judge)
            throws IOException {
        var swapped = answers(read(pair.swap(files, false)), asked, judge);
        var turned = answers(read(pair.swap(files, true)), asked, judge);
        for (int at = 0; at < written.size(); at++) {
            assertEquals(
                    written.get(at).clauses().toString(),
                    pair.swap(swapped.get(at).clauses().toString()));
            assertEquals(
                    lines(written.get(at), new Pair("", "")),
                    lines(turned.get(at), pair),
                    pair + " named in the other order");
        }
    }

    private static List<Judgement> answers(Case found, List<String> asked, BiFunction<Case, AsOf, Judgement> judge) {
        var answers = new ArrayList<Judgement>();
        for (var sheet : asked)
            GoldenCase.answered("swapped.md", questions(sheet), found, asOf -> {
                var answer = judge.apply(found, asOf);
                answers.add(answer);
                return answer;
            });
        return answers;
    }

    /// The questions of a sheet without what it expects, for names in it are not swapped; the first clause of each
    /// stands for all.
    private static String questions(String sheet) {
        return Pattern.compile("(?m)^```verdict .*\\n+\\S+")
                .matcher(sheet)
                .results()
                .map(found -> found.group() + "\n```\n")
                .collect(Collectors.joining());
    }

    private static String lines(Judgement judgement, Pair pair) {
        return judgement.clauses().stream().map(clause -> lines(clause, pair)).collect(Collectors.joining("\n"));
    }

    private static String lines(ClauseVerdict clause, Pair pair) {
        var lines = new ArrayList<String>();
        lines.add(
                line(pair, "%s %s %s %s".formatted(clause.clause(), clause.reading(), clause.kind(), clause.status())));
        clause.verdicts().forEach((standard, verdict) -> {
            lines.add(standard + " " + verdict.verdict());
            var listed = new TreeSet<String>();
            verdict.parties().forEach(party -> listed.add(line(pair, party.toString())));
            verdict.occurrences().forEach(occurrence -> listed.add(line(pair, occurrence.toString())));
            verdict.aside().forEach(aside -> listed.add(aside.toString()));
            lines.addAll(listed);
        });
        return String.join("\n", lines);
    }

    private static String line(Pair pair, String listed) {
        return together(pair.one().isEmpty() ? listed : pair.swap(listed));
    }

    /// Several who act together are named in the order of the text.
    private static String together(String listed) {
        return TOGETHER.matcher(listed)
                .replaceAll(
                        found -> Stream.of(found.group().split("\\+")).sorted().collect(Collectors.joining("+")));
    }

    /// A folder, or the one sheet that is a whole case.
    private Case read(SortedMap<String, byte[]> files) throws IOException {
        var sheet = files.get(SHEET);
        if (sheet == null) return CaseFolder.read(files).found().orElseThrow();
        return CaseFolder.read(Files.write(folder.resolve(SHEET), sheet))
                .found()
                .orElseThrow();
    }

    /// Each that a text binds and the next: whoever may change these for each other may change any two.
    private static List<Pair> pairs(String agreement) {
        var pairs = new ArrayList<Pair>();
        for (var binds : BINDS.matcher(agreement).results().toList()) {
            var names = List.of(binds.group(1).split(", | and "));
            for (int one = 0; one + 1 < names.size(); one++) {
                var pair = new Pair(names.get(one), names.get(one + 1));
                if (!pairs.contains(pair)) pairs.add(pair);
            }
        }
        return pairs;
    }

    private static SortedMap<String, byte[]> files(Path sheet) throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put(SHEET, Files.readAllBytes(sheet));
        return files;
    }

    private static List<Path> sheets() throws IOException {
        var sheets = new ArrayList<>(markdown(AGREEMENTS.resolve("cases")));
        sheets.addAll(markdown(AGREEMENTS.resolve("pacts/cases")));
        return sheets;
    }

    private static List<Path> markdown(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static String name(Path sheet) {
        return AGREEMENTS.relativize(sheet).toString();
    }
}
