package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Partings;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Verdict;

/// The breaches of one party that a pattern counts, and the groups that they make up.
///
/// A group that ends with one breach reaches back no farther than the pattern's period: what comes or goes touches the
/// groups that end within a period after it and near it, and those are looked for again among the breaches of two
/// periods.
final class GroupBook {
    /// Of so many that come or go it is asked which groups lie near them.
    private static final int FEW = 4;

    private final Demand.Pattern pattern;
    private final Window window;
    private final String name;
    private final int party;
    private final long reach;
    private final Partings partings;
    /// What may be breaches, and those of them that surely are.
    private final Parts all = new Parts(Part.ORDER);
    private final Parts sure = new Parts(Part.ORDER);

    private final IdentityHashMap<Part, Part> groups = new IdentityHashMap<>();
    private final PartyBook surely = new PartyBook();
    private PartyBook perhaps = new PartyBook();
    private Change change = new Change();

    GroupBook(Demand.Pattern pattern, Window window, String name, int party, Partings partings) {
        this.partings = partings;
        this.pattern = pattern;
        this.window = window;
        this.name = name;
        this.party = party;
        reach = Calendar.atMost(pattern.within());
    }

    String name() {
        return name;
    }

    /// Where no group is sure, those that are perhaps complete.
    PartyBook complete() {
        return surely.parts().isEmpty() ? perhaps : surely;
    }

    /// What of that the last change took away, and what it brought.
    Change change() {
        return change;
    }

    void change(Change breaches) {
        change = new Change();
        if (surely.parts().isEmpty()) change.gone().addAll(perhaps.parts().all());
        var moved = new ArrayList<Part>();
        for (var part : breaches.gone()) if (isPerhaps(part)) remove(part, moved);
        for (var part : breaches.come()) if (isPerhaps(part)) add(part, moved);
        look(around(moved), moved);
        perhaps = surely.parts().isEmpty() ? doubtful() : new PartyBook();
        if (surely.parts().isEmpty()) change.come().addAll(perhaps.parts().all());
    }

    private boolean isPerhaps(Part part) {
        return PatternRule.isPerhaps(part.verdict(), part.shown().happened(), window);
    }

    private boolean isSure(Part part) {
        return PatternRule.isSure(part.verdict(), part.shown().happened(), window);
    }

    private void remove(Part part, List<Part> moved) {
        all.remove(part);
        if (!isSure(part)) return;
        sure.remove(part);
        moved.add(part);
        var group = groups.remove(part);
        if (group != null) away(group);
    }

    private void add(Part part, List<Part> moved) {
        all.add(part);
        if (!isSure(part)) return;
        sure.add(part);
        moved.add(part);
    }

    /// The places among the sure ones with which a group may end that has one of these in it.
    private BitSet around(List<Part> moved) {
        var touched = new BitSet();
        for (var part : moved) {
            var latest = part.from() > Span.END - reach - 1 ? Span.END : part.from() + reach + 1;
            touched.set(sure.before(part.from()), sure.before(latest));
        }
        return touched;
    }

    private void look(BitSet touched, List<Part> moved) {
        for (var first = touched.nextSetBit(0); first >= 0; ) {
            var end = touched.nextClearBit(first);
            var from = sure.all().get(first).from();
            var earliest = from < Span.BEGINNING + reach ? 0 : sure.before(from - reach);
            look(List.copyOf(sure.all().subList(earliest, end)), first - earliest, moved);
            first = touched.nextSetBit(end);
        }
    }

    private void look(List<Part> breaches, int first, List<Part> moved) {
        var all = new ArrayList<>(breaches);
        all.addAll(moved);
        var places = places(all);
        var near = closeness(breaches, places, true);
        for (var last = first; last < breaches.size(); last++) {
            if (moved.size() <= FEW && !isNearAny(all, last, breaches.size(), places)) continue;
            var members = near.group(last, pattern.times());
            put(
                    breaches.get(last),
                    members.length == 0 ? Optional.empty() : Optional.of(group(breaches, members, true)));
        }
    }

    /// Whether the one is among those that came or went, which stand last, or near one of them: what is not near the
    /// last of a group was never in it, and never will be.
    private boolean isNearAny(List<Part> all, int one, int moved, Places places) {
        if (pattern.metres().isEmpty()) return true;
        for (var other = moved; other < all.size(); other++)
            if (places.areWithin(one, other, pattern.metres().getAsLong())
                    || all.get(one).equals(all.get(other))) return true;
        return false;
    }

    private void put(Part last, Optional<Part> anew) {
        var old = Optional.ofNullable(groups.get(last));
        if (old.equals(anew)) return;
        old.ifPresent(this::away);
        groups.remove(last);
        if (anew.isEmpty()) return;
        groups.put(last, anew.get());
        surely.add(anew.get());
        change.come().add(anew.get());
    }

    private void away(Part group) {
        surely.remove(group);
        change.gone().add(group);
    }

    private PartyBook doubtful() {
        var book = new PartyBook();
        var breaches = all.all();
        var near = closeness(breaches, places(breaches), false);
        for (var last = 0; last < breaches.size(); last++) {
            var members = near.group(last, pattern.times());
            if (members.length > 0) book.add(group(breaches, members, false));
        }
        return book;
    }

    private Closeness closeness(List<Part> breaches, Places places, boolean isSure) {
        var told = breaches.stream().map(part -> Breach.of(part, partings)).toList();
        return new Closeness(told, places, pattern, isSure);
    }

    private Places places(List<Part> breaches) {
        var spots = new ArrayList<Places.Spot>(breaches.size());
        for (var part : breaches) spots.add(part.spot());
        var atlas = pattern.frame().header().lexicon().atlas();
        return new Places(spots, atlas, pattern.plane(), pattern.metres().orElse(0));
    }

    /// As [PatternRule] finds it.
    private Part group(List<Part> breaches, int[] members, boolean isSure) {
        var by = new TreeSet<String>();
        var reply = false;
        var from = Span.END;
        var to = Span.BEGINNING;
        for (var member : members) {
            var breach = breaches.get(member).shown();
            by.addAll(breach.by());
            reply |= breach.reply();
            from = Math.min(from, breach.happened().from());
            to = Math.max(to, breach.happened().to());
        }
        var last = breaches.get(members[0]);
        var shown = new Occurrence(
                last.id(),
                name,
                isSure ? Verdict.BROKEN : Verdict.UNCERTAIN,
                new Span(from, to),
                List.copyOf(by),
                reply,
                isSure ? Reasons.BROKEN : PatternRule.PERHAPS);
        return new Part(shown, party, last.party() << Short.SIZE | last.demand(), last.from(), last.spot(), "");
    }
}
