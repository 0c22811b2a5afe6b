package org.trucewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The house as it stands. [HouseFindsTest] shows that each check can fail.
class HouseTest {
    private static final Tree TREE = Tree.here();
    private static final ArrowTable TABLE = ArrowTable.read(TREE.text("ARCHITECTURE.md"));
    private static final List<Source> SOURCES = SourceReader.read(TREE);
    private static final JavaClasses CLASSES = ClassFiles.ofUs();

    @Test
    void theTableOfArrowsAndThePomsSayTheSame() {
        assertNone(TABLE.differences(Poms.rooms(TREE)));
    }

    @Test
    void everyModuleIsListedAndVersionsStandInTheRootPom() {
        assertNone(Poms.misplaced(TREE));
    }

    @Test
    void testsThatRunInSeveralProcessesShareNoFolder() {
        assertNone(Poms.sharedByTests(TREE));
    }

    @Test
    void noModuleIsUsedInACircle() {
        var arrows = new TreeMap<String, SortedSet<String>>();
        TABLE.rooms().forEach((name, room) -> arrows.put(name, room.ours()));
        assertNone(Cycles.in(arrows));
    }

    @Test
    void noPackageIsUsedInACircle() {
        assertNone(Cycles.in(ClassFiles.packages(CLASSES)));
    }

    @Test
    void classesUseOnlyWhatTheTableAllows() {
        assertNone(ClassFiles.forbiddenArrows(CLASSES, TABLE));
    }

    @Test
    void inAnAppOnlyMainNamesAnAdapter() {
        assertNone(ClassFiles.adaptersOutsideMain(CLASSES, TABLE));
    }

    @Test
    void nothingShippedUsesWhatIsOnlyForProving() {
        assertNone(TABLE.provingShipped());
    }

    @Test
    void theClassFilesOfEveryModuleWithCodeWereRead() {
        for (var source : SOURCES) {
            if (!source.isMain() || source.isDeclaration()) continue;
            var type = source.name().replaceFirst(".*/src/main/java/", "").replace('/', '.');
            assertEquals(
                    true, CLASSES.contain(type.replaceFirst("\\.java$", "")), type + " was not among the class files");
        }
    }

    @Test
    void theCoreKnowsNoClockNoChanceNoDiskAndNoDefaults() {
        assertNone(Purity.offences(core()));
        assertNone(Formats.offences(TREE));
    }

    @Test
    void theCoreRunsOnJava21() {
        assertNone(ClassFiles.newerThan(21, core()));
    }

    @Test
    void filesAndMethodsKeepToTheirBudgets() {
        assertNone(Budgets.ofFiles(SOURCES));
        assertNone(Budgets.ofMethods(SOURCES));
    }

    @Test
    void noNameIsEmptyAndNoPackageIsADrawer() {
        assertNone(Manners.emptyNames(SOURCES));
    }

    @Test
    void nobodyCatchesWhateverComes() {
        assertNone(Manners.carelessCatches(SOURCES));
    }

    @Test
    void whatIsExportedSaysWhatItPromises() {
        assertNone(Manners.unexplained(SOURCES));
        assertNone(Manners.unexplainedPackages(TREE));
    }

    @Test
    void noFileNamesAMachineOrARegistryOrIsLeftUnfinished() {
        assertNone(Texts.offences(TREE));
    }

    @Test
    void noExemptionOutlivesItsFinding() {
        var findings = new ArrayList<String>();
        findings.addAll(Purity.offences(core()));
        findings.addAll(Budgets.ofFiles(SOURCES));
        findings.addAll(Budgets.ofMethods(SOURCES));
        findings.addAll(Manners.carelessCatches(SOURCES));
        findings.addAll(Manners.emptyNames(SOURCES));
        assertEquals(List.of(), Exemption.stale(findings));
    }

    private static JavaClasses core() {
        return CLASSES.that(DescribedPredicate.describe("are in core", type -> {
            var row = TABLE.rooms().get(ClassFiles.room(type));
            return row != null && row.folder().startsWith("core/");
        }));
    }

    private static void assertNone(List<String> findings) {
        var left = Exemption.unexcused(findings);
        assertEquals("", String.join("\n", left), left.size() + " findings");
    }
}
