package org.trucewatch.casefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Fields;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Times;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Actor;

/// Reads the folder of a case, or a case on one sheet.
///
/// All problems of all files are told at once. There is a case only where nothing stops it: a half-read record would
/// be judged as if it were whole.
public final class CaseFolder {
    private CaseFolder() {}

    /// Reads the case in a folder, or in one sheet of Markdown.
    public static Outcome read(Path folder) {
        var problems = new Problems();
        if (isSheet(folder)) {
            var sheet = CaseSheet.shelf(folder, problems);
            return problems.stop() ? new Outcome(Optional.empty(), problems.sorted()) : read(sheet, problems);
        }
        if (!isFolder(folder, problems)) return new Outcome(Optional.empty(), problems.sorted());
        PassedOver.tell(folder, problems);
        return read(new Shelf.Disk(folder), problems);
    }

    /// Reads a case whose files are held in memory, each under its path within the case.
    public static Outcome read(SortedMap<String, byte[]> files) {
        return read(new Shelf.Memory(files), new Problems());
    }

    /// Reads further rows of the tables of reports, links, undoings, relations and findings of a case that was read
    /// before, and tells the problems of these rows alone. It costs what the rows cost, however much is held.
    ///
    /// Without a case `held`, the same as a first reading.
    public static Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        return held.map(one -> more(one, files)).orElseGet(() -> read(files));
    }

    private static Outcome more(Case held, SortedMap<String, byte[]> files) {
        var problems = new Problems();
        var names = new Names(problems);
        names.know(held.registry());
        names.know(Names.Kind.ACTOR, Actor.UNKNOWN);
        names.know(held.agreement());
        var reading = new Reading(names, new Fields(problems), new Times(held.zone(), problems), problems);
        var tables = RecordTables.further(new Shelf.Memory(files), problems);
        var book = new Bookkeeping(tables, held.casebook(), held.registry().sources(), reading).read();
        var more = new Case(held.name(), held.agreement(), held.registry(), book, held.zone(), held.digest());
        return new Outcome(problems.stop() ? Optional.empty() : Optional.of(more), problems.sorted());
    }

    private static Outcome read(Shelf shelf, Problems problems) {
        var found = new Assembly(CaseFiles.read(shelf, problems), problems).assemble();
        return new Outcome(problems.stop() ? Optional.empty() : Optional.of(found), problems.sorted());
    }

    /// Warnings of the tables in `folder` that are no part of the case, for whoever takes its files alone.
    public static List<Problem> passedOver(Path folder) {
        var problems = new Problems();
        if (isFolder(folder, new Problems())) PassedOver.tell(folder, problems);
        return problems.sorted();
    }

    /// The bytes of the files that make up the case in `folder`, which must have been read without problems.
    public static SortedMap<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var path : CaseFiles.paths(new Shelf.Disk(folder), new Problems())) {
            files.put(path, Files.readAllBytes(folder.resolve(path)));
        }
        return files;
    }

    /// Makes `folder` with these files; one that is there already is not touched, and the rest is not written.
    public static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
        }
    }

    /// Adds what an import brings, all of it or nothing, and tells the problems that stand in the way.
    ///
    /// The case must be sound as it is and as it would be; otherwise it is left as it is.
    public static List<Problem> add(Path folder, Additions additions) throws IOException {
        if (isSheet(folder)) return List.of(Fault.SHEET_ALONE.with().error(folder.toString(), 0, 0));
        var before = read(folder);
        if (before.found().isEmpty()) return before.problems();
        var appending = new Appending(folder);
        try {
            write(appending, additions, new Rows(before.found().get().zone()));
            var after = read(new Shelf.Disk(folder, appending.ready()), new Problems());
            if (after.found().isPresent()) appending.commit();
            return after.problems();
        } finally {
            appending.discard();
        }
    }

    private static void write(Appending appending, Additions additions, Rows rows) throws IOException {
        var corrects = new HashMap<String, String>();
        for (var correction : additions.corrections()) corrects.put(correction.report(), correction.corrected());
        appending.add(
                ActorsTable.ACTORS, additions.actors().stream().map(Rows::of).toList());
        appending.add(
                SourcesTable.LINEAGES,
                additions.lineages().stream().map(Rows::of).toList());
        appending.add(
                SourcesTable.SOURCES, additions.sources().stream().map(Rows::of).toList());
        appending.add(
                ReportsTable.REPORTS,
                additions.reports().stream()
                        .map(report -> rows.of(report, Optional.ofNullable(corrects.get(report.id()))))
                        .toList());
    }

    private static boolean isSheet(Path path) {
        return path.toString().endsWith(".md") && Files.isRegularFile(path);
    }

    private static boolean isFolder(Path folder, Problems problems) {
        if (Files.isDirectory(folder)) return holdsAny(folder, problems);
        var fault = Files.exists(folder) ? Fault.CASE_FILE : Fault.CASE_MISSING;
        problems.file(folder.toString(), fault.with());
        return false;
    }

    /// In a folder of something else each missing file would be told, and none of them is what is wrong.
    private static boolean holdsAny(Path folder, Problems problems) {
        var shelf = new Shelf.Disk(folder);
        if (!Files.isReadable(folder) || !Files.isExecutable(folder))
            problems.file(folder.toString(), Fault.FOLDER_DENIED.with());
        else if (!shelf.has(CaseFiles.AGREEMENT)
                && CaseFiles.SCHEMAS.stream().noneMatch(schema -> shelf.has(schema.file())))
            problems.file(folder.toString(), Fault.CASE_ELSEWHERE.with());
        else return true;
        return false;
    }
}
