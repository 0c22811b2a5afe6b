package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/case-folder.md` has a section for each table, and in it a row for each column.
class DocumentedTablesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\**`.*$");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    @Test
    void everyColumnOfEveryTableIsDocumentedAndNoOther() {
        var page = Samples.text(Path.of("../../docs/case-folder.md"));
        for (var schema : CaseFiles.SCHEMAS) {
            var columns = schema.columns().stream().sorted().toList();
            assertEquals(columns, documented(section(page, schema.file())), schema.file());
        }
    }

    private static String section(String page, String file) {
        var heading = "\n## `" + file + "`";
        int start = page.indexOf(heading);
        if (start < 0) return "";
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static List<String> documented(String section) {
        var columns = new ArrayList<String>();
        var rows = ROW.matcher(section);
        while (rows.find()) {
            var first = rows.group().split("\\|", -1)[1];
            var names = NAME.matcher(first);
            while (names.find()) columns.add(names.group(1));
        }
        return columns.stream().sorted().toList();
    }
}
