package org.trucewatch.peers.sql;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trucewatch.bench.many.Answer;
import org.trucewatch.peers.task.Script;

/// DuckDB's answer on many ceasefires: one join of ceasefires and events by party, area and period.
public final class ManyInDuckDb implements AutoCloseable {
    private final Database database;

    private ManyInDuckDb(Database database) {
        this.database = database;
    }

    /// Reads the table of events and the ceasefires, written as tables.
    public static ManyInDuckDb read(Path events, Path ceasefires, Path edges) {
        var script = Script.beside(ManyInDuckDb.class, "many-read.sql");
        var filled = script.filled(Map.of("events", events, "ceasefires", ceasefires, "edges", edges));
        var database = Database.duckDb();
        for (var step : Database.steps(filled)) database.execute(step);
        return new ManyInDuckDb(database);
    }

    /// By the name of the sheet.
    public Map<String, Answer> judge() {
        var answers = new LinkedHashMap<String, Answer>();
        for (var line :
                database.lines(Script.beside(ManyInDuckDb.class, "many.sql").words())) {
            var cells = line.split(",", -1);
            answers.put(cells[0], new Answer(cells[1], Long.parseLong(cells[2])));
        }
        return answers;
    }

    @Override
    public void close() {
        database.close();
    }
}
