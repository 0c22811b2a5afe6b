package org.trucewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each check of [DocsTest] on a document that is wrong in one way.
class DocsFindTest {
    @TempDir
    private Path folder;

    @Test
    void aLinkToAMissingFileOrHeadingIsFound() {
        write("docs/a.md", """
                # One *thing*, named
                [here](#one-thing-named) [there](../README.md) [out](https://example.org/x)
                [gone](b.md) [no heading](#two)
                ```
                [in code](c.md)
                ```
                """);
        write("README.md", "");
        assertEquals(
                List.of("docs/a.md:3: nothing is at b.md", "docs/a.md:3: nothing is at #two"),
                Documents.deadLinks(new Tree(folder)));
    }

    @Test
    void aCommandNobodyKnowsIsFound() {
        write("README.md", "./tw judge x\n./tw juge x\n");
        assertEquals(
                List.of("README.md:2: there is no ./tw juge"),
                Documents.unknownCommands(new Tree(folder), Set.of("judge")));
    }

    @Test
    void aDecisionLongerThanAPageIsFound() {
        write("docs/decisions/001-a.md", "x\n".repeat(41));
        write("docs/guide.md", "x\n".repeat(500));
        assertEquals(List.of("docs/decisions/001-a.md: 41 lines; the most is 40"), Documents.tooLong(new Tree(folder)));
    }

    @Test
    void whatACommandPrintsIsHeldAgainstWhatIsShown() {
        var console = Console.in("a.md", """
                ```console
                $ ./tw judge  homs
                first
                …
                last
                ```
                ```
                $ ./tw other
                ```
                """);
        assertEquals(1, console.size());
        assertEquals(List.of("judge", "homs"), console.getFirst().words());
        assertTrue(console.getFirst().shows(List.of("first", "second", "last", "")));
        assertTrue(console.getFirst().shows(List.of("first", "last")));
        assertFalse(console.getFirst().shows(List.of("first", "last", "more")));
        assertFalse(console.getFirst().shows(List.of("else", "last")));
    }

    @Test
    void aCommandOfADocumentIsReallyRun() {
        var version = new Console("a.md:1", List.of("--version"), List.of());
        assertTrue(version.run(Tree.here()).getFirst().startsWith("Trucewatch "));
    }

    private void write(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
