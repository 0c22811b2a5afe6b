package org.trucewatch.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What no committed line may hold, whatever the kind of file.
public final class Texts {
    private static final Pattern TEXT =
            Pattern.compile(".*\\.(java|md|xml|sh|csv|json|geojson|ts|svelte|html|css|sql|txt|properties|yml|yaml)"
                    + "|tw|\\.ci/run|LICENSE|\\.[a-z]+");
    private static final Pattern CODE = Pattern.compile(".*\\.(java|xml|sh|ts|svelte|sql)|tw|\\.ci/run");
    private static final Pattern MACHINE = Pattern.compile("(^|[^A-Za-z0-9_.])/(work|farm|root/\\.m2)/");
    private static final Pattern REGISTRY =
            Pattern.compile("repo1?\\.maven\\.(org|apache\\.org)|registry\\.npmjs|deb\\.debian\\.org");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X{3})\\b(?! #\\d)");
    private static final int WIDEST = 120;
    /// One word of a comment on a line of its own, and a line that goes on behind it.
    private static final Pattern ONE_WORD = Pattern.compile("\\s*/// [^ |#-]+[^ .:;,|]");

    private static final Pattern GOES_ON = Pattern.compile("\\s*/// [a-z`(].*");
    /// From so many columns on the formatter cuts the line of a comment in two.
    private static final int NEARLY_FULL = 95;

    private Texts() {}

    /// Paths of one machine, hosts of registries, unfinished work, lines too wide to read and comments that were cut in
    /// two, with their places.
    public static List<String> offences(Tree tree) {
        var findings = new ArrayList<String>();
        for (var file : tree.files(name -> TEXT.matcher(name).matches())) {
            var name = tree.name(file);
            var lines = tree.text(name).lines().toList();
            for (var number = 1; number <= lines.size(); number++) {
                check(name, number, lines.get(number - 1), findings);
                if (isCut(lines, number)) findings.add(name + ":" + number + ": a word of a comment, cut off");
            }
        }
        return findings;
    }

    private static boolean isCut(List<String> lines, int number) {
        if (number < 2
                || number >= lines.size()
                || !ONE_WORD.matcher(lines.get(number - 1)).matches()) return false;
        var before = lines.get(number - 2);
        return before.strip().startsWith("/// ")
                && before.length() > NEARLY_FULL
                && GOES_ON.matcher(lines.get(number)).matches();
    }

    private static void check(String name, int number, String line, List<String> findings) {
        var place = name + ":" + number + ": ";
        if (MACHINE.matcher(line).find()) findings.add(place + "a path of one machine");
        if (REGISTRY.matcher(line).find()) findings.add(place + "the host of a registry");
        if (!CODE.matcher(name).matches()) return;
        if (UNFINISHED.matcher(line).find()) findings.add(place + "unfinished, and no issue number");
        if (line.codePointCount(0, line.length()) > WIDEST) findings.add(place + "wider than " + WIDEST);
    }
}
