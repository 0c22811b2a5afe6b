package org.trucewatch.house;

import java.util.ArrayList;
import java.util.List;

/// How long files and methods may be, in lines.
///
/// @param median what half of them must keep to
/// @param p95 what 95 of 100 must keep to
/// @param max what each must keep to
public record Budgets(int median, int p95, int max) {
    static final Budgets FILES = new Budgets(120, 350, 600);
    static final Budgets METHODS = new Budgets(7, 25, 60);

    /// Files that are too long, one by one and as a whole.
    public static List<String> ofFiles(List<Source> sources) {
        var findings = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        for (var source : sources) {
            if (source.isDeclaration()) continue;
            sizes.add(source.lines());
            FILES.check(source.name() + ": ", source.lines(), findings);
        }
        FILES.check("files", sizes, findings);
        return findings;
    }

    /// Methods that are too long, one by one and as a whole.
    public static List<String> ofMethods(List<Source> sources) {
        var findings = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        for (var source : sources) {
            for (var method : source.methods()) {
                sizes.add(method.lines());
                METHODS.check(
                        source.name() + ":" + method.line() + ": " + method.name() + ": ", method.lines(), findings);
            }
        }
        METHODS.check("methods", sizes, findings);
        return findings;
    }

    private void check(String place, int lines, List<String> findings) {
        if (lines > max) findings.add(place + lines + " lines; the most is " + max);
    }

    private void check(String what, List<Integer> sizes, List<String> findings) {
        if (percentile(sizes, 50) > median) {
            findings.add(what + ": the median is " + percentile(sizes, 50) + " lines; the most is " + median);
        }
        if (percentile(sizes, 95) > p95) {
            findings.add(what + ": 5 of 100 have " + percentile(sizes, 95) + " lines or more; the most is " + p95);
        }
    }

    static int percentile(List<Integer> sizes, int percent) {
        if (sizes.isEmpty()) return 0;
        var rank = (sizes.size() * percent + 99) / 100; // nearest rank, counted from one
        return sizes.stream().sorted().skip(rank - 1L).findFirst().orElseThrow();
    }
}
