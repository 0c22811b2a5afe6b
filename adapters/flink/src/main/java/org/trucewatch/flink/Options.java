package org.trucewatch.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.trucewatch.flink.kafka.Topic;

/// What the job is asked to do: read the lines in `in`, judge them, write to `out`.
///
/// With `late`, lines are judged as they come, and may come late by as much; without it, when all are there. With
/// `watch`, new files or partitions are looked for so often, and the job runs until it is stopped. `checkpoints`
/// is a folder for them, where one was named.
record Options(Place in, Place out, Job.Asked asked, Optional<Duration> watch, Optional<String> checkpoints) {
    private static final String CHECKPOINTS = "--checkpoints";
    /// The last moment that can be written: for a job that runs until it is stopped.
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final Duration IDLE = Duration.ofMinutes(1);

    static final String USAGE = "usage: --in PLACE --out PLACE [--until TIME] [--every SECONDS] [--late SECONDS] "
            + "[--watch SECONDS] [--idle SECONDS] [--kafka FILE] [--checkpoints FOLDER], such as --in lines "
            + "--out verdicts --until 2018-01-01T00:00:00Z; a place is a folder or kafka://BROKER:PORT/TOPIC; --watch "
            + "needs --late, and all else --until";
    private static final List<String> WORDS =
            List.of("--in", "--out", "--until", "--every", "--late", "--watch", "--idle", "--kafka", CHECKPOINTS);

    /// Throws a [ProgramParametrizationException], of which `flink` prints the sentence alone, where the words cannot
    /// be read.
    static Options read(List<String> words) {
        var told = new LinkedHashMap<String, String>();
        boolean isWhole = words.size() % 2 == 0;
        for (int at = 0; at + 1 < words.size(); at += 2) isWhole &= told.put(words.get(at), words.get(at + 1)) == null;
        isWhole &= WORDS.containsAll(told.keySet()) && told.keySet().containsAll(List.of("--in", "--out"));
        if (!isWhole || !told.containsKey(told.containsKey("--watch") ? "--late" : "--until")) throw refused(USAGE);
        return read(told);
    }

    private static Options read(Map<String, String> told) {
        try {
            var until = Instant.parse(told.getOrDefault("--until", END.toString()));
            long every = seconds(told, "--every").map(Duration::toSeconds).orElse(1L);
            if (until.isAfter(END) || every == 0) throw refused(USAGE);
            var settings = settings(Optional.ofNullable(told.get("--kafka")));
            return new Options(
                    place(told.getOrDefault("--in", ""), settings),
                    place(told.getOrDefault("--out", ""), settings),
                    new Job.Asked(
                            until.getEpochSecond(),
                            every,
                            seconds(told, "--late"),
                            seconds(told, "--idle").orElse(IDLE)),
                    seconds(told, "--watch"),
                    Optional.ofNullable(told.get(CHECKPOINTS)));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw refused(USAGE);
        }
    }

    private static Optional<Duration> seconds(Map<String, String> told, String word) {
        return Optional.ofNullable(told.get(word)).map(Options::count).map(Duration::ofSeconds);
    }

    private static int count(String written) {
        int count = Integer.parseInt(written);
        if (count < 0) throw refused(USAGE);
        return count;
    }

    private static Place place(String written, Map<String, String> settings) {
        if (!Topic.isMeant(written)) return new Place.Folder(written);
        return Topic.read(written, settings)
                .map(Place.Topic::new)
                .orElseThrow(() -> refused("`" + written + "` names no topic; write kafka://BROKER:PORT/TOPIC"));
    }

    private static Map<String, String> settings(Optional<String> file) {
        var settings = new LinkedHashMap<String, String>();
        if (file.isEmpty()) return settings;
        try (var text = Files.newBufferedReader(Path.of(file.get()))) {
            var properties = new Properties();
            properties.load(text);
            for (var name : properties.stringPropertyNames()) settings.put(name, properties.getProperty(name, ""));
            return settings;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refused("the settings for Kafka in " + file.get() + " cannot be read: "
                    + unreadable.getClass().getSimpleName() + "; name a file of lines such as security.protocol=SSL");
        }
    }

    private static ProgramParametrizationException refused(String sentence) {
        return new ProgramParametrizationException(sentence);
    }

    /// All topics that are read or written.
    List<Topic> topics() {
        var read = in instanceof Place.Topic from ? Stream.of(from.topic()) : Stream.<Topic>empty();
        var written = out instanceof Place.Topic to ? Telling.topics(to.topic()) : Stream.<Topic>empty();
        return Stream.concat(read, written).toList();
    }
}
