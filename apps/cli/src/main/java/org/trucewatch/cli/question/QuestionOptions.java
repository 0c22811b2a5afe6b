package org.trucewatch.cli.question;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.watch.TimeWords;
import org.trucewatch.desk.watch.Watch;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that every question about a case shares.
public final class QuestionOptions {
    @Option(
            names = "--as-of",
            paramLabel = "T",
            description = "What happened before T. A date means its end. Default: the last day on record.")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--known", paramLabel = "T", description = "What was known before T. Default: as --as-of.")
    private Optional<String> known = Optional.empty();

    @Option(names = "--entered", paramLabel = "T", description = "What the ledger had taken before T. Default: all.")
    private Optional<String> entered = Optional.empty();

    @Option(
            names = "--proof",
            paramLabel = "S",
            converter = Words.OfStandard.class,
            description = "One standard alone: alleged, corroborated or verified.")
    private Optional<Standard> proof = Optional.empty();

    @Mixin
    private final TongueOption language = new TongueOption();

    public AsOf asOf(Case watched, Clock clock) {
        var happened = asOf.map(words -> time("--as-of", watched).read(words))
                .orElseGet(() ->
                        Watch.lastWord(watched).orElseGet(() -> clock.instant().getEpochSecond()));
        return new AsOf(
                happened,
                known.map(words -> time("--known", watched).read(words)).orElse(happened),
                entered.map(words -> time("--entered", watched).read(words)).orElse(Span.END));
    }

    /// For many cases at once, on the clock of UTC: by default all that happened until now, as it is known today.
    public AsOf asOf(Clock clock) {
        return new AsOf(
                read("--as-of", asOf).orElseGet(() -> clock.instant().getEpochSecond()),
                read("--known", known).orElse(Span.END),
                read("--entered", entered).orElse(Span.END));
    }

    private static Optional<Long> read(String option, Optional<String> words) {
        return words.map(new TimeWords(option, ZoneOffset.UTC)::read);
    }

    public List<Standard> standards() {
        return proof.map(List::of).orElseGet(() -> List.of(Standard.values()));
    }

    public Tongue tongue() {
        return language.tongue();
    }

    public Wording wording(Case watched) {
        return Wording.of(tongue(), watched);
    }

    private static TimeWords time(String option, Case watched) {
        return new TimeWords(option, watched.zone());
    }
}
