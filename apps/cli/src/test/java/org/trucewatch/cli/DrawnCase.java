package org.trucewatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.ledger.bytes.Bytes;

/// A case drawn by chance from the founding one: some of its reports in any order, links that can stay, links undone,
/// findings of reviewers, relations of lineages, all known on any day.
final class DrawnCase {
    private static final List<String> DAYS =
            List.of("2017-08-09", "2017-09-02", "2017-10-20", "2018-01-11", "2018-05-03");

    private final Random random;
    private final SortedMap<String, byte[]> files;

    private DrawnCase(SortedMap<String, byte[]> files, Random random) {
        this.files = files;
        this.random = random;
    }

    static SortedMap<String, byte[]> of(SortedMap<String, byte[]> founding, Random random) {
        var drawn = new DrawnCase(new TreeMap<>(founding), random);
        drawn.draw();
        return drawn.files;
    }

    static SortedMap<String, byte[]> founding() throws IOException {
        return CaseFolder.files(Path.of(Ran.HOMS));
    }

    /// The first rows of each table of rows, as the folder may have looked earlier: what a row needs comes before it.
    static SortedMap<String, byte[]> earlier(SortedMap<String, byte[]> files, double share) {
        var before = new TreeMap<>(files);
        var rows = lines(files, "reports.csv");
        int reports = (int) (rows.size() * share);
        before.put("reports.csv", bytes(rows.subList(0, Math.max(1, reports))));
        for (var table : List.of("links.csv", "unlinks.csv", "decisions.csv", "apart.csv")) before.remove(table);
        return before;
    }

    private void draw() {
        var reports = rows("reports.csv");
        var header = reports.removeFirst();
        int corrects = columns(header).indexOf("corrects");
        reports.removeIf(row -> random.nextInt(10) < 3);
        while (reports.removeIf(row -> lacks(row, corrects, ids(reports)))) {
            // what was corrected may have gone, and with it what corrects the correction
        }
        Collections.shuffle(reports, random);
        put("reports.csv", header, reports);
        var links = links(ids(reports));
        put(
                "unlinks.csv",
                "link,why,known_on",
                some(links, 5).stream()
                        .map(link -> cell(link, 0) + ",not the same," + day())
                        .toList());
        put("decisions.csv", "id,incident,question,outcome,reviewers,organisations,why,known_on", decisions(links));
        put("apart.csv", "one,other,why,by,known_on", apart(List.copyOf(ids(reports))));
        put("relations.csv", rows("relations.csv").getFirst(), relations());
    }

    private static boolean lacks(String row, int column, Set<String> ids) {
        return column >= 0 && !cell(row, column).isEmpty() && !ids.contains(cell(row, column));
    }

    private List<String> links(Set<String> reports) {
        var links = rows("links.csv");
        var header = links.removeFirst();
        links.removeIf(
                link -> !reports.containsAll(List.of(cell(link, 2).split("\\|", -1))) || random.nextInt(10) == 0);
        put("links.csv", header, links);
        return links;
    }

    private List<String> decisions(List<String> links) {
        var decisions = new ArrayList<String>();
        var incidents = new LinkedHashSet<String>();
        for (var link : some(links, 3)) incidents.add(cell(link, 1));
        for (var incident : incidents) {
            var outcome = random.nextBoolean() ? "confirmed" : "refuted";
            decisions.add(
                    "D" + decisions.size() + "," + incident + ",occurrence," + outcome + ",A|B,X|Y,seen," + day());
        }
        return decisions;
    }

    private List<String> apart(List<String> reports) {
        var apart = new ArrayList<String>();
        for (int at = 0; at < 10; at++) {
            var one = reports.get(random.nextInt(reports.size()));
            var other = reports.get(random.nextInt(reports.size()));
            if (!one.equals(other)) apart.add(one + "," + other + ",drawn,A," + day());
        }
        return apart;
    }

    private List<String> relations() {
        var lineages = rows("lineages.csv");
        lineages.removeFirst();
        var pairs = new HashSet<String>();
        var relations = rows("relations.csv");
        relations.removeFirst();
        for (var relation : relations) pairs.add(cell(relation, 0) + "," + cell(relation, 1));
        relations.removeIf(row -> random.nextInt(10) < 3);
        for (int at = 0; at < 20; at++) {
            var one = cell(lineages.get(random.nextInt(lineages.size())), 0);
            var other = cell(lineages.get(random.nextInt(lineages.size())), 0);
            var kind = random.nextBoolean() ? "related" : "cannot-tell";
            boolean fresh = !one.equals(other) && !pairs.contains(other + "," + one) && pairs.add(one + "," + other);
            if (fresh) relations.add(one + "," + other + "," + kind + ",drawn");
        }
        return relations;
    }

    private List<String> some(List<String> rows, int oneIn) {
        return rows.stream().filter(row -> random.nextInt(oneIn) == 0).toList();
    }

    private String day() {
        return DAYS.get(random.nextInt(DAYS.size()));
    }

    private List<String> rows(String table) {
        return new ArrayList<>(lines(files, table));
    }

    private static List<String> lines(SortedMap<String, byte[]> files, String table) {
        return CsvBytes.records(Bytes.of(files.getOrDefault(table, new byte[0]))).stream()
                .map(record -> new String(record.toArray(), StandardCharsets.UTF_8))
                .toList();
    }

    private void put(String table, String header, List<String> rows) {
        var all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        files.put(table, bytes(all));
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> ids(List<String> rows) {
        var ids = new HashSet<String>();
        for (var row : rows) ids.add(cell(row, 0));
        return ids;
    }

    private static List<String> columns(String row) {
        return CsvBytes.cells(Bytes.utf8(row)).stream().map(CsvBytes::text).toList();
    }

    private static String cell(String row, int column) {
        return columns(row).get(column);
    }
}
