package org.trucewatch.casefolder;

import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;

/// The tables of what is reported, and of what people made of it.
record RecordTables(Table relations, Table reports, Table links, Table unlinks, Table apart, Table decisions) {
    static RecordTables read(Shelf shelf, Problems problems) {
        return new RecordTables(
                shelf.table(SourcesTable.RELATIONS, problems),
                shelf.table(ReportsTable.REPORTS, problems),
                shelf.table(LinksTable.LINKS, problems),
                shelf.table(LinksTable.UNLINKS, problems),
                shelf.table(LinksTable.APART, problems),
                shelf.table(LinksTable.DECISIONS, problems));
    }

    /// Further rows, of some of these tables.
    static RecordTables further(Shelf shelf, Problems problems) {
        return new RecordTables(
                some(shelf, SourcesTable.RELATIONS, problems),
                some(shelf, ReportsTable.REPORTS, problems),
                some(shelf, LinksTable.LINKS, problems),
                some(shelf, LinksTable.UNLINKS, problems),
                some(shelf, LinksTable.APART, problems),
                some(shelf, LinksTable.DECISIONS, problems));
    }

    private static Table some(Shelf shelf, Schema schema, Problems problems) {
        return shelf.has(schema.file()) ? shelf.table(schema, problems) : Table.missing(schema);
    }
}
