package org.trucewatch.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Names and habits of the code that a reader should not have to mention twice.
public final class Manners {
    private static final Pattern EMPTY_WORD =
            Pattern.compile("(Manager|Helper|Impl|Abstract|Utils?|Common|Misc)(?![a-z])");
    private static final Pattern DRAWER = Pattern.compile("/(utils?|common|misc|helpers?|impl)/");

    private Manners() {}

    /// Types and packages whose name says nothing.
    public static List<String> emptyNames(List<Source> sources) {
        var findings = new ArrayList<String>();
        for (var source : sources) {
            if (DRAWER.matcher(source.name()).find()) {
                findings.add(source.name() + ": lies in a drawer; name the package after what it is about");
            }
            for (var type : source.types()) {
                if (EMPTY_WORD.matcher(type.name()).find()) {
                    findings.add(at(source, type.line()) + type.name() + " is no word of the field");
                }
            }
        }
        return findings;
    }

    /// Handlers that swallow whatever comes; only the last line of an app may.
    public static List<String> carelessCatches(List<Source> sources) {
        return sources.stream()
                .filter(source -> !source.name().matches("apps/.*/Main\\.java"))
                .flatMap(source -> source.careless().stream().map(line -> at(source, line) + "catch what you expect"))
                .toList();
    }

    /// Exported types and packages without a word on what they promise.
    public static List<String> unexplained(List<Source> sources) {
        var findings = new ArrayList<String>();
        for (var source : sources) {
            if (!source.isMain() || source.types().isEmpty()) continue;
            var type = source.types().getFirst();
            if (type.exported() && !type.explained()) {
                findings.add(at(source, type.line()) + type.name() + " is exported and has no /// comment");
            }
        }
        return findings;
    }

    /// Packages without a package-info, or one that says nothing.
    public static List<String> unexplainedPackages(Tree tree) {
        return tree.files(name -> name.contains("/src/main/java/org/") && name.endsWith(".java")).stream()
                .map(file -> tree.name(file).replaceFirst("/[^/]+$", ""))
                .distinct()
                .filter(folder -> !explains(tree, folder + "/package-info.java"))
                .map(folder -> folder + ": has no package-info.java with a /// comment and, outside core, @NullMarked")
                .toList();
    }

    private static boolean explains(Tree tree, String info) {
        if (!tree.has(info)) return false;
        var text = tree.text(info);
        return text.startsWith("///") && (info.startsWith("core/") || text.contains("@NullMarked"));
    }

    private static String at(Source source, int line) {
        return source.name() + ":" + line + ": ";
    }
}
