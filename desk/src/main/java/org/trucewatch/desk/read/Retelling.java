package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.Manuscript;
import org.trucewatch.model.evidence.Case;

/// Which words of the quotation above a fence its statements have as well: a name that is called so there, a day or a
/// number.
///
/// That a fence retells the quotation right above it is what the language says; which word came from which it does not
/// say. So nothing is aligned: shown is where both name the same thing, and a word of which the prose has nothing has
/// no spots.
final class Retelling {
    private final Phrasebook book;
    private final List<Manuscript.Block> blocks;

    Retelling(Case watched, List<Manuscript.Block> blocks) {
        this.book = new Phrasebook(watched);
        this.blocks = blocks;
    }

    /// A name, a day or a number in the words of a fence, and where the quotation above has it too.
    public record Mention(String name, int from, int until, List<Stretch> spots) {}

    /// Some words of one run of a block.
    public record Stretch(int block, int run, int from, int until) {}

    private record Prose(
            int block,
            int run,
            String words,
            List<Phrasebook.Found> found,
            List<SaidDays.Said> days,
            List<SaidNumbers.Said> numbers) {}

    List<Mention> mentions(Manuscript.Fence fence) {
        var prose = fence.above().stream().flatMap(this::runs).toList();
        if (prose.isEmpty()) return List.of();
        var mentions = new ArrayList<Mention>();
        for (var named : fence.names())
            mentions.add(new Mention(named.name(), named.from(), named.until(), called(named.name(), prose)));
        for (var date : SaidDays.in(fence.words()))
            date.iso().ifPresent(name -> mentions.add(new Mention(name, date.from(), date.until(), days(date, prose))));
        for (var told : SaidNumbers.in(fence.words())) mentions.add(number(told, fence, prose));
        return mentions;
    }

    private Stream<Prose> runs(int block) {
        var runs = ((Manuscript.Quotation) blocks.get(block)).runs();
        return IntStream.range(0, runs.size())
                .filter(run -> runs.get(run).address().isEmpty())
                .mapToObj(run -> prose(block, run, runs.get(run).words()));
    }

    private Prose prose(int block, int run, String words) {
        return new Prose(block, run, words, book.in(words), SaidDays.in(words), SaidNumbers.in(words));
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

    private static List<Stretch> days(SaidDays.Said date, List<Prose> prose) {
        return prose.stream()
                .flatMap(run -> run.days.stream()
                        .filter(date::isSameAs)
                        .map(said -> new Stretch(run.block, run.run, said.from(), said.until())))
                .toList();
    }

    private static Mention number(SaidNumbers.Said told, Manuscript.Fence fence, List<Prose> prose) {
        var counted = fence.names().stream()
                .filter(named -> areNeighbours(fence.words(), told.until(), named.from()))
                .map(Manuscript.Named::name)
                .findFirst();
        var spots = prose.stream()
                .flatMap(run -> run.numbers.stream()
                        .filter(said -> said.number() == told.number())
                        .filter(said -> said.number() != 1
                                || counted.filter(name -> counts(run, said, name))
                                        .isPresent())
                        .map(said -> new Stretch(run.block, run.run, said.from(), said.until())))
                .toList();
        return new Mention(Integer.toString(told.number()), told.from(), told.until(), spots);
    }

    /// "One" is as often an article or a pronoun: it is the number where what is counted stands beside it.
    private static boolean counts(Prose run, SaidNumbers.Said said, String name) {
        return called(name, List.of(run)).stream()
                .anyMatch(thing -> areNeighbours(run.words, said.until(), thing.from())
                        || areNeighbours(run.words, thing.until(), said.from()));
    }

    private static boolean areNeighbours(String words, int end, int start) {
        return end < start && words.substring(end, start).isBlank();
    }
}
