package org.trucewatch.desk.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Spoken;

/// Shows the ledger of a live record.
public final class LedgerRoom {
    private static final int CHUNK = 1_000;

    private final LiveRecord record;
    private final Map<Label, TreeMap<String, Integer>> kinds = new HashMap<>();
    private long counted;

    public LedgerRoom(LiveDesk desk) {
        this.record = desk.record();
    }

    /// The ledger as it stands at `now`, with its latest entries, newest first.
    ///
    /// Entries are shown of those agreements alone that `open` holds. With `latest` 0 it is the head alone: a
    /// citation asks for no more, and to count the kinds of a million entries takes seconds the first time.
    public LedgerPage page(int latest, Instant now, List<Label> open) {
        return record.ask(ledger -> page(ledger, latest, now, open));
    }

    private LedgerPage page(Ledger ledger, int latest, Instant now, List<Label> open) {
        var signed = record.signed();
        long size = ledger.head().size();
        return new LedgerPage(
                size,
                ledger.head().root().toString(),
                signed.map(Checkpoint::origin).orElse(""),
                signed.map(one -> one.head().size()).orElse(0L),
                signed.map(one -> one.head().root().toString()).orElse(""),
                signed.map(Spoken::words).orElse(List.of()),
                signed.map(Checkpoint::written).orElse(""),
                record.policy().map(LedgerRoom::key).orElse(""),
                now.toString(),
                record.notice(),
                latest == 0
                        ? List.of()
                        : rows(ledger, Math.max(0, size - latest), latest, open).reversed(),
                latest == 0 ? List.of() : kinds(ledger, open));
    }

    private static String key(Bytes policy) {
        return new String(policy.toArray(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("log "))
                .map(line -> line.substring(4))
                .findFirst()
                .orElse("");
    }

    private static List<LedgerPage.Row> rows(Ledger ledger, long from, int most, List<Label> open) {
        var rows = new ArrayList<LedgerPage.Row>();
        long index = from;
        for (var entry : ledger.entries(from, most)) {
            if (isOf(entry, open)) rows.add(row(ledger, index, entry));
            index++;
        }
        return rows;
    }

    private static boolean isOf(Entry entry, List<Label> open) {
        return envelope(entry)
                .map(own -> open.contains(own.draft().agreement()))
                .orElse(false);
    }

    /// Counts on from where it counted before: entries are only ever added. Nobody else is let in meanwhile.
    private List<LedgerPage.Kind> kinds(Ledger ledger, List<Label> open) {
        while (counted < ledger.head().size()) {
            var some = ledger.entries(counted, CHUNK);
            some.forEach(entry -> envelope(entry)
                    .ifPresent(own -> kinds.computeIfAbsent(own.draft().agreement(), any -> new TreeMap<>())
                            .merge(own.draft().kind().text(), 1, Integer::sum)));
            counted += some.size();
        }
        var counts = new TreeMap<String, Integer>();
        for (var label : open)
            kinds.getOrDefault(label, new TreeMap<>())
                    .forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
        var listed = new ArrayList<LedgerPage.Kind>();
        counts.forEach((kind, count) -> listed.add(new LedgerPage.Kind(kind, count)));
        return listed;
    }

    /// Which entry a report is; empty where there is no such report.
    public Optional<Long> entryOf(Label agreement, String report) {
        return record.report(agreement, report).map(HeldRow::index);
    }

    /// That the entry at `index` is in the ledger as it stands; empty where there is no such entry of an agreement
    /// that `open` holds.
    public Optional<LedgerPage.Proof> proof(long index, List<Label> open) {
        return record.ask(ledger -> {
            if (index < 0 || index >= ledger.head().size()) return Optional.empty();
            var entry = ledger.entries(index, 1).getFirst();
            return isOf(entry, open) ? Optional.of(proof(ledger, index, entry)) : Optional.empty();
        });
    }

    private static LedgerPage.Proof proof(Ledger ledger, long index, Entry entry) {
        long size = ledger.head().size();
        var draft = envelope(entry).map(Envelope::draft);
        return new LedgerPage.Proof(
                row(ledger, index, entry),
                draft.map(own -> new String(own.payload().toArray(), StandardCharsets.UTF_8))
                        .orElse(""),
                draft.map(own -> own.content().mediaType()).orElse(""),
                size,
                ledger.head().root().toString(),
                ledger.inclusion(index, size).stream().map(Hash::toString).toList());
    }

    private static LedgerPage.Row row(Ledger ledger, long index, Entry entry) {
        var envelope = envelope(entry);
        return new LedgerPage.Row(
                index,
                envelope.map(own -> own.draft().agreement().text()).orElse(""),
                envelope.map(own -> own.draft().kind().text()).orElse("foreign"),
                envelope.map(own -> own.draft().author().text()).orElse(""),
                envelope.map(own -> own.entered().toString()).orElse(""),
                envelope.map(own -> own.known().toString()).orElse(""),
                entry.bytes().size(),
                ledger.hash(index).toString(),
                envelope.stream()
                        .flatMap(own -> own.draft().references().stream())
                        .map(reference -> reference.role() + " " + reference.index())
                        .toList());
    }

    /// Entries of others have no envelope of ours.
    private static Optional<Envelope> envelope(Entry entry) {
        try {
            return Optional.of(Envelope.read(entry));
        } catch (Malformed foreign) {
            return Optional.empty();
        }
    }
}
