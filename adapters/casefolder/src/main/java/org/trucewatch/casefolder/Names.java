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
import java.util.stream.Stream;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Nearest;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Sentences;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.registry.Registry;

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

        private Words words() {
            return Sentences.ALL.of("kind-" + name().toLowerCase(Locale.ROOT));
        }

        /// With its article, which Arabic does without.
        private Words one() {
            var article = this == ACTOR || this == ACT ? "an " : "a ";
            return new Words(article + words().english(), words().arabic());
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
    private Reports reports = Reports.of(List.of());
    private final Set<Kind> partly = EnumSet.noneOf(Kind.class);
    /// Whether the acts are those of the base vocabulary itself, which all cases read and none may add to.
    private boolean borrowsActs;

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

    /// Takes in the acts of the base vocabulary, for a case that declares none; `whole` as for its table.
    void declareBase(boolean whole) {
        if (!whole) partly.add(Kind.ACT);
        known.put(Kind.ACT, Vocabulary.NAMES.of(Kind.ACT));
        aliases.put(Kind.ACT, Vocabulary.NAMES.aliasesOf(Kind.ACT));
        borrowsActs = true;
    }

    private void own(Kind kind) {
        if (kind != Kind.ACT || !borrowsActs) return;
        known.put(kind, new LinkedHashMap<>(of(kind)));
        aliases.put(kind, new LinkedHashMap<>(aliasesOf(kind)));
        borrowsActs = false;
    }

    /// Takes in the ids of all reports, of which those from number `first` on are the rows of `table`.
    void declare(Reports all, Table table, int first) {
        if (!table.whole()) partly.add(Kind.REPORT);
        reports = all;
        for (int number = first; number < all.size(); number++) {
            var id = all.id(number);
            int twin = all.number(id).orElse(number);
            if (twin != number && !id.isEmpty())
                twice(
                        Kind.REPORT,
                        cell(table, number - first),
                        twin < first ? 0 : cell(table, twin - first).line());
            if (!id.isEmpty() && !isPlainLabel(id)) form(Kind.REPORT, cell(table, number - first));
        }
    }

    /// Most labels show at a glance that they are some; the others are looked at more closely.
    private static boolean isPlainLabel(String id) {
        for (int at = 0; at < id.length(); at++) {
            char letter = id.charAt(at);
            boolean isPlain = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9');
            if (!isPlain) return false;
        }
        return true;
    }

    private static Cell cell(Table table, int row) {
        return table.rows().get(row).cell("id");
    }

    private void hint(Kind kind, String alias, String id) {
        if (alias.isEmpty()) return;
        own(kind);
        aliasesOf(kind).putIfAbsent(alias.toLowerCase(Locale.ROOT), id);
    }

    private void declare(Kind kind, Cell id) {
        if (id.isEmpty()) return;
        own(kind);
        var twin = of(kind).putIfAbsent(id.text(), id);
        if (twin != null) twice(kind, id, twin.line());
        form(kind, id);
    }

    /// An id that is known and stands in no line of what is read now was read earlier.
    private void twice(Kind kind, Cell id, int line) {
        problems.at(
                id,
                line == 0
                        ? Fault.ID_RECORDED.with(kind.words(), id.text())
                        : Fault.ID_TWICE.with(kind.words(), id.text(), line));
    }

    private void form(Kind kind, Cell id) {
        if (kind.form().matcher(id.text()).matches()) return;
        var fault = kind.form() == WORD ? Fault.ID_WORD : Fault.ID_LABEL;
        problems.at(id, fault.with(id.text(), kind.one()));
    }

    /// A name that the agreement itself brings.
    void know(Kind kind, String name) {
        own(kind);
        of(kind).putIfAbsent(name, new Cell("", 0, 0, name));
    }

    /// The names that an agreement brings.
    void know(Agreement agreement) {
        for (var text : agreement.texts()) know(Kind.TEXT, text.id().value());
        Stream.concat(
                        agreement.declarations().stream(),
                        agreement.texts().stream().flatMap(text -> text.declarations().stream()))
                .forEach(this::know);
    }

    private void know(Declaration declaration) {
        switch (declaration.kind()) {
            case ACTOR, BODY -> know(Kind.ACTOR, declaration.name());
            case PLACE, LINE -> know(Kind.PLACE, declaration.name());
            case ACT -> know(Kind.ACT, declaration.name());
            case GOODS, PEOPLE, LIST, TABLE, PHASE -> {}
        }
    }

    /// The names of a registry, and the other words for them as hints.
    void know(Registry registry) {
        registry.actors().forEach(actor -> know(Kind.ACTOR, actor.id(), actor.words(), actor.aliases()));
        registry.places().forEach(place -> know(Kind.PLACE, place.id(), place.words(), place.aliases()));
        registry.acts().forEach(act -> know(Kind.ACT, act.id(), act.words(), act.aliases()));
        registry.sources().forEach(source -> know(Kind.SOURCE, source.id()));
        registry.lineages().forEach(lineage -> know(Kind.LINEAGE, lineage.id()));
    }

    private void know(Kind kind, String name, Words words, List<String> aliases) {
        know(kind, name);
        for (var alias : aliases) hint(kind, alias, name);
        hint(kind, words.english(), name);
        hint(kind, words.arabic(), name);
    }

    /// Says that not all names of a kind could be read, so that the use of an unseen one is no problem.
    void partly(Kind kind) {
        partly.add(kind);
    }

    boolean has(Kind kind, String name) {
        return kind == Kind.REPORT ? reports.number(name).isPresent() : of(kind).containsKey(name);
    }

    /// The name in the cell if it is known; otherwise the problem is told, with the name that was likely meant.
    Optional<String> use(Kind kind, Cell cell) {
        if (cell.isEmpty()) return Optional.empty();
        if (!has(kind, cell.text()) && !partly.contains(kind)) problems.at(cell, unknown(kind, cell.text()));
        return Optional.of(one(kind, cell.text())); // a million reports share the letters of a name
    }

    private Complaint unknown(Kind kind, String name) {
        return meant(kind, name)
                .map(near -> Fault.NAME_UNKNOWN_NEAR.with(kind.words(), name, near))
                .orElseGet(() -> Fault.NAME_UNKNOWN.with(kind.words(), name));
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
        return alias.or(() -> Nearest.to(written, kind == Kind.REPORT ? reports.ids() : of(kind).keySet()));
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
