package org.trucewatch.casefolder;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.casefolder.table.TextFile;

/// The files of a case as read, before anything is made of them.
record CaseFiles(
        TextFile agreement,
        Table about,
        Table actors,
        Table members,
        Table sides,
        Table places,
        Table holders,
        Table vocabulary,
        Table acts,
        Table sources,
        Table lineages,
        RecordTables record,
        List<TextFile> zones) {
    static final String AGREEMENT = "agreement.md";
    /// How the name of each table ends.
    static final String TABLE = ".csv";

    static final Schema ABOUT = Schema.of("case.csv", List.of("name", "zone"), List.of("note"));

    /// All tables of a case, in the order of the documentation.
    static final List<Schema> SCHEMAS = List.of(
            ABOUT,
            ActorsTable.ACTORS,
            ActorsTable.MEMBERS,
            ActorsTable.SIDES,
            PlacesTable.PLACES,
            PlacesTable.HOLDERS,
            ActsTable.ACTS,
            SourcesTable.SOURCES,
            SourcesTable.LINEAGES,
            SourcesTable.RELATIONS,
            ReportsTable.REPORTS,
            LinksTable.LINKS,
            LinksTable.UNLINKS,
            LinksTable.APART,
            LinksTable.DECISIONS,
            DeskTables.TITLES,
            DeskTables.LIFE);

    static CaseFiles read(Shelf shelf, Problems problems) {
        DeskTables.check(shelf, problems);
        return new CaseFiles(
                shelf.read(AGREEMENT, problems),
                shelf.table(ABOUT, problems),
                shelf.table(ActorsTable.ACTORS, problems),
                shelf.table(ActorsTable.MEMBERS, problems),
                shelf.table(ActorsTable.SIDES, problems),
                shelf.table(PlacesTable.PLACES, problems),
                shelf.table(PlacesTable.HOLDERS, problems),
                Vocabulary.TABLE,
                shelf.table(ActsTable.ACTS, problems),
                shelf.table(SourcesTable.SOURCES, problems),
                shelf.table(SourcesTable.LINEAGES, problems),
                RecordTables.read(shelf, problems),
                shelf.zones(problems).stream()
                        .map(path -> shelf.read(path, problems))
                        .toList());
    }

    /// The paths of the files on `shelf` that make up a case; whatever else lies there is not part of it.
    static List<String> paths(Shelf shelf, Problems problems) {
        var paths = new ArrayList<String>(List.of(AGREEMENT));
        SCHEMAS.stream().map(Schema::file).filter(shelf::has).forEach(paths::add);
        paths.addAll(shelf.zones(problems));
        return paths;
    }

    /// The name of a table without its end.
    static String stem(String table) {
        return table.substring(0, table.length() - TABLE.length());
    }
}
