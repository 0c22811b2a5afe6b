package org.trucewatch.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.language.say.Sentences;
import org.trucewatch.language.say.Tongue;

/// Whole agreements: the one of the repository, and the examples of the proposal in the pack beside the checkout.
class AgreementsTest {
    private static final Path HOMS = Path.of("..", "..", "agreements", "northern-homs", "agreement.md");
    private static final Path PROPOSAL = Path.of("..", "..", "..", "shared", "language.md");
    private static final Pattern EXAMPLE = Pattern.compile("`([^`\\n]+)`");
    private static final String STATEMENT =
            "([a-z0-9-]+: .*)|((actor|body|place|line|act|goods|people|list|table|phase) [a-z0-9-]+.*)";
    private static final String PROPERTY =
            "(in force|renews for|day \\d is|counts days|excludes|ends \\d+|\\S+ answers for) .*";

    private static void assertPrintsAndFormats(String name, String markdown) {
        var reading = Language.read(name, markdown);
        assertEquals(List.of(), reading.problems(), name);
        var agreement = reading.agreement();
        assertEquals(agreement, Language.read(name, Language.print(agreement)).agreement(), name);
        String formatted = Language.format(markdown);
        assertEquals(agreement, Language.read(name, formatted).agreement(), name);
        assertEquals(formatted, Language.format(formatted), name);
    }

    @Test
    void theAgreementOfNorthernHomsIsReadPrintedAndFormatted() {
        assertPrintsAndFormats("agreement.md", Page.read(HOMS));
    }

    @Test
    void everyClauseOfNorthernHomsIsReadOutInBothTongues() {
        var agreement = Language.read("agreement.md", Page.read(HOMS)).agreement();
        for (Tongue tongue : Tongue.values()) {
            var sentences = Sentences.of(tongue, Dictionary.of(agreement));
            for (var text : agreement.texts()) {
                for (var clause : text.clauses()) {
                    assertTrue(
                            sentences.sentence(clause).endsWith("."),
                            clause.id().toString());
                    for (String label : Sentences.labels(clause)) {
                        assertTrue(sentences.sentence(clause, label).endsWith("."), label);
                    }
                }
            }
        }
    }

    @Test
    void everyExampleOfTheProposalIsReadPrintedAndFormatted() {
        assumeTrue(Files.exists(PROPOSAL), "SKIPPED: the proposal is not beside the checkout (../shared/language.md)");
        String markdown = Page.read(PROPOSAL);
        assertPrintsAndFormats("language.md", markdown);
        int examples = 0;
        var matcher = EXAMPLE.matcher(markdown);
        while (matcher.find()) {
            String example = matcher.group(1);
            boolean property = example.matches(PROPERTY);
            if (!property && !example.startsWith("text ") && !example.matches(STATEMENT)) continue;
            String before = example.startsWith("text ") ? "" : "text X \"x\"" + (property ? " " : "\n");
            assertPrintsAndFormats(example, "```text\n" + before + example + "\n```\n");
            examples++;
        }
        assertTrue(examples >= 100, "only " + examples + " examples were found");
    }
}
