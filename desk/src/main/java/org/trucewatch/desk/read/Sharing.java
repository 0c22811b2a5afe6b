package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps once what several states say: single things, and pages of lists that are the same from their beginning on.
///
/// What became of many reports is forgotten again once there is too much of it: states that come later then share with
/// each other alone. One caller at a time.
final class Sharing {
    private static final int A_PAGE = 256;
    private static final int MOST_KEPT = 300_000;
    /// About what one thing takes, with its place in the table of those that are kept.
    private static final int BYTES_A_THING = 200;

    private static final int BYTES_A_PLACE = 4;

    private final Map<Object, Object> kept = new HashMap<>();
    private long bytes;

    /// About how many bytes were taken so far by what was not there yet.
    long bytes() {
        return bytes;
    }

    /// The list as pages that others have as well, where they say the same.
    <T> List<List<T>> pages(List<T> list) {
        if (kept.size() > MOST_KEPT) kept.clear();
        var pages = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += A_PAGE)
            pages.add(page(list.subList(from, Math.min(list.size(), from + A_PAGE))));
        bytes += BYTES_A_PLACE * (long) pages.size();
        return List.copyOf(pages);
    }

    private <T> List<T> page(List<T> part) {
        return known(part).orElseGet(() -> {
            var page = part.stream().map(this::once).toList();
            bytes += BYTES_A_PLACE * (long) page.size();
            kept.put(page, page);
            return page;
        });
    }

    private <T> T once(T one) {
        return known(one).orElseGet(() -> {
            bytes += BYTES_A_THING;
            kept.put(one, one);
            return one;
        });
    }

    @SuppressWarnings("unchecked") // equal lists, and equal values of records, are of one kind
    private <T> Optional<T> known(T value) {
        return Optional.ofNullable((T) kept.get(value));
    }

    /// The list that pages make.
    static <T> List<T> all(List<List<T>> pages) {
        if (pages.size() == 1) return pages.getFirst();
        var all = new ArrayList<T>(pages.size() * A_PAGE);
        pages.forEach(all::addAll);
        return all;
    }
}
