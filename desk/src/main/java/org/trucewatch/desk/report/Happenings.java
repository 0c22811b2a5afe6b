package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Verdict;

/// How many happenings stand under one standard, how many of them are breaches, and whose, in one look at each: a board
/// of a case with very many reports asks for all of these.
///
/// One happening may be several occurrences, of several parties or under several sentences; it is counted once.
public final class Happenings {
    private final List<String> parties;
    private final int[] breachesOf;
    private int all;
    private int breaches;

    private Happenings(List<String> parties) {
        this.parties = parties;
        breachesOf = new int[parties.size()];
    }

    public static Happenings of(List<Occurrence> occurrences) {
        var happenings = new Happenings(parties(occurrences));
        happenings.count(occurrences);
        return happenings;
    }

    private static List<String> parties(List<Occurrence> occurrences) {
        var parties = new ArrayList<String>();
        for (var one : occurrences) if (!parties.contains(one.party())) parties.add(one.party());
        return parties;
    }

    private void count(List<Occurrence> occurrences) {
        var seen = new HashMap<String, boolean[]>(2 * occurrences.size());
        for (var one : occurrences) {
            var broken = seen.computeIfAbsent(one.id(), any -> new boolean[parties.size()]);
            if (one.verdict() == Verdict.BROKEN) broken[parties.indexOf(one.party())] = true;
        }
        all = seen.size();
        seen.values().forEach(this::count);
    }

    private void count(boolean[] broken) {
        boolean any = false;
        for (int party = 0; party < broken.length; party++) {
            if (broken[party]) breachesOf[party]++;
            any |= broken[party];
        }
        if (any) breaches++;
    }

    public int all() {
        return all;
    }

    public int breaches() {
        return breaches;
    }

    public int breachesOf(String party) {
        int number = parties.indexOf(party);
        return number < 0 ? 0 : breachesOf[number];
    }
}
