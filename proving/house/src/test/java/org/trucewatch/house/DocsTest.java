package org.trucewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The documents say what is true. [DocsFindTest] shows that each check can fail.
class DocsTest {
    private static final Tree TREE = Tree.here();

    /// What `tw` does itself, before any Java runs.
    private static final Set<String> OF_THE_SCRIPT = Set.of("test", "bench");

    @Test
    void everyLinkLeadsSomewhere() {
        assertEquals("", String.join("\n", Documents.deadLinks(TREE)));
    }

    @Test
    void everyCommandNamedInADocumentExists() {
        assertEquals("", String.join("\n", Documents.unknownCommands(TREE, commands())));
    }

    @Test
    void noDocumentOutgrowsItsPage() {
        assertEquals("", String.join("\n", Documents.tooLong(TREE)));
    }

    @Test
    void theReadmeShowsACommandWithinItsFirstThirtyLines() {
        assertTrue(TREE.text("README.md").lines().limit(30).anyMatch(line -> line.contains("./tw ")));
    }

    @TestFactory
    Stream<DynamicTest> aCommandInADocumentPrintsWhatIsShownBelowIt() {
        return Documents.names(TREE).stream()
                .flatMap(name -> Console.in(name, TREE.text(name)).stream())
                .map(console -> DynamicTest.dynamicTest(console.place(), () -> assertShows(console)));
    }

    private static void assertShows(Console console) {
        var printed = console.run(TREE);
        if (!console.shows(printed)) {
            assertEquals(String.join("\n", console.shown()), String.join("\n", printed), console.place());
        }
    }

    private static Set<String> commands() {
        var commands = new TreeSet<>(OF_THE_SCRIPT);
        for (var type : ClassFiles.ofUs()) commands.addAll(command(type));
        return commands;
    }

    private static List<String> command(JavaClass type) {
        return type.tryGetAnnotationOfType("picocli.CommandLine$Command").stream()
                .flatMap(annotation -> annotation.get("name").stream())
                .map(Object::toString)
                .toList();
    }
}
