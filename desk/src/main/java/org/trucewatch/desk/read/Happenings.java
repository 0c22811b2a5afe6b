package org.trucewatch.desk.read;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How many happenings stand under one standard, how many of them are breaches, and whose, in one look at each:
/// a board of a case with very many reports asks for all of these.
///
/// One happening may be several occurrences, of several parties or under several sentences; it is counted once.
final class Happenings {
    private final BitSet all = new BitSet();
    private final BitSet breaches = new BitSet();
    private final Map<String, BitSet> breachesOf = new HashMap<>();

    private Happenings() {}

    /// Those that are `seen` of each page.
    static Happenings of(List<HappeningPage> pages, Function<SharedPage, SharedPage.Seen> seen) {
        var happenings = new Happenings();
        for (var page : pages) happenings.take(page, seen.apply(page));
        return happenings;
    }

    private void take(HappeningPage page, SharedPage.Seen seen) {
        var own = page.parties().stream()
                .map(party -> breachesOf.computeIfAbsent(party, any -> new BitSet()))
                .toList();
        var shown = seen.shown();
        for (int at = shown.nextSetBit(0); at >= 0; at = shown.nextSetBit(at + 1)) {
            int number = seen.numbers()[at];
            all.set(number);
            if (!page.isBreach(at)) continue;
            breaches.set(number);
            own.get(page.party(at)).set(number);
        }
    }

    int all() {
        return all.cardinality();
    }

    int breaches() {
        return breaches.cardinality();
    }

    int breachesOf(String party) {
        var own = breachesOf.get(party);
        return own == null ? 0 : own.cardinality();
    }
}
