package org.trucewatch.language.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.NameKind;
import org.trucewatch.language.read.Use;

/// Whether each name is known, and stands for something that fits its place.
final class NameCheck {
    private static final int SHORT = 6;
    private static final String PASSIVE = "be";
    private static final List<String> BEHIND_PASSIVE = List.of(PASSIVE, "and", "or");

    private final KnownNames known;
    private final Findings findings;

    NameCheck(KnownNames known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    void check(List<Use> uses) {
        var unknown = new LinkedHashMap<String, Use.OfName>();
        boolean passive = false;
        for (Use use : uses) {
            if (!(use instanceof Use.OfName name)) continue;
            var kinds = known.kinds(name.name());
            passive = kinds.isEmpty() && (opensPassive(name) || (passive && isDone(name)));
            if (passive) reportPassive(name);
            else if (kinds.isEmpty()) unknown.putIfAbsent(name.name(), name);
            else if (!fits(name, kinds)) reportKind(name, kinds);
        }
        unknown.values().forEach(this::reportUnknown);
    }

    /// `must be released`: what drafts write of what is done to somebody, without saying by whom.
    private static boolean opensPassive(Use.OfName use) {
        return use.name().equals(PASSIVE) && use.expected().firstKind().equals(Optional.of(NameKind.ACT));
    }

    /// `released` behind `be`, and `returned` in `be released and returned`: to declare them would not help.
    private static boolean isDone(Use.OfName use) {
        return BEHIND_PASSIVE.contains(use.after());
    }

    private void reportPassive(Use.OfName use) {
        if (opensPassive(use)) findings.error(use, Fault.PASSIVE.with());
    }

    private static boolean fits(Use.OfName use, List<NameKind> kinds) {
        for (var kind : kinds) if (use.expected().fits(kind)) return true;
        return false;
    }

    /// An unknown name costs one message, however often it stands in the file.
    private void reportUnknown(Use.OfName use) {
        var first = use.expected().firstKind();
        boolean plural = first.equals(Optional.of(NameKind.GOODS)) || first.equals(Optional.of(NameKind.PEOPLE));
        var kind = use.expected().kind();
        var said = Nearest.to(use.name(), fitting(use))
                .or(() -> begun(use))
                .or(() -> anywhere(use.name()))
                .map(near -> (plural ? Fault.NAMES_UNKNOWN_NEAR : Fault.NAME_UNKNOWN_NEAR).with(kind, use.name(), near))
                .orElseGet(() -> (plural ? Fault.NAMES_UNKNOWN : Fault.NAME_UNKNOWN)
                        .with(kind, use.name(), use.expected().firstDeclared()));
        findings.error(use, said);
    }

    // A short name is near to something everywhere; only a long one is worth a guess among names of other kinds.
    private Optional<String> anywhere(String name) {
        return name.length() < SHORT ? Optional.empty() : Nearest.to(name, known.all());
    }

    /// `hand over` where there is `hand-over`, and no other name begins so.
    private Optional<String> begun(Use.OfName use) {
        var all = fitting(use).stream()
                .filter(name -> name.startsWith(use.name() + "-"))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private List<String> fitting(Use.OfName use) {
        return known.all().stream().filter(name -> fits(use, known.kinds(name))).toList();
    }

    private void reportKind(Use.OfName use, List<NameKind> kinds) {
        boolean wantsAct = use.expected().firstKind().equals(Optional.of(NameKind.ACT));
        boolean placeForAct = wantsAct && kinds.contains(NameKind.PLACE);
        var fault = use.after().isEmpty()
                ? placeForAct ? Fault.PLACE_FOR_ACT : Fault.NAME_KIND
                : placeForAct ? Fault.PLACE_FOR_ACT_AFTER : Fault.NAME_KIND_AFTER;
        findings.error(
                use,
                fault.with(
                        use.name(), kinds.get(0).withArticle(), use.expected().words(), use.after()));
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
            findings.error(use, Fault.NAME_TWICE.with(name, earlier.line()));
        }
        var other = KnownNames.otherNumber(name).orElse(name);
        if (before.has(name)) return;
        if (before.has(other)) {
            findings.error(
                    use,
                    Fault.NAME_KNOWN.with(
                            name, other, before.kinds(other).get(0).withArticle()));
        } else if (seen.containsKey(use.owner().text() + " " + other)) {
            findings.error(use, Fault.NAME_ONE.with(name, other));
        }
    }
}
