package org.trucewatch.testkit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Tree;

/// Made-up batches with right heads, each following the one made before it.
public final class Batches {
    private final Tree tree = new Tree();

    public Head head() {
        return tree.head();
    }

    public Batch next(Entry... entries) {
        return next(List.of(entries));
    }

    public Batch next(List<Entry> entries) {
        for (var entry : entries) tree.add(entry.hash());
        return new Batch(entries, tree.head());
    }

    /// Between one and `most` entries of any bytes, now and then of none at all.
    public Batch any(RandomGenerator random, int most) {
        var entries = new ArrayList<Entry>();
        int count = 1 + random.nextInt(most);
        for (int at = 0; at < count; at++) entries.add(anyEntry(random));
        return next(entries);
    }

    public static Entry anyEntry(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(random.nextInt(10) == 0 ? 3000 : 300)];
        random.nextBytes(bytes);
        return new Entry(Bytes.of(bytes));
    }

    public static Entry entry(String text) {
        return new Entry(Bytes.utf8(text));
    }
}
