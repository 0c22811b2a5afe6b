package org.trucewatch.testkit.ledger.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Mirror;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.check.Range;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Cosignature;
import org.trucewatch.ledger.parcel.Item;
import org.trucewatch.ledger.parcel.Manifest;
import org.trucewatch.ledger.parcel.Parcel;
import org.trucewatch.ledger.seal.Sealed;
import org.trucewatch.testkit.ledger.Drafts;
import org.trucewatch.testkit.ledger.Faults;
import org.trucewatch.testkit.ledger.MemoryMedium;

/// What an office hands out of a ledger of 300 entries, the third of them sealed: a mirror and a package.
final class HandedOut {
    static final long SEALED = 2;

    final Ledger ledger;
    final Sealed sealed;
    final Checkpoint checkpoint;

    HandedOut() throws Damaged, Stale {
        ledger = Ledger.open(new MemoryMedium().open(Faults.none()));
        sealed = Sealed.seal(Bytes.utf8("the name of a source"), HandedOut::chance);
        var drafts = new ArrayList<Draft>();
        for (int at = 0; at < 300; at++) drafts.add(at == SEALED ? sealedDraft() : Drafts.report("report " + at));
        ledger.append(drafts, Instant.ofEpochSecond(1_700_000_000));
        var signed = Checkpoint.sign(ledger.head(), Office.LOG);
        checkpoint = signed.with(Cosignature.of(signed.note(), Office.WITNESSES.getLast(), Instant.EPOCH));
    }

    private static byte[] chance(int count) {
        byte[] bytes = new byte[count];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    private Draft sealedDraft() {
        return new Draft(
                new Label("some-agreement"),
                new Label("identity"),
                new Author("desk"),
                Optional.empty(),
                List.of(),
                Content.SEALED,
                sealed.commitment().payload());
    }

    Map<String, byte[]> mirror() {
        var files = new TreeMap<String, byte[]>();
        Mirror.write(ledger, 0, checkpoint, (path, content) -> files.put(path, content.toArray()));
        return files;
    }

    Map<String, Bytes> parcel() {
        var items = new ArrayList<Item>();
        items.add(new Item.Withheld(1, ledger.hash(1), new Label("identity-of-a-source")));
        items.add(new Item.Opened(SEALED, ledger.hash(SEALED)));
        items.add(new Item.Shown(3, ledger.hash(3)));
        items.add(new Item.Shown(299, ledger.hash(299)));
        var manifest = new Manifest("two reports and a name", Optional.of(new Range(1, 4)), items);
        var boxes = Map.of(SEALED, new Parcel.Box(sealed.box(), sealed.opening()));
        return Parcel.of(ledger, checkpoint, manifest, boxes, Map.of("policy", Office.POLICY));
    }

    static Map<String, byte[]> arrays(Map<String, Bytes> files) {
        var arrays = new LinkedHashMap<String, byte[]>();
        files.forEach((name, content) -> arrays.put(name, content.toArray()));
        return arrays;
    }

    static Map<String, Bytes> bytes(Map<String, byte[]> files) {
        var bytes = new LinkedHashMap<String, Bytes>();
        files.forEach((name, content) -> bytes.put(name, Bytes.of(content)));
        return bytes;
    }
}
