package org.trucewatch.casefolder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Nearest;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;

/// Every name that a case gives, so that each use of one can be checked, and the right one proposed.
final class Names {
    /// What a name stands for.
    enum Kind {
        ACTOR,
        PLACE,
        ACT,
        SOURCE,
        LINEAGE,
        TEXT,
        REPORT,
        LINK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Names that stand in sentences of the agreement follow its language; the others may have capitals.
        private Pattern form() {
            return this == ACTOR || this == PLACE || this == ACT ? WORD : LABEL;
        }
    }

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

    private final Map<String, Boolean> slips = new HashMap<>();
    private final Problems problems;
    private final Map<Kind, Map<String, Cell>> known = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> aliases = new EnumMap<>(Kind.class);
    private final Set<Kind> partly = EnumSet.noneOf(Kind.class);

    Names(Problems problems) {
        this.problems = problems;
        for (var kind : Kind.values()) {
            known.put(kind, new LinkedHashMap<>());
            aliases.put(kind, new LinkedHashMap<>());
        }
    }

    /// Takes in the ids of a table, and its other names as hints.
    void declare(Kind kind, List<Row> rows, boolean whole) {
        if (!whole) partly.add(kind);
        for (var row : rows) {
            declare(kind, row.cell("id"));
            for (var alias : row.words("aliases")) hint(kind, alias, row.text("id"));
            hint(kind, row.text("english"), row.text("id"));
            hint(kind, row.text("arabic"), row.text("id"));
        }
    }

    private void hint(Kind kind, String alias, String id) {
        if (!alias.isEmpty()) aliasesOf(kind).putIfAbsent(alias.toLowerCase(Locale.ROOT), id);
    }

    private void declare(Kind kind, Cell id) {
        if (id.isEmpty()) return;
        var twin = of(kind).putIfAbsent(id.text(), id);
        if (twin != null)
            problems.at(
                    id,
                    "id-twice",
                    "The %s `%s` stands in line %d already; give one of them another id."
                            .formatted(kind.word(), id.text(), twin.line()));
        if (!kind.form().matcher(id.text()).matches())
            problems.at(
                    id,
                    "id-form",
                    "`%s` cannot be the id of %s %s; write %s."
                            .formatted(
                                    id.text(),
                                    kind == Kind.ACTOR || kind == Kind.ACT ? "an" : "a",
                                    kind.word(),
                                    kind.form() == WORD
                                            ? "lower-case words joined by hyphens, such as `contact-line`"
                                            : "letters and digits, such as `R001`"));
    }

    /// A name that the agreement itself brings.
    void know(Kind kind, String name) {
        of(kind).putIfAbsent(name, new Cell("", 0, 0, name));
    }

    /// Says that not all names of a kind could be read, so that the use of an unseen one is no problem.
    void partly(Kind kind) {
        partly.add(kind);
    }

    boolean has(Kind kind, String name) {
        return of(kind).containsKey(name);
    }

    /// The name in the cell if it is known; otherwise the problem is told, with the name that was likely meant.
    Optional<String> use(Kind kind, Cell cell) {
        if (cell.isEmpty()) return Optional.empty();
        if (!has(kind, cell.text()) && !partly.contains(kind))
            problems.at(
                    cell,
                    "name-unknown",
                    "There is no " + kind.word() + " `" + cell.text() + "`; "
                            + meant(kind, cell.text())
                                    .map(name -> "did you mean `" + name + "`?")
                                    .orElse("declare it, or mend the name."));
        return Optional.of(one(kind, cell.text())); // a million reports share the letters of a name
    }

    private String one(Kind kind, String name) {
        var declared = of(kind).get(name);
        return declared == null ? name : declared.text();
    }

    List<String> useAll(Kind kind, List<Cell> cells) {
        var names = new ArrayList<String>();
        for (var cell : cells) use(kind, cell).ifPresent(names::add);
        return names;
    }

    Optional<String> meant(Kind kind, String written) {
        var alias = Optional.ofNullable(aliasesOf(kind).get(written.toLowerCase(Locale.ROOT)));
        return alias.or(() -> Nearest.to(written, of(kind).keySet()));
    }

    /// True where some name of the kind is so near that a slip of the pen is likely. Asked when all are declared.
    boolean isLikelySlip(String written) {
        return slips.computeIfAbsent(written, this::isNearName);
    }

    private boolean isNearName(String written) {
        return WORD.matcher(written).matches()
                && known.values().stream().noneMatch(names -> names.containsKey(written))
                && List.of(Kind.ACTOR, Kind.PLACE).stream()
                        .anyMatch(kind -> Nearest.to(written, of(kind).keySet()).isPresent());
    }

    private Map<String, Cell> of(Kind kind) {
        return Objects.requireNonNull(known.get(kind));
    }

    private Map<String, String> aliasesOf(Kind kind) {
        return Objects.requireNonNull(aliases.get(kind));
    }
}
