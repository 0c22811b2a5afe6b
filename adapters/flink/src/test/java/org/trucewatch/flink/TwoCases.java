package org.trucewatch.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.publish.JudgementCsv;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// Two agreements as lines of a stream, what is set aside of them, and what the batch judge says of them.
final class TwoCases {
    private static final Instant FROM = Instant.parse("2014-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2017-08-06T00:00:00Z");
    private static final String NO_LINE = "2017-08-03\tnorthern-homs\treports.csv\tR1";
    private static final String NO_ACTOR =
            "2017-08-03T00:00:00Z\tharbour\treports.csv\tid,source,act,actor,claim\\nX1,PAPER,shelling,nobody,x\\n";

    private static final List<Line> ALL = new CopyOnWriteArrayList<>();
    private static final Map<String, Case> WHOLE = new ConcurrentHashMap<>();
    private static final Map<String, SortedSet<String>> ANSWERS = new ConcurrentHashMap<>();

    private TwoCases() {}

    private static SortedMap<String, byte[]> homs() throws IOException {
        return CaseFolder.files(Path.of("../../agreements/northern-homs"));
    }

    private static SortedMap<String, byte[]> harbour() throws IOException {
        return CaseFolder.files(Path.of("../casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour"));
    }

    /// Two agreements, and two lines that are set aside.
    static List<String> lines() throws IOException {
        var written = new ArrayList<>(cases().stream().map(Line::written).toList());
        written.add(NO_LINE);
        written.add(NO_ACTOR);
        return written;
    }

    /// Read once for all tests.
    static List<Line> cases() throws IOException {
        if (ALL.isEmpty()) ALL.addAll(read());
        return List.copyOf(ALL);
    }

    /// A row that bears on nothing.
    private static Line meeting(String id, Instant at) {
        var row = id + ",PAPER," + at + "," + at + "," + at + ",meeting,north,number " + id;
        var header = "id,source,said_to,happened_from,happened_to,act,actor,claim";
        return new Line(at.getEpochSecond(), "harbour", "reports.csv", header + "\n" + row + "\n");
    }

    /// So many further rows of the harbour, one each second of 2015.
    static List<String> meetings(int many) {
        var from = Instant.parse("2015-01-01T00:00:00Z");
        return IntStream.range(0, many)
                .mapToObj(number ->
                        meeting("N" + number, from.plusSeconds(number)).written())
                .toList();
    }

    private static List<Line> read() throws IOException {
        var lines = new ArrayList<Line>(CaseLines.of("northern-homs", homs(), Main::read, FROM));
        lines.addAll(CaseLines.of("harbour", harbour(), Main::read, FROM));
        for (int month = 1; month <= 12; month++)
            lines.add(meeting("M" + month, Instant.parse("2014-%02d-20T12:00:00Z".formatted(month))));
        lines.sort(Line.ORDER);
        return lines;
    }

    /// The lines as a job reads them.
    static List<RawLine> raw(List<Line> lines) {
        var handed = new Handed();
        var chunk = new Chunk();
        for (var line : lines)
            chunk.add(handed.apply(line.written().getBytes(UTF_8)).left());
        return Chunk.read(chunk.toBytes());
    }

    static void assertAside(List<String> aside) {
        assertEquals(2, aside.size(), aside.toString());
        assertTrue(aside.stream().anyMatch(line -> line.endsWith("\t" + NO_LINE) && line.contains("no time")));
        assertTrue(aside.stream().anyMatch(line -> line.endsWith("\t" + NO_ACTOR) && line.contains("`nobody`")));
    }

    /// After the changes up to each moment the rows that stand are the answer of the batch judge as of that moment.
    static void assertJudged(String agreement, List<String> changes) throws Exception {
        if (!WHOLE.containsKey(agreement)) WHOLE.put(agreement, whole(agreement));
        var byMoment = new TreeMap<Instant, List<String[]>>();
        for (var change : changes) {
            var fields = change.split("\t", 4);
            if (fields[1].equals(agreement))
                byMoment.computeIfAbsent(Instant.parse(fields[0]), at -> new ArrayList<>())
                        .add(fields);
        }
        assertFalse(byMoment.isEmpty());
        byMoment.putIfAbsent(UNTIL, List.of());
        var standing = new TreeSet<String>();
        byMoment.forEach((at, told) -> {
            for (var fields : told) {
                boolean changed = fields[2].equals("+") ? standing.add(fields[3]) : standing.remove(fields[3]);
                assertTrue(changed, String.join(" ", fields));
            }
            assertEquals(answer(agreement, at.getEpochSecond()), standing, agreement + " as of " + at);
        });
    }

    private static Case whole(String agreement) throws Exception {
        var all = cases().stream()
                .filter(line -> line.agreement().equals(agreement))
                .toList();
        return new Gathered(Main::read).take(all, List::of).found().orElseThrow();
    }

    /// The answer of the batch judge, asked once for all tests.
    private static SortedSet<String> answer(String agreement, long at) {
        return ANSWERS.computeIfAbsent(agreement + " " + at, any -> {
            var watched = Objects.requireNonNull(WHOLE.get(agreement));
            var judgement = Judge.judge(watched, AsOf.at(at));
            var wording = Wording.of(Tongue.ENGLISH, watched);
            var csv = JudgementCsv.write(watched, judgement, List.of(Standard.values()), wording);
            return new TreeSet<>(csv.lines().skip(1).toList());
        });
    }
}
