package org.trucewatch.ledger.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.check.Damage;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.ProofFile;
import org.trucewatch.ledger.note.Standing;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.seal.Opening;
import org.trucewatch.ledger.seal.Sealed;
import org.trucewatch.model.agreement.Words;

/// Checks a package as a stranger would: with a policy of one's own, not the one that came along.
public final class ParcelCheck {
    private final Map<String, Bytes> files;
    private final TreeSet<String> unused;
    private final List<Damage> damages = new ArrayList<>();
    private final List<Proved> proved = new ArrayList<>();

    /// An entry whose proof holds: its bytes unless withheld, and the content of its box if it was opened.
    public record Proved(Item item, Optional<Entry> entry, Optional<Bytes> opened) {}

    /// What was found. Sound without damages, and with a standing that is accepted.
    public record Result(
            Optional<Manifest> manifest, Optional<Standing> standing, List<Proved> proved, List<Damage> damages) {
        public Result {
            proved = List.copyOf(proved);
            damages = List.copyOf(damages);
        }

        public boolean isSound() {
            return damages.isEmpty() && standing.isPresent() && standing.get() instanceof Standing.Accepted;
        }
    }

    private ParcelCheck(Map<String, Bytes> files) {
        this.files = files;
        this.unused = new TreeSet<>(files.keySet());
        unused.removeAll(Parcel.COMPANIONS);
    }

    public static Result check(Map<String, Bytes> files, Policy policy) {
        return new ParcelCheck(files).check(policy);
    }

    private Result check(Policy policy) {
        var manifest = file(Parcel.MANIFEST).flatMap(bytes -> read(Parcel.MANIFEST, () -> Manifest.read(bytes)));
        var checkpoint =
                file(Parcel.CHECKPOINT).flatMap(bytes -> read(Parcel.CHECKPOINT, () -> Checkpoint.read(bytes)));
        var standing = checkpoint.map(policy::weigh);
        standing.ifPresent(this::tell);
        if (manifest.isPresent() && checkpoint.isPresent()) {
            manifest.get().items().forEach(item -> item(item, checkpoint.get()));
            unused.forEach(name -> damages.add(damage(name, Fault.MANIFEST_SILENT.with())));
        }
        return new Result(manifest, standing, proved, damages);
    }

    private void tell(Standing standing) {
        if (standing instanceof Standing.Refused refused) damages.add(damage(Parcel.CHECKPOINT, refused.why()));
        if (standing instanceof Standing.ShortOfQuorum shortOf) {
            damages.add(damage(Parcel.CHECKPOINT, Fault.QUORUM_SHORT.with(shortOf.quorum())));
        }
    }

    private void item(Item item, Checkpoint checkpoint) {
        boolean holds = file(Parcel.proof(item))
                .flatMap(bytes -> read(Parcel.proof(item), () -> ProofFile.read(bytes)))
                .map(proof -> proves(item, proof, checkpoint))
                .orElse(false);
        if (item instanceof Item.Withheld) {
            if (holds) proved.add(new Proved(item, Optional.empty(), Optional.empty()));
            return;
        }
        var entry = file(Parcel.entry(item)).flatMap(bytes -> entry(item, bytes));
        var opened =
                item instanceof Item.Opened ? entry.flatMap(bytes -> opened(item, bytes)) : Optional.<Bytes>empty();
        if (holds && entry.isPresent()) proved.add(new Proved(item, entry, opened));
    }

    private boolean proves(Item item, ProofFile proof, Checkpoint checkpoint) {
        var name = Parcel.proof(item);
        if (proof.index() != item.index()) return refuse(name, Fault.PROOF_OF_OTHER.with(proof.index()));
        if (!proof.checkpoint().equals(checkpoint)) return refuse(name, Fault.CHECKPOINT_OTHER.with());
        return proof.proves(item.hash()) || refuse(name, Fault.PROOF_ASTRAY.with());
    }

    private Optional<Entry> entry(Item item, Bytes bytes) {
        if (bytes.size() > Entry.MOST_BYTES) {
            refuse(Parcel.entry(item), Fault.ENTRY_LARGE.with());
            return Optional.empty();
        }
        var entry = new Entry(bytes);
        if (entry.hash().equals(item.hash())) return Optional.of(entry);
        refuse(Parcel.entry(item), Fault.RECORD_CHANGED.with());
        return Optional.empty();
    }

    private Optional<Bytes> opened(Item item, Entry entry) {
        var box = file(Parcel.box(item));
        var secret = file(Parcel.opening(item)).filter(bytes -> bytes.size() == Opening.BYTES);
        var commitment = read(
                Parcel.entry(item),
                () -> Commitment.read(Envelope.read(entry).draft().payload()));
        if (box.isEmpty() || commitment.isEmpty()) return Optional.empty();
        var content = secret.flatMap(bytes -> Sealed.open(commitment.get(), box.get(), Opening.of(bytes)));
        if (content.isEmpty()) refuse(Parcel.opening(item), Fault.BOX_CLOSED.with());
        return content;
    }

    private interface Reading<T> {
        T read() throws Malformed;
    }

    private <T> Optional<T> read(String name, Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (Malformed malformed) {
            damages.add(damage(name, Fault.OF_PLACE.with(malformed.place(), malformed.problem())));
            return Optional.empty();
        }
    }

    private Optional<Bytes> file(String name) {
        unused.remove(name);
        var file = Optional.ofNullable(files.get(name));
        if (file.isEmpty()) damages.add(damage(name, Fault.FILE_MISSING.with()));
        return file;
    }

    private boolean refuse(String name, Words problem) {
        damages.add(damage(name, problem));
        return false;
    }

    private static Damage damage(String name, Words problem) {
        return Damage.of(name, problem);
    }
}
