package org.trucewatch.ledger.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.Standing;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.TileFile;
import org.trucewatch.model.agreement.Words;

/// Examines a whole mirror, from the signed root down.
///
/// The root vouches for the last tile of each row, each of their hashes for a tile below, down to the records. So
/// a damaged file is found where what vouches for it is still good; a damaged tile is told from damaged records by
/// computing its hashes anew from what lies below. Each file is read once, or twice where something is wrong.
public final class Fsck {
    private final Folder folder;
    private final Consumer<GoodEntry> reader;
    private final Hashing hashing = new Hashing();
    private final Findings findings = new Findings();

    /// A record that the root vouches for.
    public record GoodEntry(long index, Bytes content) {}

    private Fsck(Folder folder, Consumer<GoodEntry> reader) {
        this.folder = folder;
        this.reader = reader;
    }

    public static Examination examine(Folder folder, Policy policy) {
        return examine(folder, policy, entry -> {});
    }

    /// As above; `reader` is handed each good entry in order, to look into what only its reader understands.
    public static Examination examine(Folder folder, Policy policy, Consumer<GoodEntry> reader) {
        return new Fsck(folder, reader).examine(policy);
    }

    private Examination examine(Policy policy) {
        var checkpoint = checkpoint();
        var standing = checkpoint.map(policy::weigh);
        standing.ifPresent(this::tell);
        checkpoint.ifPresent(signed -> descend(signed.head()));
        return new Examination(checkpoint, standing, findings.good(), findings.damages(), findings.leftOut());
    }

    private Optional<Checkpoint> checkpoint() {
        var bytes = folder.read(TileFile.CHECKPOINT);
        if (bytes.isEmpty()) {
            findings.add(Damage.of(TileFile.CHECKPOINT, Fault.FILE_MISSING_ALL.with()));
            return Optional.empty();
        }
        try {
            return Optional.of(Checkpoint.read(bytes.get()));
        } catch (Malformed malformed) {
            findings.add(Damage.of(TileFile.CHECKPOINT, Fault.OF_PLACE.with(malformed.place(), malformed.problem())));
            return Optional.empty();
        }
    }

    private void tell(Standing standing) {
        switch (standing) {
            case Standing.Accepted accepted -> {}
            case Standing.ShortOfQuorum shortOf ->
                findings.add(Damage.of(TileFile.CHECKPOINT, Fault.QUORUM_SHORT.with(shortOf.quorum())));
            case Standing.Refused refused -> findings.add(Damage.of(TileFile.CHECKPOINT, refused.why()));
        }
    }

    private void descend(Head head) {
        var edge = new Edge(head.size(), this::stored, this::derived);
        var vouched = edge.vouchedFor(head);
        if (vouched.isEmpty()) {
            findings.add(Damage.of(TileFile.CHECKPOINT, Fault.ROOT_OTHER.with()));
        }
        // From the highest row down, for that is the order of the records.
        for (var tile : edge.tiles()) {
            var check = check(tile);
            below(check, vouched.map(rows -> Believed.all(rows.hashes(tile))).orElseGet(check::agreed));
        }
    }

    private TileCheck check(TileFile.Hashes tile) {
        return new TileCheck(tile, stored(tile), () -> derived(tile));
    }

    private void below(TileCheck check, Believed believed) {
        var tile = check.tile();
        if (check.stored().isEmpty()) {
            findings.add(Damage.of(tile.path(), missing(tile)));
            if (!anythingBelow(tile)) return; // a size of 2^60 in a foreign checkpoint must not keep us for years
        }
        check.compare(believed, findings);
        if (tile.row() == 0) {
            bundle(new TileFile.Bundle(tile.number(), tile.width()), believed);
            return;
        }
        for (int at = 0; at < believed.width(); at++) {
            var child = check(child(tile, at));
            below(child, child.believed(believed.hash(at), hashing));
        }
    }

    private static TileFile.Hashes child(TileFile.Hashes tile, int at) {
        return new TileFile.Hashes(tile.row() - 1, tile.number() * Rows.WIDTH + at, Rows.WIDTH);
    }

    private boolean anythingBelow(TileFile.Hashes tile) {
        if (tile.row() == 0)
            return bundleBytes(new TileFile.Bundle(tile.number(), tile.width())).isPresent();
        return IntStream.range(0, tile.width())
                .anyMatch(at -> stored(child(tile, at)).isPresent());
    }

    private Words missing(TileFile.Hashes tile) {
        int length = tile.width() * Hash.BYTES;
        return folder.read(tile.path())
                .map(bytes -> Fault.TILE_LENGTH.with(bytes.size(), tile.width(), length))
                .orElseGet(() -> Fault.FILE_MISSING_ABOVE.with(records(tile)));
    }

    private static Range records(TileFile.Hashes tile) {
        long each = 1L << (tile.row() * Rows.LEVELS);
        long from = tile.number() * Rows.WIDTH * each;
        return new Range(from, from + tile.width() * each);
    }

    private void bundle(TileFile.Bundle file, Believed believed) {
        var bytes = bundleBytes(file);
        if (bytes.isEmpty()) {
            findings.add(
                    Damage.of(file.path(), 0, file.number() * Rows.WIDTH, Fault.FILE_MISSING_WITH.with(file.width())));
            return;
        }
        byte[] content = bytes.get();
        new BundleCheck(file.path(), content, file.number(), believed)
                .check(
                        findings,
                        (record, from, to) -> reader.accept(new GoodEntry(record, Bytes.of(content, from, to))));
    }

    /// The hashes of a tile as its file has them; a full file serves where a shorter one is asked for.
    private Optional<byte[]> stored(TileFile.Hashes tile) {
        int length = tile.width() * Hash.BYTES;
        return folder.read(tile.path())
                .filter(bytes -> bytes.size() == length)
                .or(() -> folder.read(tile.full().path()).filter(bytes -> bytes.size() == Rows.WIDTH * Hash.BYTES))
                .map(bytes -> Arrays.copyOf(bytes.toArray(), length));
    }

    /// The hashes of a tile as the files below it give them.
    private Optional<byte[]> derived(TileFile.Hashes tile) {
        if (tile.row() == 0) {
            return bundleBytes(new TileFile.Bundle(tile.number(), tile.width()))
                    .flatMap(bundle -> BundleHashes.of(bundle, tile.width(), hashing));
        }
        byte[] derived = new byte[tile.width() * Hash.BYTES];
        for (int at = 0; at < tile.width(); at++) {
            var below = stored(child(tile, at));
            if (below.isEmpty()) return Optional.empty();
            hashing.complete(below.get(), 0, Rows.WIDTH).copyTo(derived, at * Hash.BYTES);
        }
        return Optional.of(derived);
    }

    private Optional<byte[]> bundleBytes(TileFile.Bundle file) {
        return folder.read(file.path())
                .map(Bytes::toArray)
                .or(() -> folder.read(file.full().path())
                        .map(full -> BundleHashes.beginning(full.toArray(), file.width())));
    }
}
