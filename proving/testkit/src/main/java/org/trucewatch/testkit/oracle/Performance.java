package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;

/// What has been done of what is owed: the groups that tell it, and how many things each tells of.
/// Source: rules of the judge, E and G21.
record Performance(List<Deed> deeds, Instalment instalment, List<String> things, Seen seen) {

    /// One telling of performance.
    record Deed(Group group, Proof proof, Range count) {}

    Performance {
        deeds = deeds.stream()
                .sorted(Comparator.<Deed>comparingLong(
                                deed -> deed.proof().span().to())
                        .thenComparing(deed -> deed.group().id()))
                .toList();
    }

    /// `inTime` leaves out what came late.
    static Performance of(Setting setting, Charge charge, Party party, Instalment instalment, boolean inTime) {
        var deeds = new ArrayList<Deed>();
        for (var group : setting.seen().groups()) {
            var matches = Match.all(setting, charge, party, group);
            matches = matches.stream()
                    .map(match -> timed(match, instalment, inTime))
                    .toList();
            var proof = Proof.of(setting, charge, party, group, matches);
            if (!proof.isNothing()) deeds.add(new Deed(group, proof, count(setting, charge, proof, instalment)));
        }
        return new Performance(deeds, instalment, charge.things(), setting.seen());
    }

    static Match timed(Match match, Instalment instalment, boolean inTime) {
        var span = match.claim().span();
        var time = inTime ? instalment.inTime(span) : instalment.ever(span);
        return new Match(
                match.claim(), match.reached(), match.answer().and(Answer.of(time, "time-straddles", "after-window")));
    }

    /// The hull of what its claims tell; one, where none tells a number. Of *all*, a number is never proof.
    private static Range count(Setting setting, Charge charge, Proof proof, Instalment instalment) {
        if (instalment.needed().share()) return new Range(0, 1);
        var ranges = proof.by().stream()
                .filter(claim -> Quantities.isCounted(setting, claim.report(), charge.things()))
                .map(claim -> claim.report().count().orElseThrow().range())
                .toList();
        if (ranges.isEmpty()) return Range.exactly(1);
        if (instalment.needed().all()) return Range.exactly(0);
        return new Range(
                ranges.stream().mapToLong(Range::from).min().orElseThrow(),
                ranges.stream().mapToLong(Range::to).max().orElseThrow());
    }

    List<Deed> standing() {
        return withOutcome(Proof.Outcome.STANDS);
    }

    List<Deed> withOutcome(Proof.Outcome... outcomes) {
        return deeds.stream()
                .filter(deed -> List.of(outcomes).contains(deed.proof().outcome()))
                .toList();
    }

    private long atLeast(List<Deed> deeds) {
        var least = least(deeds);
        return sum(counted(deeds, least), least);
    }

    private List<Integer> counted(List<Deed> deeds, List<Long> least) {
        var reports = deeds.stream().map(deed -> deed.proof().reports()).toList();
        return counted(spans(deeds), least, (one, other) -> seen.areTwo(reports.get(one), reports.get(other)));
    }

    private static List<Span> spans(List<Deed> deeds) {
        return deeds.stream().map(deed -> deed.proof().span()).toList();
    }

    private static List<Long> least(List<Deed> deeds) {
        return deeds.stream().map(deed -> deed.count().from()).toList();
    }

    /// Which tellings, in the order of their ends, make up the greatest sum of least numbers of those whose times
    /// do not meet: those that meet may tell the same. Of equal sums the one that ended first. Where people said of
    /// some that they are two, it is each that is set apart from all counted before it, if that is more.
    /// Source: rules of the judge, G21, L19 and M24.
    static List<Integer> counted(List<Span> spans, List<Long> least, BiPredicate<Integer, Integer> areTwo) {
        var byTime = byTime(spans, least);
        var parted = new ArrayList<Integer>();
        for (int i = 0; i < spans.size(); i++) {
            int one = i;
            var isApart = parted.stream()
                    .allMatch(other -> !spans.get(other).overlaps(spans.get(one)) || areTwo.test(other, one));
            if (least.get(i) > 0 && isApart) parted.add(i);
        }
        return sum(parted, least) > sum(byTime, least) ? parted : byTime;
    }

    private static List<Integer> byTime(List<Span> spans, List<Long> least) {
        var best = new ArrayList<List<Integer>>(List.of(List.of()));
        for (int i = 0; i < spans.size(); i++) {
            var before = i;
            while (before > 0 && spans.get(before - 1).to() > spans.get(i).from()) before--;
            var with = new ArrayList<>(best.get(before));
            with.add(i);
            best.add(sum(with, least) > sum(best.getLast(), least) ? with : best.getLast());
        }
        return best.getLast();
    }

    private static long sum(List<Integer> counted, List<Long> least) {
        return counted.stream().map(least::get).reduce(0L, Performance::sum);
    }

    static long atMost(List<Deed> deeds) {
        return deeds.stream().mapToLong(deed -> deed.count().to()).reduce(0, Performance::sum);
    }

    /// A sum of counts, where *at least* has no upper end.
    static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    boolean isReached() {
        return atLeast(standing()) >= instalment.needed().number();
    }

    boolean isReachedIfDisputed() {
        var deeds = withOutcome(Proof.Outcome.STANDS, Proof.Outcome.DISPUTED);
        return atLeast(deeds) >= instalment.needed().number();
    }

    boolean mayBeReached() {
        return atMost(deeds) >= instalment.needed().number();
    }

    /// The tellings that are counted, up to the one that completes what is owed.
    List<Deed> completing() {
        var taken = new ArrayList<Deed>();
        for (var deed : standing()) {
            if (atLeast(taken) >= instalment.needed().number()) break;
            taken.add(deed);
        }
        return counted(taken, least(taken)).stream().map(taken::get).toList();
    }

    /// Why it cannot be told: the first doubt, else that the counts straddle.
    String doubt() {
        return withOutcome(Proof.Outcome.UNCERTAIN).stream()
                .findFirst()
                .map(deed -> deed.proof().code())
                .orElse(Quantities.STRADDLES);
    }
}
