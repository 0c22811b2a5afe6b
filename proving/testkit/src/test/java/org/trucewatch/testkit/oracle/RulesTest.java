package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every numbered rule of the judge is tied to a sheet or a test that is there.
final class RulesTest {
    private static final Path HOME = Path.of("../..");
    private static final Pattern RULE = Pattern.compile("^(?:- )?([DGIKLM]\\d+)[. ]", Pattern.MULTILINE);
    private static final Pattern INLINE = Pattern.compile("[.:] ([DI]\\d+)[.: ]");
    private static final Pattern ROW = Pattern.compile("^\\| ([DGIKLM]\\d[^|]*) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    @Test
    void everyRuleNamesWhereItIsTried() throws IOException {
        var page = Files.readString(HOME.resolve("docs/judging.md"));
        var rules = new TreeSet<String>();
        for (var line : page.substring(page.indexOf("## 9."), page.indexOf("## Where each"))
                .lines()
                .toList()) {
            RULE.matcher(line).results().forEach(found -> rules.add(found.group(1)));
            if (line.startsWith("- ")) INLINE.matcher(line).results().forEach(found -> rules.add(found.group(1)));
        }
        var tried = new TreeSet<String>();
        for (var row : ROW.matcher(page).results().toList()) tried.addAll(names(row.group(1)));
        assertEquals(rules, tried);
    }

    @Test
    void whatTheyNameIsThere() throws IOException {
        var page = Files.readString(HOME.resolve("docs/judging.md"));
        var missing = new ArrayList<String>();
        for (var row : ROW.matcher(page).results().toList())
            for (var name : names(row.group(2))) if (!isThere(name)) missing.add(name);
        assertEquals(List.of(), missing);
    }

    private static List<String> names(String list) {
        return Pattern.compile(", ").splitAsStream(list).toList();
    }

    private static boolean isThere(String name) throws IOException {
        if (name.endsWith(".md"))
            return Files.exists(HOME.resolve("agreements/cases").resolve(name));
        var dot = name.indexOf('.');
        for (var folder : List.of("proving/testkit/src", "core/engine/src/test", "adapters/casefolder/src/test"))
            for (var file : files(HOME.resolve(folder), name.substring(0, dot) + ".java"))
                if (Files.readString(file).contains("void " + name.substring(dot + 1) + "(")) return true;
        return false;
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.endsWith(name)).toList();
        }
    }
}
