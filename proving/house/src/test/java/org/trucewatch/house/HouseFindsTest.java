package org.trucewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.house.bad.Careful;
import org.trucewatch.house.bad.Careless;

/// Each check of [HouseTest] on a sample that is wrong in one way: a check that cannot fail is worth nothing.
class HouseFindsTest {
    private static final String TABLE = """
            | Module | Ours | Libraries of others |
            | --- | --- | --- |
            | `core/model` | | |
            | `core/engine` | `model` | `jts-core` |

            | Other | table |
            | --- | --- |
            | `core/ledger` | `model` |
            """;

    @TempDir
    private Path folder;

    private Tree tree;

    @BeforeEach
    void aTreeOfTwoModules() {
        tree = new Tree(folder);
        write(
                "pom.xml",
                "<project><modules><module>core/model</module><module>core/engine</module></modules></project>");
        write("core/model/pom.xml", "<project/>");
        write("core/engine/pom.xml", pom("org.trucewatch", "trucewatch-model", "org.locationtech.jts", "jts-core"));
    }

    @Test
    void theSoundTreeHasNoFindings() {
        assertEquals(List.of(), ArrowTable.read(TABLE).differences(Poms.rooms(tree)));
        assertEquals(List.of(), Poms.misplaced(tree));
        assertEquals(List.of(), Texts.offences(tree));
    }

    @Test
    void aFolderThatTwoProcessesOfTestsWouldShareIsFound() {
        var test = "core/model/src/test/java/org/example/SharingTest.java";
        write(test, "var folder = Path.of(\"target/classes-of-mine\");");
        assertEquals(List.of(), Poms.sharedByTests(tree));

        write("core/model/pom.xml", "<project><properties><forkCount>2</forkCount></properties></project>");
        assertEquals(
                List.of(test + ": names a folder in target, and the module's tests run in 2 JVMs"),
                Poms.sharedByTests(tree));
    }

    @Test
    void aDependencyBesideTheTableIsFound() {
        write("core/model/pom.xml", pom("org.example", "spring"));
        assertEquals(
                List.of("core/model/pom.xml: uses spring, which the table of arrows does not allow"),
                ArrowTable.read(TABLE).differences(Poms.rooms(tree)));
    }

    @Test
    void anArrowNobodyUsesIsFound() {
        write("core/engine/pom.xml", pom("org.trucewatch", "trucewatch-model"));
        assertEquals(
                List.of("core/engine/pom.xml: does not use jts-core; take it out of the table of arrows"),
                ArrowTable.read(TABLE).differences(Poms.rooms(tree)));
    }

    @Test
    void aModuleWithoutARowAndARowWithoutAModuleAreFound() {
        var table = ArrowTable.read(TABLE.replace("core/model`", "core/mode`"));
        assertEquals(
                List.of(
                        "ARCHITECTURE.md: the table has no row for core/model",
                        "ARCHITECTURE.md: the table has a row for core/mode, which is no module"),
                table.differences(Poms.rooms(tree)));
    }

    @Test
    void aMissingModuleAnUnlistedOneAndAVersionOfOnesOwnAreFound() {
        write("pom.xml", "<project><modules><module>core/engine</module><module>desk</module></modules></project>");
        write("core/engine/pom.xml", "<project><parent><version>1</version></parent><version>2</version></project>");
        assertEquals(
                List.of(
                        "pom.xml: lists desk, which has no pom.xml",
                        "core/engine/pom.xml: versions belong in the root pom",
                        "core/model/pom.xml: is not listed in the root pom"),
                Poms.misplaced(tree));
    }

    @Test
    void aShippedModuleThatUsesTheTestkitIsFound() {
        var table = ArrowTable.read("| Module |\n| `desk` | `testkit` | |\n| `proving/testkit` | | |\n");
        assertEquals(
                List.of("ARCHITECTURE.md: desk ships and may not use what is only for proving"),
                table.provingShipped());
    }

    @Test
    void aCircleIsFoundWhereverItBegins() {
        var arrows = new TreeMap<String, SortedSet<String>>();
        arrows.put("desk", new TreeSet<>(List.of("engine")));
        arrows.put("engine", new TreeSet<>(List.of("model")));
        arrows.put("model", new TreeSet<>(List.of("engine")));
        assertEquals(List.of("engine -> model -> engine"), Cycles.in(arrows));
    }

    @Test
    void aClassThatUsesWhatItsModuleMayNotIsFound() {
        var table = ArrowTable.read("| Module |\n| `proving/house` | | |\n");
        assertTrue(ClassFiles.forbiddenArrows(careless(), table)
                .contains(
                        "org.trucewatch.house.bad.Careless: must not use com.tngtech.archunit.core.domain.JavaClass"));
    }

    @Test
    void anAdapterOutsideMainIsFound() {
        var adapter = ArrowTable.read("| Module |\n| `apps/house` | | |\n| `adapters/model` | | |\n");
        assertEquals(
                List.of("org.trucewatch.house.bad.Careless: "
                        + "only Main may name the adapter org.trucewatch.model.Defect"),
                ClassFiles.adaptersOutsideMain(careless(), adapter));
        var core = ArrowTable.read("| Module |\n| `apps/house` | | |\n| `core/model` | | |\n");
        assertEquals(List.of(), ClassFiles.adaptersOutsideMain(careless(), core));
    }

    @Test
    void packagesOfOursAreJoinedByTheirUses() {
        assertEquals(
                "{org.trucewatch.house.bad=[org.trucewatch.model]}",
                ClassFiles.packages(careless()).toString());
    }

    @Test
    void everyForbiddenCallInTheCoreIsFound() {
        var findings = String.join("\n", Purity.offences(careless()));
        for (var call : List.of(
                "Instant.now",
                "System.nanoTime",
                "System.getenv",
                "System.getProperty",
                "System.out",
                "Math.sin",
                "Random.<init>",
                "UUID.randomUUID",
                "ZoneId.systemDefault",
                "Locale.getDefault",
                "Charset.defaultCharset",
                "String.getBytes",
                "String.toLowerCase",
                "java.lang.Thread",
                "java.util.concurrent.CompletableFuture",
                "java.nio.file.Files",
                "java.net.URI",
                "HashSet.iterator")) {
            assertTrue(findings.contains(call), call + " is missing in\n" + findings);
        }
    }

    @Test
    void aClassFileTooNewForTheClusterIsFound() {
        assertEquals(
                List.of("org.trucewatch.house.bad.Careless: is compiled for a Java newer than 21"),
                ClassFiles.newerThan(21, careless()));
        assertEquals(List.of(), ClassFiles.newerThan(25, careless()));
    }

    @Test
    void seededChanceAndNamedDefaultsAreNoOffence() {
        var harmless = Purity.offences(new ClassFileImporter().importClasses(Careful.class));
        assertEquals(List.of(), harmless);
    }

    @Test
    void aNumberInTheDigitsOfTheMachineIsFound() {
        write("core/model/src/main/java/A.java", "f(\"%s\".formatted(a));\nf(\"%s of %d\".formatted(a, b));\n");
        assertEquals(
                List.of("core/model/src/main/java/A.java:2: "
                        + "prints in the machine's locale; use %s, or name Locale.ROOT"),
                Formats.offences(tree));
    }

    @Test
    void aLongFileAndALongMethodAreFound() {
        var body = "int a;\n".repeat(60);
        write("core/model/src/main/java/A.java", "class A {\nvoid f() {\n" + body + "}\n" + "\n".repeat(600) + "}\n");
        assertEquals(
                List.of(
                        "core/model/src/main/java/A.java: 664 lines; the most is 600",
                        "files: the median is 664 lines; the most is 120",
                        "files: 5 of 100 have 664 lines or more; the most is 350"),
                Budgets.ofFiles(sources()));
        assertEquals(
                List.of(
                        "core/model/src/main/java/A.java:2: f: 62 lines; the most is 60",
                        "methods: the median is 62 lines; the most is 7",
                        "methods: 5 of 100 have 62 lines or more; the most is 25"),
                Budgets.ofMethods(sources()));
    }

    @Test
    void emptyNamesAndDrawersAreFound() {
        write("desk/src/main/java/org/trucewatch/desk/util/Dates.java", "class Dates { class DateHelper {} }");
        write("desk/src/main/java/org/trucewatch/desk/Implication.java", "class Implication {}");
        assertEquals(
                List.of(
                        "desk/src/main/java/org/trucewatch/desk/util/Dates.java: lies in a drawer; "
                                + "name the package after what it is about",
                        "desk/src/main/java/org/trucewatch/desk/util/Dates.java:1: DateHelper is no word of the field"),
                Manners.emptyNames(sources()));
    }

    @Test
    void aCarelessCatchIsFoundAndAMainMayHaveOne() {
        var code = "class Main {\nvoid f() {\ntry { g(); }\ncatch (Exception e) {}\n} }";
        write("apps/cli/src/main/java/Main.java", code);
        write("desk/src/main/java/Main.java", code);
        assertEquals(
                List.of("desk/src/main/java/Main.java:4: catch what you expect"), Manners.carelessCatches(sources()));
    }

    @Test
    void anExportedTypeAndAPackageWithoutAWordAreFound() {
        write("desk/src/main/java/org/A.java", "// Not a doc comment.\npublic class A {}");
        write("desk/src/main/java/org/B.java", "/// A doc comment.\npublic class B {}");
        assertEquals(
                List.of("desk/src/main/java/org/A.java:2: A is exported and has no /// comment"),
                Manners.unexplained(sources()));
        assertEquals(
                List.of("desk/src/main/java/org: has no package-info.java with a /// comment and, "
                        + "outside core, @NullMarked"),
                Manners.unexplainedPackages(tree));
    }

    @Test
    void machinePathsRegistriesUnfinishedWorkAndWideLinesAreFound() {
        write("a.md", "see /" + "work/shared\nand /" + "farm/x, ./work/x is fine\n");
        write("b.xml", "https://repo1." + "maven.org/x\n");
        write("c.java", "// TO" + "DO later\n// TO" + "DO #12 is fine\n" + "x".repeat(121) + "\n");
        assertEquals(
                List.of(
                        "a.md:1: a path of one machine",
                        "a.md:2: a path of one machine",
                        "b.xml:1: the host of a registry",
                        "c.java:1: unfinished, and no issue number",
                        "c.java:3: wider than 120"),
                Texts.offences(tree));
    }

    @Test
    void aCommentThatTheFormatterCutInTwoIsFound() {
        var full = "/// " + "full ".repeat(20).strip();
        write("a.java", full + "\n/// cut\n/// goes on.\n" + full + "\n/// ends.\n/// another\n");
        assertEquals(List.of("a.java:2: a word of a comment, cut off"), Texts.offences(tree));
    }

    @Test
    void anExemptionExcusesItsFindingAndIsStaleWithoutIt() {
        var excuse = Exemption.ALL.getFirst().place();
        assertEquals(List.of("other"), Exemption.unexcused(List.of(excuse + " here", "other")));
        assertTrue(Exemption.stale(List.of("other")).contains(excuse));
        assertEquals(
                List.of(),
                Exemption.stale(Exemption.ALL.stream().map(Exemption::place).toList()));
    }

    private List<Source> sources() {
        return SourceReader.read(tree);
    }

    private static JavaClasses careless() {
        return new ClassFileImporter().importClasses(Careless.class);
    }

    private static String pom(String... groupsAndArtifacts) {
        var pom = new StringBuilder("<project><dependencies>");
        for (var i = 0; i < groupsAndArtifacts.length; i += 2) {
            pom.append("<dependency><groupId>%s</groupId>\n<artifactId>%s</artifactId></dependency>\n"
                    .formatted(groupsAndArtifacts[i], groupsAndArtifacts[i + 1]));
        }
        return pom + "</dependencies></project>";
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
