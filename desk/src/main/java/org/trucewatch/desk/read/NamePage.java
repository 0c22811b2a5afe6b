package org.trucewatch.desk.read;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// Names of reports and incidents that carry the verdict on a party, in their order.
final class NamePage implements SharedPage {
    private static final int[] NO_NUMBERS = {};

    private final List<String> names;
    private final Seen whole;

    NamePage(List<String> names) {
        this.names = names;
        whole = new Seen(SharedPage.places(names.size()), NO_NUMBERS);
    }

    List<String> names() {
        return names;
    }

    @Override
    public Seen whole() {
        return whole;
    }

    @Override
    public Seen seen(Predicate<String> shows) {
        var shown = new BitSet(names.size());
        for (int at = 0; at < names.size(); at++) if (shows.test(names.get(at))) shown.set(at);
        return new Seen(shown, NO_NUMBERS);
    }
}
