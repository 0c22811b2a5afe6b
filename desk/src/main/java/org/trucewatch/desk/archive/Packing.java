package org.trucewatch.desk.archive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.parcel.Archive;
import org.trucewatch.ledger.parcel.Item;
import org.trucewatch.ledger.parcel.Manifest;
import org.trucewatch.ledger.parcel.Parcel;
import org.trucewatch.model.Defect;

/// Makes one file of entries, their proofs under what is signed now, and all that a stranger needs to check
/// them.
final class Packing {
    static final Label NOT_DISCLOSED = new Label("not-disclosed");
    static final Label SEALED = new Label("sealed");
    private static final String READ_ME = """
            This package holds entries of a record that only grows, and the proof that they are in it.

              java Verify.java package . KEY

            in the unpacked folder checks it with Java 17 or newer, without a network and without software of ours.
            `manifest` says what is in the package, and which entries are there but not shown. The key, or the policy,
            must come from somebody you trust: the file `policy` came along with what you check. The entries are in
            the folder entries, as they were handed in.
            """;

    private Packing() {}

    /// `boxes` has one for each item that is opened.
    static Bytes file(Ledger ledger, DataPlace place, String about, List<Item> items, Map<Long, Parcel.Box> boxes) {
        var manifest = new Manifest(about, Optional.empty(), items);
        var checkpoint = Publishing.current(ledger, place);
        return Archive.write(Parcel.of(ledger, checkpoint, manifest, boxes, companions(place)));
    }

    private static Map<String, Bytes> companions(DataPlace place) {
        var companions = new LinkedHashMap<String, Bytes>();
        place.policy().ifPresent(policy -> companions.put("policy", policy));
        companions.put("Verify.java", verifier());
        companions.put("READ-ME.txt", Bytes.utf8(READ_ME));
        return companions;
    }

    private static Bytes verifier() {
        try (var source = Ledger.class.getResourceAsStream("Verify.java")) {
            if (source == null) throw new Defect("Verify.java is not shipped");
            return Bytes.of(source.readAllBytes());
        } catch (IOException cause) {
            throw new Defect("Verify.java cannot be read: " + cause.getMessage());
        }
    }
}
