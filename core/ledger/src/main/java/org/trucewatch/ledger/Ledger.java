package org.trucewatch.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.merkle.Consistency;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Inclusion;
import org.trucewatch.ledger.merkle.Tree;
import org.trucewatch.model.Defect;
import org.trucewatch.model.agreement.Words;

/// An open ledger: the store's entries, hashed, and the rules for adding to them.
///
/// It takes the time with each call and reads no clock. Its tree holds exactly what the store acknowledged, so that
/// no head, proof or checkpoint can speak of an entry that a power cut would take back. Not safe for several threads.
public final class Ledger {
    private static final int CHUNK = 1024;

    private final Tree tree = new Tree();
    private final Hashing hashing = new Hashing();
    private final Consumer<Recorded> reader;
    private Store store;
    private Instant lastEntered = Instant.EPOCH;
    private boolean unsettled;

    private Ledger(Store store, Consumer<Recorded> reader) {
        this.store = store;
        this.reader = reader;
    }

    /// Reads every entry of `store`, checks that they have the root it names, and is ready to append.
    public static Ledger open(Store store) throws Damaged {
        return open(store, entry -> {});
    }

    /// As above; `reader` is handed each entry once and in order, now, at [#catchUp] and after [#append].
    public static Ledger open(Store store, Consumer<Recorded> reader) throws Damaged {
        var ledger = new Ledger(store, reader);
        ledger.catchUp();
        return ledger;
    }

    public Head head() {
        return tree.head();
    }

    /// The head this ledger had when it had `size` entries; every checkpoint ever signed names one of these.
    public Head head(long size) {
        return tree.head(size);
    }

    public Hash hash(long index) {
        return tree.leaf(index);
    }

    public List<Hash> inclusion(long index, long size) {
        return Inclusion.proof(tree, index, size);
    }

    public List<Hash> consistency(long from, long to) {
        return Consistency.proof(tree, from, to);
    }

    /// The first `width` hashes of a tile, as C2SP tlog-tiles lays them out.
    public byte[] tile(int row, long number, int width) {
        return tree.tile(row, number, width);
    }

    public List<Entry> entries(long from, int most) {
        return store.read(from, most);
    }

    /// When the last entry came; no later one is dated before it.
    public Instant lastEntered() {
        return lastEntered;
    }

    /// Enters `drafts` together at the moment `now`, and returns them once they would survive a power cut.
    ///
    /// The moment of entry never goes back: under a clock that did, it stays at that of the entry before.
    /// After [Stale] call [#catchUp] and decide again; after a [StoreFailure] nothing may be appended before
    /// [#resume] has found out whether the entries are stored.
    public List<Recorded> append(List<Draft> drafts, Instant now) throws Stale {
        var entered = moment(now);
        return appendEntries(
                drafts.stream().map(draft -> draft.entered(entered).entry()).toList(), entered);
    }

    private Instant moment(Instant now) {
        var truncated = now.truncatedTo(ChronoUnit.MILLIS);
        return truncated.isBefore(lastEntered) ? lastEntered : truncated;
    }

    private List<Recorded> appendEntries(List<Entry> entries, Instant entered) throws Stale {
        if (unsettled) throw new Defect("a failed append is not settled: reopen the store and resume");
        var before = tree.head();
        for (var entry : entries) tree.add(entry.hash(hashing));
        try {
            // Lost power before this returns: nobody was told that the entries exist, and the head decides whether
            // they do. Lost power after: they are on disk, whoever was told or not.
            store.append(before, new Batch(entries, tree.head()));
        } catch (Stale stale) {
            tree.truncate(before.size());
            throw stale;
        } catch (StoreFailure failure) {
            tree.truncate(before.size());
            unsettled = true;
            throw failure;
        }
        lastEntered = entered;
        return tell(before.size(), entries);
    }

    private List<Recorded> tell(long from, List<Entry> entries) {
        var recorded = new ArrayList<Recorded>(entries.size());
        for (var entry : entries) recorded.add(new Recorded(from + recorded.size(), entry));
        recorded.forEach(reader);
        return List.copyOf(recorded);
    }

    /// Goes on with the same medium opened again; the head returned tells whether the failed batch is stored.
    public Head resume(Store reopened) throws Damaged {
        store = reopened;
        var head = catchUp();
        unsettled = false;
        return head;
    }

    /// Reads what others appended meanwhile, telling the reader.
    ///
    /// The root is compared at the end. After [Damaged] the reader has seen entries that may be anybody's: what it
    /// built from them must be thrown away, and this ledger takes no more.
    public Head catchUp() throws Damaged {
        var target = store.head();
        long known = tree.size();
        if (target.size() < known) {
            throw damaged(Fault.STORE_SHORT.with(target.size(), known));
        }
        while (tree.size() < target.size()) readOn(target.size());
        if (!tree.head().equals(target)) {
            throw damaged(Fault.STORE_ROOT.with(
                    target.root(), target.size(), tree.head().root()));
        }
        return target;
    }

    private void readOn(long size) throws Damaged {
        var some = store.read(tree.size(), (int) Math.min(CHUNK, size - tree.size()));
        if (some.isEmpty()) throw damaged(Fault.STORE_ENDS.with(size, tree.size()));
        long from = tree.size();
        for (var entry : some) tree.add(entry.hash(hashing));
        tell(from, some);
        lastEntered = entered(some.getLast());
    }

    private Damaged damaged(Words words) {
        unsettled = true;
        return new Damaged(words);
    }

    /// An entry without an envelope is somebody else's, and says nothing about time.
    private Instant entered(Entry entry) {
        try {
            return Envelope.read(entry).entered();
        } catch (Malformed foreign) {
            return lastEntered;
        }
    }
}
