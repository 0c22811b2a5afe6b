package org.trucewatch.flink;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the job is asked to do: read the lines below `in`, judge them, write below `out`.
///
/// With `late`, lines are judged as they come, and may come late by as much; without it, when all are there. With
/// `watch`, the folder is looked at for new files so often, and the job runs until it is stopped.
record Options(String in, String out, Job.Asked asked, Optional<Duration> watch) {
    /// The last moment that can be written: for a job that runs until it is stopped.
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    static final String USAGE = "usage: --in FOLDER --out FOLDER [--until TIME] [--every SECONDS] [--late SECONDS] "
            + "[--watch SECONDS], such as --in lines --out verdicts --until 2018-01-01T00:00:00Z; --watch needs "
            + "--late, and all else --until";
    private static final List<String> WORDS = List.of("--in", "--out", "--until", "--every", "--late", "--watch");

    /// Nothing where the words cannot be read.
    static Optional<Options> read(List<String> words) {
        var told = new LinkedHashMap<String, String>();
        if (words.size() % 2 != 0) return Optional.empty();
        for (int at = 0; at < words.size(); at += 2) told.put(words.get(at), words.get(at + 1));
        if (!WORDS.containsAll(told.keySet())) return Optional.empty();
        if (!told.keySet().containsAll(List.of("--in", "--out"))) return Optional.empty();
        if (!told.containsKey(told.containsKey("--watch") ? "--late" : "--until")) return Optional.empty();
        return read(told);
    }

    private static Optional<Options> read(Map<String, String> told) {
        try {
            var until = Instant.parse(told.getOrDefault("--until", END.toString()));
            if (until.isAfter(END)) return Optional.empty();
            long every = seconds(told, "--every").map(Duration::toSeconds).orElse(1L);
            if (every == 0) return Optional.empty();
            return Optional.of(new Options(
                    told.getOrDefault("--in", ""),
                    told.getOrDefault("--out", ""),
                    new Job.Asked(until.getEpochSecond(), every, seconds(told, "--late")),
                    seconds(told, "--watch")));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> seconds(Map<String, String> told, String word) {
        return Optional.ofNullable(told.get(word))
                .map(Integer::parseUnsignedInt)
                .map(Duration::ofSeconds);
    }
}
