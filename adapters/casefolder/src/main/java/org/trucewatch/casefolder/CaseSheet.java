package org.trucewatch.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.casefolder.table.TextFile;
import org.trucewatch.model.pair.Gaps;

/// A case in one sheet of Markdown, for cases that a lawyer should read from top to bottom.
///
/// Fences named after the tables are the tables; `evidence` is `reports.csv` and `zones` a drawing. A sheet with texts
/// of its own is a whole case and need not write what is plain: UTC, tables without rows, one lineage for each source
/// that its reports cite. A sheet without texts, in the folder `cases` of a case, takes from that case what it does not
/// hold itself; if it holds evidence, it takes none.
final class CaseSheet {
    private static final List<String> RECORD =
            List.of("reports.csv", "links.csv", "unlinks.csv", "apart.csv", "decisions.csv");

    private static final Set<String> FILES =
            CaseFiles.SCHEMAS.stream().map(Schema::file).collect(Collectors.toUnmodifiableSet());

    /// Fences that are read, though not as a table.
    private static final List<String> OTHERS = List.of("text", "clause", "evidence", "verdict", "zones");

    private static final List<String> FENCES = Stream.concat(
                    OTHERS.stream(),
                    CaseFiles.SCHEMAS.stream().map(Schema::file).map(CaseFiles::stem))
            .toList();

    private final Path sheet;
    private final List<String> lines;
    private final String markdown;
    private final SortedMap<String, String> parts = new TreeMap<>();

    private CaseSheet(Path sheet, List<String> lines) {
        this.sheet = sheet;
        this.lines = lines;
        this.markdown = String.join("\n", lines) + "\n";
    }

    /// The files of the case that the sheet makes up.
    static Shelf shelf(Path sheet, Problems problems) {
        var text = TextFile.read(sheet, problems);
        if (text.whole() && text.lines().stream().allMatch(String::isBlank))
            problems.file(sheet.toString(), Fault.SHEET_EMPTY.with());
        return new CaseSheet(sheet, text.lines()).shelf(problems);
    }

    private Shelf shelf(Problems problems) {
        var fences = Fences.in(lines);
        for (var fence : fences) if (!FENCES.contains(fence.name())) tellUnknown(fence, problems);
        for (var fence : fences)
            path(fence.name()).ifPresent(path -> parts.merge(path, fence.asFile(), (first, next) -> first + next));
        boolean whole = fences.stream().anyMatch(fence -> fence.name().equals("text"));
        if (whole) supply();
        var around = whole
                ? new Shelf.Memory(new TreeMap<>())
                : new Shelf.Disk(sheet.resolve("../..").normalize());
        if (!whole && !around.has(CaseFiles.AGREEMENT) && !problems.stop())
            problems.file(sheet.toString(), Fault.FENCE_NONE.with());
        boolean evidence = parts.containsKey(ReportsTable.REPORTS.file());
        return new Shelf.Sheet(sheet.toString(), parts, evidence ? new Shelf.Without(around, RECORD) : around);
    }

    /// What is written under a name that nobody reads would be left out in silence.
    private void tellUnknown(Fences.Fence fence, Problems problems) {
        var column = lines.get(fence.opening()).indexOf(fence.name()) + 1;
        var complaint = Fault.FENCE_UNKNOWN.with(fence.name(), Gaps.oneOf(FENCES));
        problems.at(sheet.toString(), fence.opening() + 1, column, complaint);
    }

    /// Which file of a case a fence of that name stands for.
    private static Optional<String> path(String name) {
        if (name.equals("evidence")) return Optional.of(ReportsTable.REPORTS.file());
        if (name.equals("zones")) return Optional.of("zones/sheet.geojson");
        var file = name + CaseFiles.TABLE;
        return FILES.contains(file) ? Optional.of(file) : Optional.empty();
    }

    private void supply() {
        parts.put(CaseFiles.AGREEMENT, markdown);
        parts.putIfAbsent(CaseFiles.ABOUT.file(), "name,zone\n\"" + title().replace("\"", "\"\"") + "\",UTC\n");
        parts.putIfAbsent(ActorsTable.ACTORS.file(), "id\n");
        parts.putIfAbsent(PlacesTable.PLACES.file(), "id\n");
        var cited = parts.containsKey(ReportsTable.REPORTS.file()) ? cited() : List.<String>of();
        parts.putIfAbsent(ReportsTable.REPORTS.file(), "id,source,act,claim\n");
        parts.putIfAbsent(SourcesTable.SOURCES.file(), rows("id,name,lineage", "%1$s,Source %1$s,%1$s", cited));
        parts.putIfAbsent(SourcesTable.LINEAGES.file(), rows("id,name", "%1$s,Source %1$s", cited));
    }

    private static String rows(String header, String row, List<String> ids) {
        return header + "\n"
                + String.join(
                        "", ids.stream().map(id -> row.formatted(id) + "\n").toList());
    }

    private List<String> cited() {
        var reports = parts.getOrDefault(ReportsTable.REPORTS.file(), "").getBytes(UTF_8);
        var text = TextFile.of(sheet.toString(), reports, new Problems());
        return Table.of(ReportsTable.REPORTS, text, new Problems()).rows().stream()
                .map(row -> row.text("source"))
                .filter(source -> !source.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private String title() {
        return lines.stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .findFirst()
                .orElse("");
    }
}
