package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trucewatch.language.Language;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.language.say.Sentences;
import org.trucewatch.language.say.Tongue;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.evidence.Case;

/// Real ceasefires in our own words: each page loads, is canonical and reads out, and `docs/coverage.md` counts them
/// rightly.
class PactsTest {
    private static final Path PACTS = Path.of("../../agreements/pacts");
    private static final String PAGE = Samples.text(Path.of("../../docs/coverage.md"));

    static List<Path> pages() {
        return list(PACTS);
    }

    static List<Path> sheets() {
        return list(PACTS.resolve("cases"));
    }

    private static List<Path> list(Path folder) {
        try (var all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError("cannot list " + folder, e);
        }
    }

    /// Each file is read once.
    private static final Map<Path, Outcome> READ = new ConcurrentHashMap<>();

    private static Outcome outcome(Path page) {
        return READ.computeIfAbsent(page, CaseFolder::read);
    }

    private static Case read(Path page) {
        return outcome(page).found().orElseThrow(() -> new AssertionError(page + " does not load"));
    }

    private static String name(Path page) {
        return page.getFileName().toString().replace(".md", "");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPactLoadsAndIsWarnedOfNothingButWhatNoRuleJudges(Path page) {
        var told = outcome(page).problems().stream()
                .filter(problem -> !problem.code().equals("not-judged"))
                .map(Problem::asLine)
                .toList();
        assertEquals(List.of(), told);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPactIsInCanonicalForm(Path page) {
        assertEquals(Samples.text(page), Language.format(Samples.text(page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyClauseOfAPactIsReadOutInBothTongues(Path page) {
        var found = read(page);
        for (Tongue tongue : Tongue.values()) {
            var sentences = Sentences.of(tongue, Dictionary.of(found.agreement(), found.registry()));
            for (var text : found.agreement().texts())
                for (var clause : text.clauses())
                    for (var label : labels(clause))
                        assertTrue(sentences.sentence(clause, label).endsWith("."), () -> clause.id() + " " + label);
        }
    }

    private static List<String> labels(Clause clause) {
        return Stream.concat(Stream.of(""), Sentences.labels(clause).stream()).toList();
    }

    @Test
    void inArabicEveryDeclaredNameHasWords() {
        for (var page : pages())
            for (var declared : read(page).agreement().declarations())
                assertTrue(!declared.words().arabic().isEmpty(), () -> page + ": " + declared.name());
    }

    @Test
    void thePageCountsWhatThePactsHold() {
        var counts = pages().stream()
                .map(page -> new Row(name(page), Coverage.of(read(page).agreement())))
                .toList();
        var rows = counts.stream().map(Row::asLine).collect(Collectors.joining("\n"));
        var total = counts.stream().map(Row::coverage).reduce(Coverage.NONE, Coverage::plus);
        assertTrue(PAGE.contains(rows), () -> "the table should be\n" + rows);
        assertTrue(PAGE.contains(total.asTotal()), () -> "the last row should be\n" + total.asTotal());
        assertTrue(PAGE.contains(total.asShare()), () -> "the page should say: " + total.asShare());
    }

    private record Row(String page, Coverage coverage) {
        String asLine() {
            return "| [" + page + "](../agreements/pacts/" + page + ".md) " + coverage.asCells();
        }
    }

    @Test
    void thePageNamesEveryClauseThatIsNotSaidInFull() {
        var missed = new TreeSet<String>();
        for (var page : pages()) missed.addAll(Coverage.missed(read(page).agreement()));
        assertEquals(missed, named("## What could not be said", "## "));
    }

    @Test
    void thePageCountsTheClausesThatItSaysLoseSomething() {
        var lost = named("## Said, with a loss", "## ").size();
        assertTrue(PAGE.contains(lost + " of them lose something"), () -> "they are " + lost);
    }

    @Test
    void thePageNamesOnlyClausesThatThereAre() {
        var known = new TreeSet<String>();
        for (var page : pages())
            for (var text : read(page).agreement().texts())
                for (var clause : text.clauses()) known.add(clause.id().toString());
        var named = named("# ", "\n\\z");
        named.removeAll(known);
        assertEquals(new TreeSet<String>(), named);
    }

    /// Clauses named as `TEXT/clause` between two headings of the page.
    private static SortedSet<String> named(String from, String to) {
        var start = PAGE.indexOf(from) + from.length();
        var end = PAGE.indexOf(to, start);
        var part = PAGE.substring(start, end < 0 ? PAGE.length() : end);
        return Pattern.compile("`([A-Z][A-Z0-9]*/[a-z0-9-]+)`")
                .matcher(part)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void aSheetOfMadeUpReportsHasTheClausesOfItsPactWordForWord(Path sheet) {
        var pact = read(PACTS.resolve(name(sheet) + ".md")).agreement();
        for (var text : read(sheet).agreement().texts())
            for (var clause : text.clauses())
                assertEquals(
                        pact.clause(clause.id()).orElseThrow().items(),
                        clause.items(),
                        clause.id().toString());
    }
}
