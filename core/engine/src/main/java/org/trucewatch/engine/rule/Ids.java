package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Ids of reports in their order, each as often as something rests on it.
final class Ids {
    private final List<String> all = new ArrayList<>();
    private int[] times = new int[4];

    void add(List<String> ids) {
        for (var id : ids) change(id, 1);
    }

    void remove(List<String> ids) {
        for (var id : ids) change(id, -1);
    }

    private void change(String id, int more) {
        var isLast = all.isEmpty() || all.get(all.size() - 1).compareTo(id) < 0;
        var index = isLast ? -all.size() - 1 : Collections.binarySearch(all, id);
        if (index < 0) open(-index - 1, id);
        var at = index < 0 ? -index - 1 : index;
        times[at] += more;
        if (times[at] == 0) close(at);
    }

    private void open(int at, String id) {
        if (all.size() == times.length) times = Arrays.copyOf(times, 2 * times.length);
        System.arraycopy(times, at, times, at + 1, all.size() - at);
        times[at] = 0;
        all.add(at, id);
    }

    private void close(int at) {
        System.arraycopy(times, at + 1, times, at, all.size() - at - 1);
        all.subList(at, at + 1).clear();
    }

    List<String> list() {
        return List.copyOf(all);
    }
}
