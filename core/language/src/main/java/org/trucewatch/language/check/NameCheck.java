package org.trucewatch.language.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.NameKind;
import org.trucewatch.language.read.Use;

/// Whether each name is known, and stands for something that fits its place.
final class NameCheck {
    private static final int SHORT = 6;

    private final KnownNames known;
    private final Findings findings;

    NameCheck(KnownNames known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    void check(List<Use> uses) {
        var unknown = new LinkedHashMap<String, Use.OfName>();
        for (Use use : uses) {
            if (!(use instanceof Use.OfName name)) continue;
            var kinds = known.kinds(name.name());
            if (kinds.isEmpty()) unknown.putIfAbsent(name.name(), name);
            else if (!fits(name, kinds)) reportKind(name, kinds);
        }
        unknown.values().forEach(this::reportUnknown);
    }

    private static boolean fits(Use.OfName use, List<NameKind> kinds) {
        for (var kind : kinds) if (use.expected().fits(kind)) return true;
        return false;
    }

    /// An unknown name costs one message, however often it stands in the file.
    private void reportUnknown(Use.OfName use) {
        String kind = use.expected().firstKind();
        boolean plural = kind.equals("goods") || kind.equals("people");
        String sentence = (plural ? "There are no " : "There is no ") + kind + " `" + use.name() + "`";
        String advice = Nearest.to(use.name(), fitting(use))
                .or(() -> anywhere(use.name()))
                .map(near -> "; did you mean `" + near + "`?")
                .orElse(". Declare it, such as `" + use.expected().firstDeclared() + " " + use.name()
                        + "`, or write a name of the case's tables.");
        findings.error(use, "name-unknown", sentence + advice);
    }

    // A short name is near to something everywhere; only a long one is worth a guess among names of other kinds.
    private Optional<String> anywhere(String name) {
        return name.length() < SHORT ? Optional.empty() : Nearest.to(name, known.all());
    }

    private List<String> fitting(Use.OfName use) {
        return known.all().stream().filter(name -> fits(use, known.kinds(name))).toList();
    }

    private void reportKind(Use.OfName use, List<NameKind> kinds) {
        String here = use.after().isEmpty() ? "here" : "after `" + use.after() + "`";
        String sentence = "`" + use.name() + "` is " + kinds.get(0).withArticle() + ", and " + here + " "
                + use.expected().words() + " is expected.";
        boolean placeForAct = use.expected().firstKind().equals("act") && kinds.contains(NameKind.PLACE);
        String advice = placeForAct ? " Name the act first, and then where: `in " + use.name() + "`." : "";
        findings.error(use, "name-kind", sentence + advice);
    }

    /// Names that the file declares twice, or once with and once without their final *s*.
    static void checkTwice(List<Use> uses, KnownNames before, Findings findings) {
        var seen = new LinkedHashMap<String, Use>();
        for (Use use : uses) {
            if (!(use instanceof Use.OfOwner) || use.owner().kind() != Use.Kind.DECLARATION) continue;
            checkOne(use, seen, before, findings);
        }
    }

    private static void checkOne(Use use, Map<String, Use> seen, KnownNames before, Findings findings) {
        String name = use.owner().name();
        String scoped = use.owner().text() + " " + name;
        var earlier = seen.putIfAbsent(scoped, use);
        if (earlier != null) {
            String sentence = "`" + name + "` is declared already (line " + earlier.line() + "). Put both into one.";
            findings.error(use, "name-twice", sentence);
        }
        var other = KnownNames.otherNumber(name).orElse(name);
        boolean isOther = seen.containsKey(use.owner().text() + " " + other) || before.has(other);
        if (isOther && !before.has(name)) {
            String sentence = "`" + name + "` and `" + other + "` are one name, for a final s is free. Choose another.";
            findings.error(use, "name-twice", sentence);
        }
    }
}
