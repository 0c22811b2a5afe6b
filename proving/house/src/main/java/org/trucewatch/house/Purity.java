package org.trucewatch.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What would make `core` answer differently on another day or another machine.
///
/// It finds calls and types. It cannot find the iteration of a `HashMap` into a result; that stays with the reader,
/// and with the tests that shuffle their input.
public final class Purity {
    /// Members nobody in `core` calls, by owner; `<init>()` is the constructor without arguments.
    private static final Map<String, Set<String>> CALLS = Map.ofEntries(
            Map.entry(
                    "java.lang.System",
                    Set.of(
                            "currentTimeMillis",
                            "nanoTime",
                            "getenv",
                            "getProperty",
                            "getProperties",
                            "lineSeparator",
                            "identityHashCode",
                            "exit",
                            "in",
                            "out",
                            "err")),
            Map.entry(
                    "java.lang.Math", // StrictMath gives the same last digit everywhere
                    Set.of(
                            "random", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "log", "log10",
                            "pow", "cbrt", "hypot", "sinh", "cosh", "tanh", "expm1", "log1p")),
            Map.entry(
                    "java.lang.String",
                    Set.of(
                            "<init>(byte[])",
                            "getBytes()",
                            "toLowerCase()",
                            "toUpperCase()")), // default charset, locale
            Map.entry("java.util.HashMap", Set.of("entrySet", "keySet", "values", "forEach")), // no order
            Map.entry("java.util.HashSet", Set.of("iterator", "stream", "forEach", "toArray")),
            Map.entry("java.util.Random", Set.of("<init>()")),
            Map.entry("java.util.SplittableRandom", Set.of("<init>()")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.Locale", Set.of("getDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")),
            Map.entry("java.util.Collection", Set.of("parallelStream")));

    /// Types, and with a dot at the end packages, that `core` does not touch at all.
    private static final List<String> TYPES = List.of(
            "java.time.Clock",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.util.Timer",
            "java.util.Scanner",
            "java.util.concurrent.",
            "java.security.SecureRandom",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.io.PrintStream",
            "java.io.Console",
            "java.nio.file.",
            "java.nio.channels.",
            "java.net.");

    private Purity() {}

    /// Each forbidden call or type in `classes`, with the line it stands on.
    public static List<String> offences(JavaClasses classes) {
        var findings = new TreeSet<String>();
        for (var type : classes) {
            type.getAccessesFromSelf().stream()
                    .filter(Purity::isForbidden)
                    .map(access -> offence(type, access))
                    .forEach(findings::add);
            type.getDirectDependenciesFromSelf().stream()
                    .map(use -> use.getTargetClass().getBaseComponentType().getName())
                    .filter(Purity::isClosed)
                    .map(name -> type.getName() + ": core must not know " + name)
                    .forEach(findings::add);
        }
        return List.copyOf(findings);
    }

    private static boolean isClosed(String type) {
        return TYPES.stream().anyMatch(closed -> closed.endsWith(".") ? type.startsWith(closed) : type.equals(closed));
    }

    private static boolean isForbidden(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        if (owner.startsWith("java.time.") && name.equals("now")) return true;
        var members = CALLS.getOrDefault(owner, Set.of());
        return members.contains(name) || members.contains(name + arguments(access));
    }

    /// The parameter types of the call as written in [#CALLS].
    private static String arguments(JavaAccess<?> access) {
        var full = access.getTarget().getFullName();
        var open = full.indexOf('(');
        return open < 0 ? "" : full.substring(open);
    }

    private static String offence(JavaClass type, JavaAccess<?> access) {
        return "%s:%d: core must not call %s.%s"
                .formatted(
                        type.getName(),
                        access.getLineNumber(),
                        access.getTargetOwner().getSimpleName(),
                        access.getTarget().getName());
    }
}
