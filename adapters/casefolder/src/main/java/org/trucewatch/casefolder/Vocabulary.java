package org.trucewatch.casefolder;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.trucewatch.casefolder.table.Fields;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.casefolder.table.TextFile;
import org.trucewatch.casefolder.table.Times;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.model.Defect;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Registry;

/// The base vocabulary of acts that ships with the product, read once for all cases.
final class Vocabulary {
    static final Table TABLE = table();
    /// Its rows, cut into cells once.
    static final List<Row> ROWS = List.copyOf(TABLE.rows());
    /// Its names and the hints at them.
    static final Names NAMES = names();
    /// The acts of a case that adds none.
    static final List<ActKind> ACTS = acts();
    /// The names that every agreement may use.
    static final KnownNames KNOWN = KnownNames.of(
                    new Registry(List.of(), List.of(), List.of(), List.of(), ACTS, List.of(), List.of()))
            .shared();

    private Vocabulary() {}

    private static Table table() {
        try (var in = Vocabulary.class.getResourceAsStream("vocabulary.csv")) {
            if (in == null) throw new Defect("the base vocabulary is not shipped");
            var problems = new Problems();
            var text =
                    TextFile.of("vocabulary.csv", in.readAllBytes(), problems).hashed();
            return sound(Table.of(ActsTable.ACTS, text, problems), problems);
        } catch (IOException e) {
            throw new Defect("the base vocabulary cannot be read: " + e.getMessage());
        }
    }

    private static Names names() {
        var problems = new Problems();
        var names = new Names(problems);
        names.declare(Names.Kind.ACT, ROWS, TABLE.whole());
        return sound(names, problems);
    }

    private static List<ActKind> acts() {
        var problems = new Problems();
        var times = new Times(ZoneOffset.UTC, problems);
        return sound(ActsTable.read(ROWS, new Reading(NAMES, new Fields(problems), times, problems)), problems);
    }

    private static <T> T sound(T read, Problems problems) {
        for (var problem : problems.sorted()) throw new Defect("the base vocabulary is not sound: " + problem.asLine());
        return read;
    }
}
