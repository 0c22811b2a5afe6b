package org.trucewatch.engine.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.AsOf;

/// Which claims people linked into which incidents. A link with a place takes the claim of that place; a link
/// without one takes all claims of its reports that no link with a place takes.
final class Links {
    private static final int NONE = -1;
    private static final int[] UNLINKED = {};

    /// For each row: no link, one link, or (below -1) a list of them; empty where nothing is linked.
    private final int[] linkOfRow;
    private final List<int[]> several;
    private final Ties ties;
    private final Dictionary<String> incidents;

    /// The links without their reports, by number, and their undoings.
    private static final class Ties {
        /// The incident of each, in an array that can be handed out.
        private final int[][] incident;
        private final boolean[] ofPlace;
        private final long[] known;
        private final long[] entered;
        private final Map<Integer, List<Link.Unlink>> undone = new HashMap<>();

        Ties(List<Link> links, Map<String, List<Link.Unlink>> undone, Dictionary<String> incidents) {
            incident = new int[links.size()][];
            ofPlace = new boolean[incident.length];
            known = new long[incident.length];
            entered = new long[incident.length];
            for (var number = 0; number < incident.length; number++) {
                var link = links.get(number);
                incident[number] = new int[] {incidents.number(link.incident())};
                ofPlace[number] = link.place().isPresent();
                known[number] = link.known();
                entered[number] = link.entered();
                var undoings = undone.get(link.id());
                if (undoings != null) this.undone.put(number, List.copyOf(undoings));
            }
        }

        boolean holds(int number, AsOf asOf) {
            if (known[number] >= asOf.known() || entered[number] >= asOf.entered()) return false;
            return undone.isEmpty() || !isUndone(undone.getOrDefault(number, List.of()), asOf);
        }

        private static boolean isUndone(List<Link.Unlink> undoings, AsOf asOf) {
            return undoings.stream().anyMatch(one -> one.known() < asOf.known() && one.entered() < asOf.entered());
        }
    }

    private Links(int[] linkOfRow, List<int[]> several, Ties ties, Dictionary<String> incidents) {
        this.linkOfRow = linkOfRow;
        this.several = several;
        this.ties = ties;
        this.incidents = incidents;
    }

    boolean isEmpty() {
        return linkOfRow.length == 0;
    }

    /// Each incident that any link names has a number.
    Dictionary<String> incidents() {
        return incidents;
    }

    /// The numbers of the incidents that a row is linked into, by their names; not to be written to.
    int[] of(int row, AsOf asOf) {
        if (linkOfRow.length == 0 || linkOfRow[row] == NONE) return UNLINKED;
        var link = linkOfRow[row];
        if (link < 0) return ofSeveral(several.get(-2 - link), asOf);
        return ties.holds(link, asOf) ? ties.incident[link] : UNLINKED;
    }

    private int[] ofSeveral(int[] links, AsOf asOf) {
        var ofPlace = new TreeSet<String>();
        var plain = new TreeSet<String>();
        for (var link : links)
            if (ties.holds(link, asOf))
                (ties.ofPlace[link] ? ofPlace : plain).add(incidents.at(ties.incident[link][0]));
        return (ofPlace.isEmpty() ? plain : ofPlace)
                .stream().mapToInt(incidents::find).toArray();
    }

    long bytes() {
        return 4L * linkOfRow.length;
    }

    static final class Builder {
        private final List<Link> links = new ArrayList<>();
        private final List<int[]> reports = new ArrayList<>();
        private final Map<String, List<Link.Unlink>> undone = new HashMap<>();

        void add(Link link, int[] reportNumbers) {
            links.add(link);
            reports.add(reportNumbers);
        }

        void undo(Link.Unlink unlink) {
            undone.computeIfAbsent(unlink.link(), any -> new ArrayList<>()).add(unlink);
        }

        Links build(Evidence evidence) {
            var incidents = new Dictionary<String>();
            var ties = new Ties(links, undone, incidents);
            var linkOfRow = new int[links.isEmpty() ? 0 : evidence.size()];
            Arrays.fill(linkOfRow, NONE);
            var several = new ArrayList<int[]>();
            for (var number = 0; number < links.size(); number++)
                for (var report : reports.get(number))
                    for (var row : evidence.rowsOf(report))
                        if (takes(links.get(number), evidence, row)) tie(linkOfRow, several, row, number);
            return new Links(linkOfRow, several, ties, incidents);
        }

        private static boolean takes(Link link, Evidence evidence, int row) {
            return link.place().isEmpty()
                    || evidence.place(row)
                            .filter(place -> place instanceof Location.Named named
                                    && named.place().equals(link.place().get()))
                            .isPresent();
        }

        private static void tie(int[] linkOfRow, List<int[]> several, int row, int number) {
            var now = linkOfRow[row];
            if (now == NONE) {
                linkOfRow[row] = number;
            } else if (now >= 0) {
                linkOfRow[row] = -2 - several.size();
                several.add(new int[] {now, number});
            } else {
                var more = Arrays.copyOf(several.get(-2 - now), several.get(-2 - now).length + 1);
                more[more.length - 1] = number;
                several.set(-2 - now, more);
            }
        }
    }
}
