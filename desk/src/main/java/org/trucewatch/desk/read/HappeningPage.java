package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Verdict;

/// Happenings under one standard, in their order, and beside them in numbers what is counted of them: a board
/// counts many thousands, and the happenings themselves lie scattered over all memory.
final class HappeningPage implements SharedPage {
    private static final int[] NO_NUMBERS = {};

    private final List<Occurrence> occurrences;
    private final Seen whole;
    /// Those of the reports of each that does not go by the number of its only one.
    private final int[][] reports;

    private final List<String> parties;
    private final int[] partyOf;
    private final BitSet broken;

    /// `numbers` gives each id one number, the same on every page of a list.
    HappeningPage(List<Occurrence> occurrences, ToIntFunction<String> numbers) {
        this.occurrences = occurrences;
        whole = new Seen(
                SharedPage.places(occurrences.size()),
                occurrences.stream().map(Occurrence::id).mapToInt(numbers).toArray());
        reports = occurrences.stream().map(one -> reports(one, numbers)).toArray(int[][]::new);
        var named = new ArrayList<String>();
        partyOf = new int[occurrences.size()];
        broken = new BitSet(occurrences.size());
        for (int at = 0; at < partyOf.length; at++) {
            var one = occurrences.get(at);
            if (!named.contains(one.party())) named.add(one.party());
            partyOf[at] = named.indexOf(one.party());
            broken.set(at, one.verdict() == Verdict.BROKEN);
        }
        parties = List.copyOf(named);
    }

    private static int[] reports(Occurrence one, ToIntFunction<String> numbers) {
        return one.by().equals(List.of(one.id()))
                ? NO_NUMBERS
                : one.by().stream().mapToInt(numbers).toArray();
    }

    List<Occurrence> occurrences() {
        return occurrences;
    }

    /// Whose they are, each once.
    List<String> parties() {
        return parties;
    }

    /// Whose one is, as a place in [#parties].
    int party(int at) {
        return partyOf[at];
    }

    boolean isBreach(int at) {
        return broken.get(at);
    }

    @Override
    public Seen whole() {
        return whole;
    }

    /// A happening is shown to whoever is shown any report that tells of it. What goes by the number of a hidden report
    /// goes by the first that is shown.
    @Override
    public Seen seen(Predicate<String> shows) {
        var shown = new BitSet(occurrences.size());
        var others = new BitSet();
        for (int at = 0; at < occurrences.size(); at++) {
            var one = occurrences.get(at);
            shown.set(at, firstShown(one.by(), shows) >= 0);
            others.set(at, shown.get(at) && !shows.test(one.id()));
        }
        return new Seen(shown, others.isEmpty() ? whole.numbers() : numbers(others, shows));
    }

    private int[] numbers(BitSet others, Predicate<String> shows) {
        var numbers = whole.numbers().clone();
        for (int at = others.nextSetBit(0); at >= 0; at = others.nextSetBit(at + 1))
            numbers[at] = reports[at][firstShown(occurrences.get(at).by(), shows)];
        return numbers;
    }

    private static int firstShown(List<String> reports, Predicate<String> shows) {
        for (int at = 0; at < reports.size(); at++) if (shows.test(reports.get(at))) return at;
        return -1;
    }
}
