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

    /// For each row: no link, one link, or (below -1) a list of them; empty where nothing is linked.
    private final int[] linkOfRow;
    private final List<int[]> several;
    private final List<Tie> ties;

    /// A link without its reports, and its undoings.
    private record Tie(String incident, boolean ofPlace, long known, long entered, List<Link.Unlink> undone) {
        boolean holds(AsOf asOf) {
            if (known >= asOf.known() || entered >= asOf.entered()) return false;
            for (var undoing : undone)
                if (undoing.known() < asOf.known() && undoing.entered() < asOf.entered()) return false;
            return true;
        }
    }

    private Links(int[] linkOfRow, List<int[]> several, List<Tie> ties) {
        this.linkOfRow = linkOfRow;
        this.several = several;
        this.ties = ties;
    }

    boolean isEmpty() {
        return linkOfRow.length == 0;
    }

    List<String> of(int row, AsOf asOf) {
        if (linkOfRow.length == 0 || linkOfRow[row] == NONE) return List.of();
        if (linkOfRow[row] >= 0) {
            var tie = ties.get(linkOfRow[row]);
            return tie.holds(asOf) ? List.of(tie.incident()) : List.of();
        }
        return ofSeveral(several.get(-2 - linkOfRow[row]), asOf);
    }

    private List<String> ofSeveral(int[] numbers, AsOf asOf) {
        var ofPlace = new TreeSet<String>();
        var plain = new TreeSet<String>();
        for (var number : numbers) {
            var tie = ties.get(number);
            if (tie.holds(asOf)) (tie.ofPlace() ? ofPlace : plain).add(tie.incident());
        }
        return List.copyOf(ofPlace.isEmpty() ? plain : ofPlace);
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
            if (links.isEmpty()) return new Links(new int[0], List.of(), List.of());
            var linkOfRow = new int[evidence.size()];
            Arrays.fill(linkOfRow, NONE);
            var several = new ArrayList<int[]>();
            var ties = new ArrayList<Tie>();
            for (var number = 0; number < links.size(); number++) {
                var link = links.get(number);
                ties.add(new Tie(
                        link.incident(),
                        link.place().isPresent(),
                        link.known(),
                        link.entered(),
                        List.copyOf(undone.getOrDefault(link.id(), List.of()))));
                for (var report : reports.get(number))
                    for (var row : evidence.rowsOf(report))
                        if (takes(link, evidence, row)) tie(linkOfRow, several, row, number);
            }
            return new Links(linkOfRow, several, ties);
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
