package org.trucewatch.bench.many;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.many.EventTable.Part;
import org.trucewatch.desk.many.ManyCases;
import org.trucewatch.desk.many.ManyCases.Judged;
import org.trucewatch.desk.many.ManyCases.Ready;
import org.trucewatch.intake.ged.GedPart;
import org.trucewatch.intake.ged.GedTable;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;

/// Our judge over a folder of ceasefires and one table of events, on all cores, as `./tw judge --all` does it.
public final class OwnMany {
    private final List<Path> sheets;
    private final List<Ready> ready;

    private OwnMany(List<Path> sheets, List<Ready> ready) {
        this.sheets = List.copyOf(sheets);
        this.ready = List.copyOf(ready);
    }

    /// Reads the table beside the sheets, and compiles each agreement, to be judged as it stands tonight.
    public static OwnMany read(Path events, Path folder, LocalDate today) throws IOException {
        var tonight = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        var table = CompletableFuture.supplyAsync(() -> GedTable.read(events));
        var sheets = sheets(folder);
        var cases = sheets.parallelStream().map(CaseFolder::read).toList();
        var whole = table.join();
        var many = new ManyCases(one -> part(whole.concerning(one, today)), AsOf.at(tonight));
        return new OwnMany(
                sheets,
                cases.parallelStream()
                        .map(one -> many.prepare(one.found().orElseThrow()))
                        .toList());
    }

    static List<Path> sheets(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static Part part(GedPart part) {
        return new Part(part.registry(), GedTable.ACTS, part::casebook);
    }

    /// By the name of the sheet.
    public Map<String, Answer> judge() {
        var judged = ready.parallelStream().map(ManyCases::judge).toList();
        var answers = new LinkedHashMap<String, Answer>();
        for (var index = 0; index < judged.size(); index++)
            answers.put(String.valueOf(sheets.get(index).getFileName()), answer(judged.get(index)));
        return answers;
    }

    private static Answer answer(Judged judged) {
        var told = Optional.ofNullable(judged.answers().getFirst().verdicts().get(Standard.ALLEGED))
                .orElseThrow();
        var acts = told.occurrences().stream().map(Occurrence::id).distinct();
        return new Answer(told.verdict().word(), acts.count());
    }
}
