package org.trucewatch.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the class files say about who uses whom; they know more than the poms, which let a neighbour's neighbour
/// through.
public final class ClassFiles {
    private static final String OURS = "org.trucewatch.";
    private static final Pattern JAR = Pattern.compile(".*/([^/]+?)(-\\d[^/]*)?\\.jar!.*");

    private ClassFiles() {}

    /// All our classes, without tests.
    public static JavaClasses ofUs() {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("org.trucewatch");
    }

    /// Uses of a module or a library that the table does not allow.
    public static List<String> forbiddenArrows(JavaClasses classes, ArrowTable table) {
        return uses(classes)
                .filter(use -> !allowed(use, table))
                .map(use -> use.getOriginClass().getName() + ": must not use "
                        + target(use).getName())
                .distinct()
                .sorted()
                .toList();
    }

    /// Classes of an app other than `Main` that name an adapter.
    public static List<String> adaptersOutsideMain(JavaClasses classes, ArrowTable table) {
        return uses(classes)
                .filter(use -> isIn(table, use.getOriginClass(), "apps/") && isIn(table, target(use), "adapters/"))
                .filter(use -> !use.getOriginClass().getSimpleName().equals("Main"))
                .map(use -> use.getOriginClass().getName() + ": only Main may name the adapter "
                        + target(use).getName())
                .distinct()
                .sorted()
                .toList();
    }

    /// Classes that a JVM of the feature release `java` could not load.
    public static List<String> newerThan(int java, JavaClasses classes) {
        return classes.stream()
                .filter(type -> release(type) > java)
                .map(type -> type.getName() + ": is compiled for a Java newer than " + java)
                .sorted()
                .toList();
    }

    /// The release a class file is made for; its format number, in the seventh and eighth byte, is 44 more.
    private static int release(JavaClass type) {
        try (var file = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            var head = file.readNBytes(8);
            return (((head[6] & 0xff) << 8) | (head[7] & 0xff)) - 44;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Which package uses which other package of ours.
    public static SortedMap<String, SortedSet<String>> packages(JavaClasses classes) {
        var arrows = new TreeMap<String, SortedSet<String>>();
        uses(classes)
                .filter(use -> target(use).getPackageName().startsWith(OURS))
                .forEach(use -> {
                    var from = use.getOriginClass().getPackageName();
                    var to = target(use).getPackageName();
                    if (!from.equals(to))
                        arrows.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
                });
        return arrows;
    }

    private static Stream<Dependency> uses(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static boolean allowed(Dependency use, ArrowTable table) {
        var room = room(use.getOriginClass());
        var row = table.rooms().get(room);
        if (row == null) return false;
        if (target(use).getPackageName().startsWith(OURS)) {
            return room.equals(room(target(use))) || row.ours().contains(room(target(use)));
        }
        return library(target(use)).map(jar -> free(jar) || near(jar, row)).orElse(true);
    }

    /// Annotations only: whoever runs the class need not have them.
    private static boolean free(String jar) {
        return jar.equals("jspecify");
    }

    /// A library may come as several jars of one family, `jackson-databind` with `jackson-core`.
    private static boolean near(String jar, Room row) {
        return row.libraries().stream().map(ClassFiles::family).anyMatch(family(jar)::equals);
    }

    private static String family(String artifact) {
        return artifact.replaceFirst("-.*", "");
    }

    private static JavaClass target(Dependency use) {
        return use.getTargetClass().getBaseComponentType();
    }

    private static boolean isIn(ArrowTable table, JavaClass type, String floor) {
        var row = table.rooms().get(room(type));
        return row != null && row.folder().startsWith(floor);
    }

    /// The module of one of our classes, which is the third part of its name.
    static String room(JavaClass type) {
        var parts = type.getPackageName().split("\\.", -1);
        return type.getPackageName().startsWith(OURS) ? parts[2] : "";
    }

    /// The jar a class of others comes from, without its version; nothing for the JDK.
    private static Optional<String> library(JavaClass type) {
        return type.getSource()
                .map(source -> JAR.matcher(source.getUri().toString()))
                .filter(Matcher::matches)
                .map(match -> match.group(1));
    }
}
