package org.trucewatch.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.merkle.Tree;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.ledger.tiles.Bundles;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.TileFile;

/// A mirror in memory whose files can be spoilt.
final class MadeMirror implements Folder {
    static final SigningKey LOG =
            SigningKey.of(new KeyName("example.org/ledger"), NoteKey.Use.NOTE, Bytes.of(new byte[32]));
    static final Policy POLICY = Policy.of(LOG.publicKey());

    final TreeMap<String, byte[]> files = new TreeMap<>();
    final Tree tree = new Tree();
    private final List<Entry> entries = new ArrayList<>();
    private final Hashing hashing = new Hashing();

    static MadeMirror of(int count, int mostBytes, long seed) {
        var mirror = new MadeMirror();
        var random = new Random(seed);
        for (int at = 0; at < count; at++) mirror.add(anyBytes(random, mostBytes));
        mirror.publish(0);
        return mirror;
    }

    static Bytes anyBytes(Random random, int most) {
        byte[] bytes = new byte[most / 2 + random.nextInt(most / 2 + 1)];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    void add(Bytes content) {
        entries.add(new Entry(content));
        tree.add(entries.getLast().hash(hashing));
    }

    Checkpoint checkpoint() {
        return Checkpoint.sign(tree.head(), LOG);
    }

    void publish(long before) {
        for (var file : TileFile.added(before, tree.size())) files.put(file.path(), content(file));
        files.put(TileFile.CHECKPOINT, Bytes.utf8(checkpoint().written()).toArray());
    }

    byte[] content(TileFile file) {
        return switch (file) {
            case TileFile.Hashes tile -> tree.tile(tile.row(), tile.number(), tile.width());
            case TileFile.Bundle bundle -> {
                int from = (int) bundle.number() * Rows.WIDTH;
                yield Bundles.write(entries.subList(from, from + bundle.width()))
                        .toArray();
            }
        };
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    byte[] file(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    long bytes() {
        return files.values().stream().mapToLong(file -> file.length).sum();
    }

    @Override
    public Optional<Bytes> read(String path) {
        return Optional.ofNullable(files.get(path)).map(Bytes::of);
    }

    Examination examine() {
        return Fsck.examine(this, POLICY);
    }
}
