package org.trucewatch.desk.record.content;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trucewatch.ledger.bytes.Bytes;

/// Which cells of a row marked `protected` are for the office alone: who a source is, where exactly something lies.
///
/// They are empty in what everybody can copy. Where a file cannot do without one, the id stands there.
public enum Protection {
    SOURCES("sources.csv"),
    PLACES("places.csv"),
    REPORTS("reports.csv");

    private static final String MARK = "protected";
    private static final byte[] LINE_END = {'\n'};
    private static final Bytes SEPARATOR = Bytes.utf8(",");

    private final String path;

    Protection(String path) {
        this.path = path;
    }

    /// Of which file of a case.
    public String path() {
        return path;
    }

    private boolean isEmptied(String column) {
        return switch (this) {
            case SOURCES ->
                List.of("leaning_basis", "address", "read_extent", "note").contains(column);
            case PLACES -> List.of("lat", "lon", "precision_m", "basis", "note").contains(column);
            case REPORTS ->
                List.of("lat", "lon", "precision_m", "place_words", "address", "note")
                        .contains(column);
        };
    }

    private boolean isNamedById(String column) {
        return this == SOURCES && column.equals("name");
    }

    public static Optional<Protection> of(String path) {
        return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
    }

    /// A file as everybody may have it, and the rows that are protected in it, also those with nothing to cover: who
    /// may see them is said of the whole row.
    public record Covered(CaseFile file, List<SealedRow> rows) {
        public Covered {
            rows = List.copyOf(rows);
        }
    }

    /// Covers what is protected in `file`; every other byte of it stays.
    public static Covered cover(CaseFile file) {
        var protection = of(file.path());
        if (protection.isEmpty() || !hasMark(file)) return new Covered(file, List.of());
        var covered = new ArrayList<SealedRow>();
        var open = replaced(file, row -> {
            var other = protection.get().cover(row);
            if (isMarked(row)) covered.add(new SealedRow(file.path(), row));
            return other;
        });
        return new Covered(open, covered);
    }

    private static boolean hasMark(CaseFile file) {
        int end = file.content().indexOf(LINE_END, 0);
        return file.content()
                        .slice(0, Math.max(0, end))
                        .indexOf(Bytes.utf8(MARK).toArray(), 0)
                >= 0;
    }

    /// The row with its protected cells empty; the row itself where it is not marked.
    public TableRow cover(TableRow row) {
        var columns = CsvBytes.cells(row.header()).stream().map(CsvBytes::text).toList();
        var cells = CsvBytes.cells(row.row());
        if (columns.size() != cells.size() || !isMarked(columns, cells)) return row;
        var written = new ByteArrayOutputStream();
        for (int at = 0; at < cells.size(); at++) {
            if (at > 0) written.writeBytes(SEPARATOR.toArray());
            written.writeBytes(cell(columns, cells, at).toArray());
        }
        return new TableRow(row.header(), Bytes.of(written.toByteArray()));
    }

    private static boolean isMarked(List<String> columns, List<Bytes> cells) {
        int mark = columns.indexOf(MARK);
        return mark >= 0
                && mark < cells.size()
                && CsvBytes.text(cells.get(mark)).equals("yes");
    }

    private Bytes cell(List<String> columns, List<Bytes> cells, int at) {
        if (isEmptied(columns.get(at))) return Bytes.EMPTY;
        int id = columns.indexOf("id");
        return isNamedById(columns.get(at)) && id >= 0 ? cells.get(id) : cells.get(at);
    }

    /// Whether a file has the row of an id and does not mark it.
    public static boolean shows(CaseFile file, String id) {
        var records = CsvBytes.records(file.content());
        return records.stream()
                .skip(1)
                .map(record -> new TableRow(records.getFirst(), record))
                .anyMatch(row -> new SealedRow(file.path(), row).id().equals(id) && !isMarked(row));
    }

    /// Whether a row says of itself that it is protected.
    public static boolean isMarked(TableRow row) {
        var columns = CsvBytes.cells(row.header()).stream().map(CsvBytes::text).toList();
        return isMarked(columns, CsvBytes.cells(row.row()));
    }

    /// How many rows of a file tell what is to be covered.
    public static long telling(CaseFile file) {
        return of(file.path())
                .map(protection -> cover(file).rows().stream()
                        .filter(each -> !protection.cover(each.row()).equals(each.row()))
                        .count())
                .orElse(0L);
    }

    /// Puts opened rows where their covered ones stand in `file`.
    public static CaseFile uncover(CaseFile file, Map<TableRow, TableRow> opened) {
        return opened.isEmpty() ? file : replaced(file, row -> opened.getOrDefault(row, row));
    }

    /// The whole row of each covered one; of two for the same, the later.
    public static Map<TableRow, TableRow> byCovered(List<SealedRow> opened, String path) {
        var whole = new LinkedHashMap<TableRow, TableRow>();
        of(path).ifPresent(protection -> opened.stream()
                .filter(each -> each.path().equals(path))
                .forEach(each -> whole.put(protection.cover(each.row()), each.row())));
        return whole;
    }

    private static CaseFile replaced(CaseFile file, UnaryOperator<TableRow> change) {
        var records = CsvBytes.records(file.content());
        if (records.isEmpty()) return file;
        var written = new ByteArrayOutputStream();
        int from = 0;
        for (var record : records.subList(1, records.size())) {
            int at = file.content().indexOf(record.toArray(), from);
            var other = change.apply(new TableRow(records.getFirst(), record)).row();
            written.writeBytes(file.content().slice(from, at).toArray());
            written.writeBytes(other.toArray());
            from = at + record.size();
        }
        written.writeBytes(file.content().slice(from, file.content().size()).toArray());
        return new CaseFile(file.path(), Bytes.of(written.toByteArray()));
    }
}
