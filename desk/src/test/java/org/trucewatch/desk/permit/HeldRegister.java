package org.trucewatch.desk.permit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.desk.record.Filed;

/// A record that ends with the test; `why` says why nothing is entered, and an unsure entry is kept all the same.
final class HeldRegister implements Register {
    private final List<String> entries = new ArrayList<>();
    private final Supplier<Optional<Filed.Why>> why;

    HeldRegister(Supplier<Optional<Filed.Why>> why) {
        this.why = why;
    }

    List<String> entries() {
        return List.copyOf(entries);
    }

    @Override
    public long reached() {
        return entries.size();
    }

    @Override
    public Filed enter(String words, String by) {
        var failure = why.get();
        if (failure.isEmpty() || failure.get() == Filed.Why.UNSURE) entries.add(by + ": " + words);
        return failure.<Filed>map(one -> new Filed.NotEntered(one, "the disk")).orElse(new Filed.Entered(List.of()));
    }

    @Override
    public boolean holds(String words, String by, long from) {
        return entries.subList((int) from, entries.size()).contains(by + ": " + words);
    }
}
