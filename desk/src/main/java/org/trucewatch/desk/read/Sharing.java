package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trucewatch.model.verdict.Occurrence;

/// Keeps once what several states say: single things, and pages of lists that are the same from their beginning on.
///
/// What became of many reports is forgotten again once there is too much of it: states that come later then share with
/// each other alone. One caller at a time.
final class Sharing {
    private static final int MOST_KEPT = 300_000;
    /// About what one thing takes, with its place in the table of those that are kept.
    private static final int BYTES_A_THING = 200;

    private static final int BYTES_A_PLACE = 4;
    /// With the numbers beside it.
    private static final int BYTES_A_HAPPENING = 12;

    private final Map<Object, Object> kept = new HashMap<>();
    /// A happening goes by one number on all pages of a list: all are forgotten together, between two lists.
    private final Map<String, Integer> numbers = new HashMap<>();

    private long bytes;

    /// About how many bytes were taken so far by what was not there yet.
    long bytes() {
        return bytes;
    }

    /// The happenings as pages that others have as well, where they say the same.
    List<HappeningPage> happenings(List<Occurrence> list) {
        return pages(list, BYTES_A_HAPPENING, page -> new HappeningPage(page, this::number));
    }

    /// The same of names.
    List<NamePage> names(List<String> list) {
        return pages(list, BYTES_A_PLACE, NamePage::new);
    }

    private int number(String id) {
        return numbers.computeIfAbsent(id, any -> numbers.size());
    }

    private <T, P> List<P> pages(List<T> list, int bytesEach, Function<List<T>, P> making) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
            numbers.clear();
        }
        var pages = new ArrayList<P>();
        for (int from = 0; from < list.size(); from += SharedPage.SIZE)
            pages.add(page(list.subList(from, Math.min(list.size(), from + SharedPage.SIZE)), bytesEach, making));
        bytes += BYTES_A_PLACE * (long) pages.size();
        return List.copyOf(pages);
    }

    private <T, P> P page(List<T> part, int bytesEach, Function<List<T>, P> making) {
        return this.<P>known(part).orElseGet(() -> {
            var own = part.stream().map(this::once).toList();
            var page = making.apply(own);
            bytes += bytesEach * (long) own.size();
            kept.put(own, page);
            return page;
        });
    }

    private <T> T once(T one) {
        return this.<T>known(one).orElseGet(() -> {
            bytes += BYTES_A_THING;
            kept.put(one, one);
            return one;
        });
    }

    @SuppressWarnings("unchecked") // equal lists, and equal values of records, are of one kind
    private <T> Optional<T> known(Object value) {
        return Optional.ofNullable((T) kept.get(value));
    }
}
