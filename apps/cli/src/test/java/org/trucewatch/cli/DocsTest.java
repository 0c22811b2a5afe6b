package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trucewatch.cli.page.Screen;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What a user relies on has its line in a document.
class DocsTest {
    /// Words with a hyphen in the readers that are no codes of problems.
    private static final List<String> NO_PROBLEMS = List.of("use-of-force", "attack-on-civilians", "as-of");

    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void everyCommandHasItsHeadingAndEveryOptionItsWord() {
        var page = read("docs/commands.md");
        for (var command : commands()) {
            var name = command.getClass().getAnnotation(Command.class).name();
            assertHolds("docs/commands.md", page, "## `./tw " + name + "`\n");
            for (var field : command.getClass().getDeclaredFields()) {
                var option = field.getAnnotation(Option.class);
                if (option != null) assertHolds("docs/commands.md, for " + name + ",", page, option.names()[0]);
            }
        }
    }

    @Test
    void everyCommandStandsInTheOverview() {
        var overview = Ran.of("--help").out();
        for (var command : commands()) {
            var name = command.getClass().getAnnotation(Command.class).name();
            assertTrue(overview.matches("(?s).*\\b" + name + "\\b.*"), () -> "./tw --help does not hold: " + name);
        }
    }

    @Test
    void everyRefusalHasItsLineWithItsExitCode() {
        var page = read("docs/commands.md");
        var refusals = List.of(
                new Refusal.NoSuchTime("--as-of", "x", new Words("y", "y")),
                new Refusal.NoSuchClause("a", "b", List.of()),
                new Refusal.NoSuchText("a", "b", List.of()),
                new Refusal.NotKnownYet("a", "b"),
                new Refusal.NotInCi("a"),
                new Refusal.BadInput("a", List.of()),
                new Refusal.NoSuchFile("a", new Words("b", "b")),
                new Refusal.Unusable("a", new Words("b", "b")),
                new Refusal.NoLetters("a"));
        assertEquals(Refusal.class.getPermittedSubclasses().length, refusals.size());
        for (var refusal : refusals) {
            var line = "| `%s` | %d |".formatted(refusal.code(), ExitCode.of(refusal));
            assertTrue(page.contains(line), line);
        }
    }

    @Test
    void everyVerdictStatusAndStandardHasItsLineInTheOutputAndInTheGlossary() {
        var output = read("docs/output.md");
        var glossary = read("GLOSSARY.md");
        for (var word : words(Verdict.values(), Verdict::word)) {
            assertTrue(output.contains("| `" + word + "` |"), word);
            assertTrue(glossary.contains("| " + word.replace('-', ' ') + " |"), word);
        }
        for (var word : words(Status.values(), Status::word)) {
            assertTrue(output.contains("| `" + word + "` |"), word);
            assertTrue(glossary.matches("(?s).*\\| " + word.replace('-', ' ') + "( \\(status\\))? \\|.*"), word);
        }
        for (var word : words(Standard.values(), Standard::word)) {
            assertTrue(output.contains(" | " + word + " | "), word);
            assertTrue(glossary.contains("| " + word + " |"), word);
        }
    }

    @Test
    void everyReasonHasItsLine() throws IOException {
        var page = read("docs/output.md");
        var sentences = new Properties();
        sentences.load(Wording.class.getResourceAsStream(Tongue.ENGLISH.code() + ".properties"));
        for (var key : new TreeSet<>(sentences.stringPropertyNames())) {
            if (!key.startsWith("reason.") || key.endsWith(".verified")) continue;
            assertTrue(page.contains("| `" + key.substring("reason.".length()) + "` |"), key);
        }
    }

    @Test
    void everyProblemOfAReaderHasItsLine() {
        var pages = read("docs/problems.md") + read("docs/grammar.md") + read("docs/case-folder.md");
        var missing = new TreeSet<String>();
        for (var room : List.of(
                "core/language/src/main/java/org/trucewatch/language/fault",
                "adapters/casefolder/src/main/java",
                "adapters/intake/src/main/java",
                "desk/src/main/java/org/trucewatch/desk/golden"))
            for (var source : sources(room))
                CODE.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .filter(code -> !NO_PROBLEMS.contains(code))
                        .filter(code -> !pages.contains("`" + code + "`") && !pages.contains(": " + code + ": "))
                        .forEach(missing::add);
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void everyTableOfACaseHasItsHeading() {
        var page = read("docs/case-folder.md");
        try (var files = Files.walk(Path.of(Ran.HOMS))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .forEach(name -> assertTrue(page.contains("## `" + name + "`"), name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void theRecipesNameOnlyPathsThatExist() {
        var missing = new ArrayList<String>();
        var path = Pattern.compile("`((?:core|desk|adapters|apps|proving|docs|agreements)/[A-Za-z0-9_./-]+)`");
        path.matcher(read("CONTRIBUTING.md"))
                .results()
                .map(found -> found.group(1))
                .filter(named -> !Files.exists(Ran.ROOT.resolve(named)))
                .forEach(missing::add);
        assertEquals(List.of(), missing);
    }

    @Test
    void everyKindOfAdditionHasItsRecipe() {
        var page = read("CONTRIBUTING.md");
        for (var addition :
                List.of("A clause kind", "A source format", "A report", "A store", "A command", "An agreement"))
            assertTrue(page.contains("\n## " + addition), addition);
    }

    @Test
    void everySourceFormatIsWiredSaidAndSampled() throws IOException {
        var words = Main.formats().keySet();
        assertEquals(sourceFormats(), words);
        var help = String.join(
                " ", ImportCommand.class.getAnnotation(Command.class).description());
        var samples = Ran.ROOT.resolve("adapters/intake/src/test/resources/org/trucewatch/intake");
        for (var word : words) {
            assertAll(
                    () -> assertHolds("the help of import", help, word + " ("),
                    () -> assertHolds("docs/commands.md", read("docs/commands.md"), "`" + word + "`, "),
                    () -> assertHolds("docs/import.md", read("docs/import.md"), "./tw import " + word + " FILE"),
                    () -> assertIsFolder(samples.resolve(word).resolve("accepted")),
                    () -> assertIsFolder(samples.resolve(word).resolve("rejected")));
        }
    }

    private static void assertHolds(String where, String words, String wanted) {
        assertTrue(words.contains(wanted), () -> where + " does not hold: " + wanted);
    }

    private static void assertIsFolder(Path folder) {
        assertTrue(Files.isDirectory(folder), () -> "there is no folder " + folder);
    }

    /// The packages of the intake that make arrivals of a file.
    private static Set<String> sourceFormats() throws IOException {
        var rooms = Ran.ROOT.resolve("adapters/intake/src/main/java/org/trucewatch/intake");
        try (var files = Files.walk(rooms)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).contains("public static Arrivals read("))
                    .map(file -> rooms.relativize(file).getName(0).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void bothMeaningsOfViolationAreKept() {
        var glossary = read("GLOSSARY.md");
        assertTrue(glossary.contains("| violation (a count of observations) |"));
        assertTrue(glossary.contains("| violation (a finding of breach) |"));
    }

    @Test
    void theFirstPagesStayShort() {
        assertTrue(read("README.md").lines().count() <= 30);
        assertTrue(read("ARCHITECTURE.md").lines().count() <= 150);
    }

    private static List<Object> commands() {
        var nobody = new Printer(System.out, System.err, new Screen(80, true, false));
        return Main.commands(nobody, Clock.systemUTC(), Map.of());
    }

    private static <T> List<String> words(T[] values, java.util.function.Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static List<String> sources(String room) {
        try (Stream<Path> files = Files.walk(Ran.ROOT.resolve(room))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(DocsTest::text)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(String name) {
        return text(Ran.ROOT.resolve(name));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
