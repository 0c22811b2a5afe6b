package org.trucewatch.desk.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.check.Fsck;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.Rotation;
import org.trucewatch.ledger.note.Signatures;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.model.agreement.Words;

/// The keys that a log took up after the one that somebody trusts, each announced on record and signed by the one
/// before.
final class Heirs {
    static final Label AGREEMENT = new Label("ledger");
    static final Label KIND = new Label("key-rotation");

    private final List<NoteKey> keys;
    private final List<Words> lines = new ArrayList<>();
    private final List<Announced> announced = new ArrayList<>();

    private record Announced(long index, Rotation rotation) {}

    private Heirs(List<NoteKey> keys) {
        this.keys = new ArrayList<>(keys);
    }

    /// A policy that believes the heirs of its logs as well, and what there is to say about them.
    record Found(Policy policy, List<Words> lines) {}

    static Found of(Policy policy, Folder mirror) {
        var heirs = read(policy, mirror);
        heirs.takeAll();
        return heirs.found(policy);
    }

    /// The same, and the keys before them for checkpoints of up to `size` entries: an older one was signed by an older
    /// key, and whoever has that key now can sign no newer one.
    static Policy of(Policy policy, Folder mirror, long size) {
        var heirs = read(policy, mirror);
        heirs.takeAll();
        for (var each : heirs.announced.reversed()) heirs.before(each, size);
        return heirs.found(policy).policy();
    }

    /// What is announced among entries that are read one by one, whoever's key is asked for afterwards.
    static final class Heard {
        private final Heirs heirs = new Heirs(List.of());

        void read(long index, Bytes content) {
            heirs.read(index, content);
        }

        Found by(Policy policy) {
            heirs.keys.addAll(policy.logs());
            heirs.takeAll();
            return heirs.found(policy);
        }
    }

    private static Heirs read(Policy policy, Folder mirror) {
        var heirs = new Heirs(policy.logs());
        Fsck.examine(mirror, policy, entry -> heirs.read(entry.index(), entry.content()));
        return heirs;
    }

    private void takeAll() {
        announced.forEach(each -> take(each.index, each.rotation));
    }

    private void before(Announced each, long size) {
        boolean theirs = keys.contains(each.rotation.next()) && size <= each.index;
        if (theirs && !keys.contains(each.rotation.old())) keys.add(each.rotation.old());
    }

    private Found found(Policy policy) {
        return new Found(new Policy(keys, policy.cosigners(), policy.quorum()), List.copyOf(lines));
    }

    private void read(long index, Bytes content) {
        rotation(content)
                .filter(rotation -> rotation.isSigned(Signatures.ED25519))
                .ifPresent(rotation -> announced.add(new Announced(index, rotation)));
    }

    private static Optional<Rotation> rotation(Bytes content) {
        try {
            var draft = Envelope.read(new Entry(content)).draft();
            boolean ours = draft.agreement().equals(AGREEMENT) && draft.kind().equals(KIND);
            return ours ? Optional.of(Rotation.read(draft.payload())) : Optional.empty();
        } catch (Malformed foreign) {
            return Optional.empty();
        }
    }

    private void take(long index, Rotation rotation) {
        if (!keys.contains(rotation.old())) return;
        keys.add(rotation.next());
        lines.add(Finding.KEY_CHANGED.with(index, rotation.next().vkey()));
    }
}
