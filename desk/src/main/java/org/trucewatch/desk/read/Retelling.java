package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.Manuscript;
import org.trucewatch.model.evidence.Case;

/// Which words of the quotation above a fence its statements have as well: a name that is called so there, or a day.
///
/// That a fence retells the quotation right above it is what the language says; which word came from which it does not
/// say. So nothing is aligned: shown is where both name the same thing, and a word of which the prose has nothing has
/// no spots.
final class Retelling {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b(\\d{1,2}) " + MONTH + "(?: (\\d{4}))?\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:, (\\d{4}))?\\b");

    private final Phrasebook book;
    private final List<Manuscript.Block> blocks;

    Retelling(Case watched, List<Manuscript.Block> blocks) {
        this.book = new Phrasebook(watched);
        this.blocks = blocks;
    }

    /// A name or a day in the words of a fence, and where the quotation above has it too.
    public record Mention(String name, int from, int until, List<Stretch> spots) {}

    /// Some words of one run of a block.
    public record Stretch(int block, int run, int from, int until) {}

    private record Prose(int block, int run, String words, List<Phrasebook.Found> found) {}

    List<Mention> mentions(Manuscript.Fence fence) {
        var prose = fence.above().stream().flatMap(this::runs).toList();
        if (prose.isEmpty()) return List.of();
        var mentions = new ArrayList<Mention>();
        for (var named : fence.names())
            mentions.add(new Mention(named.name(), named.from(), named.until(), called(named.name(), prose)));
        ISO.matcher(fence.words())
                .results()
                .forEach(date -> mentions.add(new Mention(date.group(), date.start(), date.end(), days(date, prose))));
        return mentions;
    }

    private Stream<Prose> runs(int block) {
        var runs = ((Manuscript.Quotation) blocks.get(block)).runs();
        return IntStream.range(0, runs.size())
                .filter(run -> runs.get(run).address().isEmpty())
                .mapToObj(run -> new Prose(
                        block, run, runs.get(run).words(), book.in(runs.get(run).words())));
    }

    private static List<Stretch> called(String name, List<Prose> prose) {
        var other = KnownNames.otherNumber(name).orElse(name);
        Predicate<Set<String>> isMeant = names -> names.contains(name) || names.contains(other);
        return prose.stream()
                .flatMap(run -> run.found.stream()
                        .filter(found -> isMeant.test(found.names()))
                        .map(found -> new Stretch(run.block, run.run, found.from(), found.until())))
                .toList();
    }

    private static List<Stretch> days(MatchResult date, List<Prose> prose) {
        var spots = new ArrayList<Stretch>();
        for (var run : prose) {
            DAY_FIRST
                    .matcher(run.words)
                    .results()
                    .filter(said -> isDay(date, said, 1, 2))
                    .forEach(said -> spots.add(new Stretch(run.block, run.run, said.start(), said.end())));
            MONTH_FIRST
                    .matcher(run.words)
                    .results()
                    .filter(said -> isDay(date, said, 2, 1))
                    .forEach(said -> spots.add(new Stretch(run.block, run.run, said.start(), said.end())));
        }
        return spots;
    }

    /// The same day; a year that the prose leaves out is no other year.
    private static boolean isDay(MatchResult date, MatchResult said, int day, int month) {
        var year = said.group(3);
        return (year == null || year.equals(date.group(1)))
                && Integer.parseInt(said.group(day)) == Integer.parseInt(date.group(3))
                && MONTHS.indexOf(said.group(month)) + 1 == Integer.parseInt(date.group(2));
    }
}
