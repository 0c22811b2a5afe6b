package org.trucewatch.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.model.Problem;

/// The pages about the language are agreements themselves: every example in them is read, printed and formatted.
class PagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"language.md", "grammar.md"})
    void everyExampleOfThePageIsReadWithoutAProblem(String name) {
        var page = Page.docs(name);
        var reading = Language.load(name, page.markdown(), KnownNames.builtIn());
        assertEquals(
                List.of(),
                reading.problems().stream()
                        .filter(problem -> !problem.code().equals("not-judged"))
                        .toList());
        assertFalse(reading.agreement().texts().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"language.md", "grammar.md"})
    void whatWasPrintedReadsBackAsAnEqualAgreement(String name) {
        var agreement = Language.read(name, Page.docs(name).markdown()).agreement();
        assertEquals(agreement, Language.read(name, Language.print(agreement)).agreement());
    }

    @ParameterizedTest
    @ValueSource(strings = {"language.md", "grammar.md"})
    void thePageIsInCanonicalForm(String name) {
        var page = Page.docs(name);
        assertEquals(page.markdown(), Language.format(page.markdown()));
    }

    @Test
    void theGrammarPageShowsAllFiftyEightFeatures() {
        var keys = Language.read("grammar.md", Page.docs("grammar.md").markdown()).agreement().texts().stream()
                .flatMap(text -> text.clauses().stream())
                .map(clause -> clause.id().key())
                .toList();
        for (int feature = 1; feature <= 58; feature++) {
            String prefix = "f" + feature + "-";
            assertTrue(keys.stream().anyMatch(key -> key.startsWith(prefix)), "no example " + prefix);
        }
    }

    @Test
    void theGrammarPageNamesEachOfItsClausesThatNoRuleJudgesYet() {
        var page = Page.docs("grammar.md").markdown();
        var lines = page.lines().toList();
        var warned = new TreeSet<String>();
        for (var problem :
                Language.load("grammar.md", page, KnownNames.builtIn()).problems()) {
            int at = problem.line() - 1;
            while (lines.get(at).startsWith(" ")) at--;
            var words = Pattern.compile("[: ]").splitAsStream(lines.get(at)).toList();
            var isDeclared = List.of("goods", "act").contains(words.getFirst());
            warned.add("`" + words.get(isDeclared ? 1 : 0) + "`");
        }
        var named = page.substring(page.indexOf("No rule judges yet"), page.indexOf("## Messages"));
        var told = new TreeSet<String>();
        Pattern.compile("`[a-z0-9-]+`").matcher(named).results().forEach(found -> told.add(found.group()));
        assertEquals(warned, told);
    }

    @Test
    void eachMessageOfTheGrammarPageIsWhatItsLinesReallyGet() {
        var page = Page.docs("grammar.md");
        var names = KnownNames.builtIn()
                .with(Language.read("grammar.md", page.markdown()).agreement());
        var refused = page.fences("refused");
        var says = page.fences("says");
        assertEquals(says.size(), refused.size());
        assertFalse(refused.isEmpty());
        for (int i = 0; i < refused.size(); i++) {
            var reading = Language.read("a.md", "```text\n" + refused.get(i) + "\n```\n");
            var lines = Language.check(reading, names).problems().stream()
                    .map(Problem::asLine)
                    .collect(Collectors.joining("\n"));
            assertEquals(says.get(i), lines);
        }
    }

    @Test
    void eachMessageOfTheGrammarPageIsSaidInArabicWithoutBareLatinWords() {
        var page = Page.docs("grammar.md");
        var names = KnownNames.builtIn()
                .with(Language.read("grammar.md", page.markdown()).agreement());
        for (var refused : page.fences("refused")) {
            var reading = Language.read("a.md", "```text\n" + refused + "\n```\n");
            for (var problem : Language.check(reading, names).problems()) {
                var bare = problem.arabic().replaceAll("\u2068[^\u2069]*\u2069", "");
                assertTrue(bare.matches("(?s).*\\p{IsArabic}.*"), problem::toString);
                assertFalse(bare.matches("(?s).*[A-Za-z`].*"), problem::toString);
            }
        }
    }
}
