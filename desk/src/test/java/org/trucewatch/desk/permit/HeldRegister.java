package org.trucewatch.desk.permit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.desk.record.Filed;

/// A record that ends with the test; an unsure entry is kept all the same.
final class HeldRegister implements Register {
    private final List<String> entries = new ArrayList<>();
    private final Runnable change;
    private final Supplier<Optional<Filed.Why>> failure;

    /// `change` is run before each entry, and `failure` says why the record fails now.
    HeldRegister(Runnable change, Supplier<Optional<Filed.Why>> failure) {
        this.change = change;
        this.failure = failure;
    }

    List<String> entries() {
        return List.copyOf(entries);
    }

    @Override
    public long reached() {
        return entries.size();
    }

    @Override
    public Optional<Filed.Why> closed() {
        return failure.get().filter(one -> one != Filed.Why.UNSURE);
    }

    @Override
    public boolean isOvertaken(long from) {
        return entries.size() > from;
    }

    @Override
    public boolean holds(String words, String by, long from) {
        return isOvertaken(from) && entries.get((int) from).equals(by + ": " + words);
    }

    @Override
    public Optional<Filed.Why> enter(String words, String by, long from) {
        change.run();
        if (isOvertaken(from)) return Optional.empty();
        var why = failure.get();
        if (why.filter(one -> one != Filed.Why.UNSURE).isEmpty()) entries.add(by + ": " + words);
        return why;
    }
}
