package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.trucewatch.model.verdict.Occurrence;

/// What a verdict under one standard stands on: the happenings, and for each party, in their order, what
/// carries the verdict on it. All of it lies in pages that several states share.
record Footing(List<HappeningPage> pages, List<List<NamePage>> carriers) {
    static final Footing NONE = new Footing(List.of(), List.of());

    /// How many carry a verdict, and the first of them.
    record Carriers(int count, List<String> first) {}

    /// The happenings that somebody is shown, counted.
    Happenings happenings(Sight sight) {
        return Happenings.of(pages, sight::seen);
    }

    /// What somebody is shown of what carries the verdict on a party, at most `most` of it by name.
    Carriers carriers(int party, int most, Sight sight) {
        int count = 0;
        var first = new ArrayList<String>();
        for (var page : carriers.get(party)) {
            var shown = sight.seen(page).shown();
            for (int at = shown.nextSetBit(0); at >= 0; at = shown.nextSetBit(at + 1)) {
                count++;
                if (first.size() < most) first.add(page.names().get(at));
            }
        }
        return new Carriers(count, List.copyOf(first));
    }

    /// All reports that somebody is shown of those that carry anything: happenings first, then the verdicts on
    /// parties.
    SequencedSet<String> reports(Sight sight) {
        var ids = new LinkedHashSet<String>();
        for (var page : pages) for (var one : page.occurrences()) ids.addAll(sight.shown(one.by()));
        for (var own : carriers) for (var page : own) ids.addAll(sight.shown(page.names()));
        return ids;
    }

    /// All happenings.
    List<Occurrence> occurrences() {
        var all = new ArrayList<Occurrence>(pages.size() * SharedPage.SIZE);
        for (var page : pages) all.addAll(page.occurrences());
        return all;
    }

    /// All that carries the verdict on a party.
    List<String> by(int party) {
        var all = new ArrayList<String>(carriers.get(party).size() * SharedPage.SIZE);
        for (var page : carriers.get(party)) all.addAll(page.names());
        return all;
    }
}
