package org.trucewatch.casefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.casefolder.table.TextFile;
import org.trucewatch.model.Defect;

/// The files of a case as read, before anything is made of them.
record CaseFiles(
        Path folder,
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
        Table relations,
        Table reports,
        Table links,
        Table unlinks,
        Table decisions,
        List<TextFile> zones) {
    static final String AGREEMENT = "agreement.md";
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
            LinksTable.DECISIONS);

    static CaseFiles read(Path folder, Problems problems) {
        return new CaseFiles(
                folder,
                TextFile.read(folder.resolve(AGREEMENT), problems),
                Table.read(folder, ABOUT, problems),
                Table.read(folder, ActorsTable.ACTORS, problems),
                Table.read(folder, ActorsTable.MEMBERS, problems),
                Table.read(folder, ActorsTable.SIDES, problems),
                Table.read(folder, PlacesTable.PLACES, problems),
                Table.read(folder, PlacesTable.HOLDERS, problems),
                vocabulary(problems),
                Table.read(folder, ActsTable.ACTS, problems),
                Table.read(folder, SourcesTable.SOURCES, problems),
                Table.read(folder, SourcesTable.LINEAGES, problems),
                Table.read(folder, SourcesTable.RELATIONS, problems),
                Table.read(folder, ReportsTable.REPORTS, problems),
                Table.read(folder, LinksTable.LINKS, problems),
                Table.read(folder, LinksTable.UNLINKS, problems),
                Table.read(folder, LinksTable.DECISIONS, problems),
                zones(folder, problems));
    }

    private static Table vocabulary(Problems problems) {
        try (var in = CaseFiles.class.getResourceAsStream("vocabulary.csv")) {
            if (in == null) throw new Defect("the base vocabulary is not shipped");
            return Table.of(ActsTable.ACTS, TextFile.of("vocabulary.csv", in.readAllBytes(), problems), problems);
        } catch (IOException e) {
            throw new Defect("the base vocabulary cannot be read: " + e.getMessage());
        }
    }

    private static List<TextFile> zones(Path folder, Problems problems) {
        var zones = folder.resolve("zones");
        if (!Files.isDirectory(zones)) return List.of();
        var paths = new ArrayList<Path>();
        try (Stream<Path> all = Files.list(zones)) {
            all.filter(path -> path.toString().endsWith(".geojson")).sorted().forEach(paths::add);
        } catch (IOException e) {
            problems.file(
                    zones.toString(), "file-denied", "The folder cannot be listed; ask its owner for permission.");
        }
        return paths.stream().map(path -> TextFile.read(path, problems)).toList();
    }
}
