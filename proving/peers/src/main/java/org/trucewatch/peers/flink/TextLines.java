package org.trucewatch.peers.flink;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trucewatch.bench.judge.Event;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Vocabulary;

/// The events of the workload as lines of text about many agreements, each of which sees them all.
record TextLines(Path folder, int agreements, int events) {
    static final String REPORTS = "reports.csv";
    static final String AGREEMENT = "agreement.md";
    static final List<String> COLUMNS = List.of(
            "id",
            "source",
            "said_to",
            "happened_from",
            "happened_to",
            "places",
            "lat",
            "lon",
            "precision_m",
            "act",
            "actor",
            "certainty",
            "against",
            "of",
            "count_min",
            "count_max",
            "count_unit",
            "cover_m",
            "claim");
    private static final String HEADER = String.join(",", COLUMNS);
    private static final String NO_LINE_FEED = "\\n";

    /// Writes as many files as there are tasks; an agreement's lines are all in one, in the order of their times.
    TextLines write(int tasks) throws IOException {
        var files = new ArrayList<BufferedWriter>();
        for (int task = 0; task < tasks; task++) files.add(Files.newBufferedWriter(folder.resolve("lines-" + task)));
        for (int agreement = 0; agreement < agreements; agreement++)
            for (var file : CaseText.files(Terms.of(0)).entrySet())
                line(files, agreement, Workload.START, file.getKey(), escaped(file.getValue()));
        Workload.each(events, event -> {
            var text = HEADER + NO_LINE_FEED + row(event) + NO_LINE_FEED;
            for (int agreement = 0; agreement < agreements; agreement++)
                line(files, agreement, event.time(), REPORTS, text);
        });
        for (var file : files) file.close();
        return this;
    }

    static String name(int agreement) {
        return "agreement-" + agreement;
    }

    private static void line(List<BufferedWriter> files, int agreement, long known, String path, String text) {
        try {
            files.get(agreement % files.size())
                    .append(String.join("\t", Instant.ofEpochSecond(known).toString(), name(agreement), path, text))
                    .append('\n');
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", NO_LINE_FEED);
    }

    private static String row(Event event) {
        var act = Workload.acts().get(event.act());
        var time = Instant.ofEpochSecond(event.time()).toString();
        var target = Workload.targets().get(event.target());
        boolean isNamed = act.matches("(DEPLOY|WITHDRAW|ROAD)_.*");
        boolean isCounted = event.quantity() > 0 && event.act() != Vocabulary.NOTICE && !act.startsWith("AID");
        var count = isCounted ? "" + event.quantity() : "";
        return String.join(
                ",",
                "E" + event.id(),
                "s" + event.source(),
                time,
                time,
                time,
                isNamed ? (act.startsWith("ROAD") ? "road-" : "cp-") + event.ref() : "",
                isNamed ? "" : CaseText.degrees(event.latE5()),
                isNamed ? "" : CaseText.degrees(event.lonE5()),
                isNamed ? "" : "0",
                CaseText.act(event.act()),
                CaseText.actor(event.actor()),
                "named",
                target.equals("none") ? "" : target.toLowerCase(Locale.ROOT),
                goods(act),
                count,
                count,
                isCounted ? unit(act) : "",
                event.act() == Vocabulary.NOTICE ? "" + event.quantity() : "",
                "\"made up, number " + event.id() + "\"");
    }

    private static String unit(String act) {
        return act.endsWith("COMMANDER") ? "commanders" : act.endsWith("PERSONNEL") ? "personnel" : "persons";
    }

    static String goods(String act) {
        return switch (act) {
            case "AID_FOOD_MED" -> "food|medicine";
            case "AID_FOOD" -> "food";
            case "AID_MED" -> "medicine";
            default -> "";
        };
    }
}
