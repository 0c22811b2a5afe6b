package org.trucewatch.casefolder;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.casefolder.table.TextFile;

/// What stands for a table of names in the digest of a case.
///
/// A digest is told to everybody. One that held what is protected would give it away: whoever has the rest of the table
/// tries one spot after the other until the digest is the same. So of a table with a protected row the cells are hashed
/// without those that are sealed, which are also missing where the key is.
final class Covered {
    private static final String MARK = "protected";

    private Covered() {}

    static String places(Table table) {
        return sha256(table, PlacesTable.SEALED);
    }

    static String sources(Table table) {
        return sha256(table, SourcesTable.SEALED);
    }

    private static String sha256(Table table, List<String> sealed) {
        if (table.rows().stream().noneMatch(Covered::isMarked)) return table.sha256();
        var told = new StringBuilder("trucewatch covered table\n");
        for (var column : table.columns()) cell(told, column);
        for (var row : table.rows())
            for (var column : table.columns())
                cell(told, isMarked(row) && sealed.contains(column) ? "" : row.text(column));
        var hash = TextFile.hash().digest(told.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private static boolean isMarked(Row row) {
        return row.text(MARK).equals("yes");
    }

    /// With its length, so that no two tables are written alike.
    private static void cell(StringBuilder told, String words) {
        told.append(words.length()).append(' ').append(words).append('\n');
    }
}
