package org.trucewatch.desk.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Words;

/// What the agreement, its texts, clauses and readings are called on a page, and how the reasons of what is not
/// judgeable read there, from the file `titles.csv` of the case. The agreement itself has one language; a page has
/// two.
public final class Titles {
    /// The file of a case that has them.
    public static final String FILE = "titles.csv";

    /// The agreement as a whole.
    static final String AGREEMENT = "agreement";

    private final Map<String, Both> byId = new LinkedHashMap<>();
    private final boolean takesArabic;

    public Titles(byte[] file) {
        var records = CsvBytes.records(Bytes.of(file));
        var header = records.stream()
                .limit(1)
                .flatMap(record -> CsvBytes.cells(record).stream())
                .map(CsvBytes::text)
                .toList();
        takesArabic = header.isEmpty() || header.contains("arabic");
        if (records.isEmpty()) return;
        for (var record : records.subList(1, records.size())) {
            var cells = CsvBytes.cells(record).stream().map(CsvBytes::text).toList();
            byId.put(
                    cell(header, cells, "id"), new Both(cell(header, cells, "english"), cell(header, cells, "arabic")));
        }
    }

    /// False where the file has a header, and no column in it for Arabic names.
    public boolean takesArabic() {
        return takesArabic;
    }

    private static String cell(List<String> header, List<String> cells, String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    /// What `id` is called in a language; `otherwise` where nobody said.
    public String of(String id, Tongue tongue, String otherwise) {
        var both = byId.getOrDefault(id, new Both("", ""));
        var words = switch (tongue) {
            case ENGLISH -> both.en();
            case ARABIC -> both.ar();
        };
        return words.isEmpty() ? otherwise : words;
    }

    /// The same as a dictionary, for sentences that name a clause.
    Dictionary words() {
        return id -> {
            var both = byId.getOrDefault(id, new Both("", ""));
            return new Words(both.en(), both.ar());
        };
    }

    /// Those of the agreement, its texts, clauses and readings, with the id itself where a language has no words.
    ///
    /// The file names origins too, also those that hidden reports alone name: they are told with the reports.
    SortedMap<String, Both> of(Agreement agreement) {
        var told = new TreeMap<String, Both>();
        for (var id : ids(agreement))
            if (byId.containsKey(id)) told.put(id, new Both(of(id, Tongue.ENGLISH, id), of(id, Tongue.ARABIC, id)));
        return told;
    }

    private static Set<String> ids(Agreement agreement) {
        var ids = new HashSet<>(Set.of(AGREEMENT));
        for (var text : agreement.texts()) {
            ids.add(text.id().value());
            for (var line : text.lines()) line.rivals().forEach(rival -> ids.add(rival.label()));
            for (var clause : text.clauses()) {
                ids.add(clause.id().key());
                for (var item : clause.items()) item.readings().forEach(reading -> ids.add(reading.label()));
            }
        }
        return ids;
    }
}
