package org.trucewatch.casefolder;

import java.util.List;
import java.util.Optional;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;
import org.trucewatch.model.time.Span;

/// `sources.csv`, `lineages.csv` and `relations.csv`: what was read, whose voice it is, and which voices are one.
final class SourcesTable {
    static final Schema SOURCES = Schema.of(
            "sources.csv",
            List.of("id", "name", "lineage"),
            List.of(
                    "kind",
                    "leaning",
                    "leaning_basis",
                    "language",
                    "address",
                    "published",
                    "published_precision",
                    "read_on",
                    "read_extent",
                    "note",
                    "protected"));
    static final Schema LINEAGES = Schema.of(
            "lineages.csv",
            List.of("id", "name"),
            List.of("kind", "leaning", "family", "speaks_for", "anonymous", "note"));
    static final Schema RELATIONS = Schema.optional(
            "relations.csv",
            List.of("one", "other", "kind", "why"),
            List.of("known_on", "entered_on", "known_at", "entered_at"));

    /// What a ledger seals of a protected source.
    static final List<String> SEALED = List.of("name", "address", "leaning_basis", "read_extent", "note");

    private SourcesTable() {}

    static List<Source> read(Table sources, Reading reading) {
        return sources.rows().stream().map(row -> source(row, reading)).toList();
    }

    private static Source source(Row row, Reading reading) {
        reading.dayOf(row.cell("published"));
        reading.dayOf(row.cell("read_on"));
        reading.fields().yes(row.cell("protected"));
        return new Source(
                row.text("id"),
                row.text("name"),
                row.text("kind"),
                row.text("language"),
                reading.use(Names.Kind.LINEAGE, row, "lineage").orElse(""),
                told(row.cell("address")),
                row.text("note"));
    }

    static List<Lineage> lineages(Table lineages, Reading reading) {
        return lineages.rows().stream().map(row -> lineage(row, reading)).toList();
    }

    private static Lineage lineage(Row row, Reading reading) {
        return new Lineage(
                row.text("id"),
                row.text("name"),
                row.text("kind"),
                told(row.cell("family")),
                reading.use(Names.Kind.ACTOR, row, "speaks_for"),
                reading.fields().yes(row.cell("anonymous")),
                row.text("note"));
    }

    private static Optional<String> told(Cell cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell.text());
    }

    static List<Relation> relations(Table relations, Reading reading) {
        return relations.rows().stream().map(row -> relation(row, reading)).toList();
    }

    /// A relation without a day was declared with its lineages and has always been known.
    private static Relation relation(Row row, Reading reading) {
        long known = reading.known(row).orElse(Span.BEGINNING);
        return new Relation(
                reading.use(Names.Kind.LINEAGE, row, "one").orElse(""),
                reading.use(Names.Kind.LINEAGE, row, "other").orElse(""),
                reading.fields().word(row.cell("kind"), Relation.Kind.INDEPENDENT),
                row.text("why"),
                known,
                reading.entered(row).orElse(known));
    }
}
