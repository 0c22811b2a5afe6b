package org.trucewatch.ledger.parcel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.ProofFile;
import org.trucewatch.ledger.seal.Opening;
import org.trucewatch.model.Defect;

/// Makes the files of a package; [Archive] makes one file of them.
public final class Parcel {
    static final String MANIFEST = "manifest";
    static final String CHECKPOINT = "checkpoint";
    static final String POLICY = "policy";

    /// Files a package may carry beside what is checked.
    static final List<String> COMPANIONS = List.of(POLICY, "Verify.java", "Verify.html", "READ-ME.txt");

    private final Map<String, Bytes> files = new LinkedHashMap<>();
    private final Ledger ledger;
    private final Checkpoint checkpoint;

    private Parcel(Ledger ledger, Checkpoint checkpoint) {
        this.ledger = ledger;
        this.checkpoint = checkpoint;
    }

    /// What opens a sealed entry, for those a package shows the inside of.
    public record Box(Bytes box, Opening opening) {}

    /// The files for `manifest`, proved by `checkpoint` of `ledger`; `boxes` has one for each opened entry.
    /// `companions` are added as they are: the policy, `Verify.java`, `Verify.html`, a text for the reader.
    public static Map<String, Bytes> of(
            Ledger ledger,
            Checkpoint checkpoint,
            Manifest manifest,
            Map<Long, Box> boxes,
            Map<String, Bytes> companions) {
        var parcel = new Parcel(ledger, checkpoint);
        parcel.files.put(MANIFEST, Bytes.utf8(manifest.written()));
        parcel.files.put(CHECKPOINT, Bytes.utf8(checkpoint.written()));
        manifest.items().forEach(item -> parcel.add(item, Optional.ofNullable(boxes.get(item.index()))));
        companions.forEach(parcel::addCompanion);
        return parcel.files;
    }

    private void add(Item item, Optional<Box> box) {
        if (!ledger.hash(item.index()).equals(item.hash())) throw new Defect("not the hash of entry " + item.index());
        var way = ledger.inclusion(item.index(), checkpoint.head().size());
        var proof = new ProofFile(Optional.empty(), item.index(), way, checkpoint);
        files.put(proof(item), Bytes.utf8(proof.written()));
        if (item instanceof Item.Withheld) return;
        files.put(entry(item), ledger.entries(item.index(), 1).getFirst().bytes());
        if (item instanceof Item.Opened) {
            var content = box.orElseThrow(() -> new Defect("no box for the opened entry " + item.index()));
            files.put(box(item), content.box());
            files.put(opening(item), content.opening().secret());
        }
    }

    private void addCompanion(String name, Bytes content) {
        if (!COMPANIONS.contains(name)) throw new Defect("a package has no companion " + name);
        files.put(name, content);
    }

    static String proof(Item item) {
        return "proofs/" + item.index() + ".tlog-proof";
    }

    static String entry(Item item) {
        return "entries/" + item.index();
    }

    static String box(Item item) {
        return "boxes/" + item.index();
    }

    static String opening(Item item) {
        return "openings/" + item.index();
    }
}
