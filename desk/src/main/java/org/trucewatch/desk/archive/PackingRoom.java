package org.trucewatch.desk.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.record.replay.HeldSeal;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.parcel.Item;
import org.trucewatch.ledger.parcel.Parcel;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

/// Packs what concerns a report, an incident or a day, with its proofs, for somebody who trusts nobody here.
public final class PackingRoom {
    private final RecordedCases cases;

    public PackingRoom(RecordedCases cases) {
        this.cases = cases;
    }

    /// How many entries a package shows, and how many it only proves to be there.
    public record Packed(int shown, int withheld) {}

    private record Made(Bytes file, Packed packed) {}

    /// Writes the package about `about` to `to`, whole. `withheld` are ids of reports whose entries are proved to be
    /// there and not shown; one that is not among them is refused, for a slip would show what was to be kept back.
    public Packed pack(Path path, String about, Set<String> withheld, OutputStream to) throws IOException {
        return pack(path, about, withheld, Set.of(), to);
    }

    /// As above; the protected words of the ids in `opened` are shown too, and every other sealed entry is proved
    /// alone.
    public Packed pack(Path path, String about, Set<String> withheld, Set<String> opened, OutputStream to)
            throws IOException {
        var made = cases.with(path, (record, agreement) -> make(record, agreement, about, withheld, opened));
        to.write(made.file.toArray());
        return made.packed;
    }

    private static Made make(
            OpenRecord record, Label agreement, String about, Set<String> withheld, Set<String> opened) {
        var entries = new ArrayList<>(Concern.of(record.replay(), agreement, about));
        if (entries.isEmpty()) throw Why.NOTHING_ABOUT.of(record.place().shown(), about);
        var hidden = hidden(record, agreement, Set.copyOf(entries), withheld);
        var shownAlone = Concern.reports(
                record.replay(),
                agreement,
                entries.stream().filter(index -> !hidden.contains(index)).collect(Collectors.toSet()));
        var seals = Concern.seals(record.replay(), agreement, shownAlone);
        mustBeSealed(seals, opened);
        var boxes = boxes(record, seals, opened);
        seals.forEach(seal -> entries.add(seal.where().index()));
        entries.addAll(Concern.shreds(record.replay(), agreement, shownAlone));
        var items = items(record.ledger(), new TreeSet<>(entries), hidden, seals, boxes.keySet());
        var file = Packing.file(record.ledger(), record.place(), agreement + " " + about, items, boxes);
        int shown = (int)
                items.stream().filter(item -> !(item instanceof Item.Withheld)).count();
        return new Made(file, new Packed(shown, items.size() - shown));
    }

    private static Set<Long> hidden(OpenRecord record, Label agreement, Set<Long> entries, Set<String> withheld) {
        var hidden = new TreeSet<Long>();
        for (var id : new TreeSet<>(withheld)) {
            var found = Concern.report(record.replay(), agreement, id);
            found.retainAll(entries);
            if (found.isEmpty())
                throw new Refused(new Refusal.Unusable(Why.THE_REPORT.with(id), Why.NOT_IN_PACKAGE.with()));
            hidden.addAll(found);
        }
        return hidden;
    }

    private static void mustBeSealed(List<HeldSeal> seals, Set<String> opened) {
        var ids = seals.stream().map(seal -> seal.content().id()).collect(Collectors.toSet());
        for (var id : new TreeSet<>(opened)) {
            if (!ids.contains(id))
                throw new Refused(new Refusal.Unusable(
                        new Words("'" + id + "'", Gaps.name(id).arabic()), Why.NOT_OPENED_HERE.with()));
        }
    }

    private static Map<Long, Parcel.Box> boxes(OpenRecord record, List<HeldSeal> seals, Set<String> opened) {
        var boxes = new TreeMap<Long, Parcel.Box>();
        for (var seal : seals) {
            if (!opened.contains(seal.content().id())) continue;
            record.place()
                    .strongbox()
                    .disclose(seal.commitment())
                    .ifPresent(found -> boxes.put(seal.where().index(), new Parcel.Box(found.box(), found.opening())));
        }
        return boxes;
    }

    private static List<Item> items(
            Ledger ledger, Set<Long> entries, Set<Long> hidden, List<HeldSeal> seals, Set<Long> opened) {
        var guarded = seals.stream().map(seal -> seal.where().index()).collect(Collectors.toSet());
        var items = new ArrayList<Item>();
        for (long index : entries) {
            var hash = ledger.hash(index);
            if (hidden.contains(index)) items.add(new Item.Withheld(index, hash, Packing.NOT_DISCLOSED));
            else if (opened.contains(index)) items.add(new Item.Opened(index, hash));
            else if (guarded.contains(index)) items.add(new Item.Withheld(index, hash, Packing.SEALED));
            else items.add(new Item.Shown(index, hash));
        }
        return items;
    }
}
