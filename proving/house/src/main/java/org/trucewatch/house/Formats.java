package org.trucewatch.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Numbers that `core` would print in the digits of the machine's locale.
///
/// `formatted` and `String.format` follow the default locale for `%d` and its like, but not for `%s`.
public final class Formats {
    private static final Pattern FORMATS = Pattern.compile("\\.formatted\\(|String\\.format\\((?!Locale\\.)");
    private static final Pattern LOCAL = Pattern.compile("\"[^\"]*%[-#+0,(\\d.$]*[a-rt-zA-RT-Z][^\"]*\"");

    private Formats() {}

    /// Lines of `core` with a conversion other than `%s`, in files that format without naming a locale.
    public static List<String> offences(Tree tree) {
        var findings = new ArrayList<String>();
        for (var file : tree.files(name -> name.matches("core/.*/src/main/.*\\.java"))) {
            var name = tree.name(file);
            var text = tree.text(name);
            if (!FORMATS.matcher(text).find()) continue;
            var number = 0;
            for (var line : text.lines().toList()) {
                number++;
                if (LOCAL.matcher(line).find() && !line.contains("Locale.")) {
                    findings.add(name + ":" + number + ": prints in the machine's locale; use %s, or name Locale.ROOT");
                }
            }
        }
        return findings;
    }
}
