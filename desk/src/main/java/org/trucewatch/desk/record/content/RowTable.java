package org.trucewatch.desk.record.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;

/// The tables of a case whose rows are entries of their own, for each is known and entered at its own time.
public enum RowTable {
    REPORTS(Kind.REPORT, "reports.csv"),
    LINKS(Kind.LINK, "links.csv"),
    UNLINKS(Kind.UNLINK, "unlinks.csv"),
    APART(Kind.APART, "apart.csv"),
    RELATIONS(Kind.RELATION, "relations.csv"),
    DECISIONS(Kind.FINDING, "decisions.csv");

    private static final List<RowTable> ALL = List.of(values());

    private final Kind kind;
    private final String path;

    RowTable(Kind kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    public Kind kind() {
        return kind;
    }

    public String path() {
        return path;
    }

    /// The columns that find a row again in the case that was read from it.
    public List<String> key() {
        return switch (this) {
            case REPORTS, LINKS, DECISIONS -> List.of("id");
            case UNLINKS -> List.of("link");
            case APART, RELATIONS -> List.of("one", "other");
        };
    }

    /// The table before its first row; none for a table that a case may do without.
    public Optional<Bytes> empty() {
        return this == REPORTS ? Optional.of(Bytes.utf8("id,source,act,claim\r\n")) : Optional.empty();
    }

    public static Optional<RowTable> of(Kind kind) {
        return Arrays.stream(values()).filter(table -> table.kind == kind).findFirst();
    }

    public static Optional<RowTable> of(String path) {
        for (var table : ALL)
            if (table.path.equals(path)) return Optional.of(table); // asked for each of a million lines
        return Optional.empty();
    }
}
