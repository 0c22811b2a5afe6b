package org.trucewatch.desk.record.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.SealedRow;
import org.trucewatch.desk.record.content.Shred;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.ledger.Recorded;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.entry.Reference;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.model.agreement.Words;

/// What a ledger holds of each agreement, kept up to date entry by entry; any earlier state can be asked for.
///
/// Rebuilt from the ledger at every start, never stored. Not safe for several threads: the clerk tells it of entries
/// one at a time, and asks while nothing is added.
public final class Replay implements Consumer<Recorded> {
    /// The part that an earlier version of a file plays in the entries of the next one.
    private static final Label REPLACES = new Label("replaces");

    /// The part that a sealed entry plays in the entry that says that its key was destroyed.
    private static final Label SHREDS = new Label("shreds");

    private final Strongbox strongbox;
    private final Map<Label, Holding> holdings = new LinkedHashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final Signs signs = new Signs();
    private long entries;

    /// Protected rows stay covered.
    public Replay() {
        this(Strongbox.CLOSED);
    }

    /// Protected rows are opened with the keys that `strongbox` has, when they are first asked for.
    public Replay(Strongbox strongbox) {
        this.strongbox = strongbox;
    }

    /// An entry that claims to be ours and cannot be read. It stays on record and is left out of the case.
    public record Unreadable(long index, Words words) {}

    @Override
    public void accept(Recorded recorded) {
        entries++;
        try {
            var envelope = Envelope.read(recorded.entry());
            signs.take(envelope.draft());
            take(recorded.index(), envelope);
        } catch (Malformed malformed) {
            unreadable.add(new Unreadable(recorded.index(), malformed.words()));
        }
    }

    private void take(long index, Envelope envelope) throws Malformed {
        var kind = Kind.of(envelope.draft().kind());
        if (kind.isEmpty()) return;
        var holding = holdings.computeIfAbsent(envelope.draft().agreement(), label -> new Holding(strongbox));
        take(holding, kind.get(), index, envelope);
        if (kind.get().isOfTheCase()) holding.changed(kind.get());
    }

    private static void take(Holding holding, Kind kind, long index, Envelope envelope) throws Malformed {
        var payload = envelope.draft().payload();
        var entered = envelope.entered().getEpochSecond();
        switch (kind) {
            case AGREEMENT, NAMES ->
                holding.files()
                        .add(
                                FilePart.read(payload),
                                entered,
                                new Reference(REPLACES, index, envelope.entry().hash()));
            case REPORT, LINK, UNLINK, APART, RELATION, FINDING -> {
                var known = envelope.known().getEpochSecond();
                var row =
                        OldApart.is(envelope.draft()) ? OldApart.row(index, envelope.draft()) : TableRow.read(payload);
                holding.rows(RowTable.of(kind).orElseThrow()).add(row, known, entered, index);
            }
            case SEALED ->
                holding.seals()
                        .add(
                                Commitment.read(payload),
                                entered,
                                new Reference(SHREDS, index, envelope.entry().hash()));
            case SHRED -> {
                var shred = Shred.read(payload);
                if (!holding.destroyed(shred, index, entered, envelope.draft().references()))
                    throw Malformed.atByte("entry " + index, 0, Why.NOTHING_SHREDDED.with());
            }
            case ATTACHMENT ->
                holding.handedIn()
                        .add(
                                new Reference(SHREDS, index, envelope.entry().hash()),
                                Commitment.read(payload),
                                envelope.draft().author().text(),
                                report(index, envelope));
            case BOX ->
                holding.handedIn()
                        .box(
                                Commitment.read(payload),
                                new Reference(SHREDS, index, envelope.entry().hash()));
            // Shown and proved, but no evidence: the case is the same without them.
            case GRADE, CORRECTION, NOTICE, STATE -> holding.words().add(HeldWords.of(kind, index, envelope));
            case ACCESS -> {}
        }
    }

    private static long report(long index, Envelope envelope) throws Malformed {
        return envelope.draft().references().stream()
                .mapToLong(Reference::index)
                .findFirst()
                .orElseThrow(() -> Malformed.atByte("entry " + index, 0, Why.OF_NO_REPORT.with()));
    }

    /// The agreements of which the ledger holds something that belongs to a case, in the order of their first entry.
    public List<Label> agreements() {
        return holdings.entrySet().stream()
                .filter(holding -> !holding.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Another number whenever the case of `agreement` may be another.
    public long version(Label agreement) {
        return holding(agreement).version();
    }

    /// How far the case of `agreement` has come: `version` is another whenever it may be another; `names` and `seals`
    /// whenever its files of names, or its protected rows, may be others.
    public record Mark(long version, long names, long seals, Map<RowTable, Integer> counts) {
        public Mark {
            counts = Map.copyOf(counts);
        }

        /// Of all tables.
        public int rows() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public Mark mark(Label agreement) {
        return holding(agreement).mark();
    }

    /// As whom people ever signed an entry, or were given an account: `name (organisation)`.
    public SortedSet<String> signs() {
        return signs.all();
    }

    /// How many entries were replayed, of whatever kind.
    public long entries() {
        return entries;
    }

    public List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    /// The case of `agreement` as files, from what was entered before `entered` (seconds since 1970, exclusive).
    ///
    /// The files of names are those that were handed in, byte for byte. The tables of rows carry two more columns,
    /// `known_at` and `entered_at`, with the times that the ledger proves.
    public List<CaseFile> files(Label agreement, long entered) {
        return holding(agreement).composed(entered);
    }

    /// The same as it is now.
    public List<CaseFile> files(Label agreement) {
        return files(agreement, Long.MAX_VALUE);
    }

    /// Its files of names alone.
    public List<CaseFile> names(Label agreement) {
        return holding(agreement).names();
    }

    /// Some rows of one table, by their place in the order of entry; empty where there are none.
    public Optional<CaseFile> rows(Label agreement, RowTable table, int from, int to) {
        return holding(agreement).rows(table, from, to);
    }

    /// The same as it is now, with every protected row covered.
    public List<CaseFile> coveredFiles(Label agreement) {
        return holding(agreement).covered(Long.MAX_VALUE);
    }

    /// The rows of one table of `agreement`, in the order of entry.
    public List<HeldRow> rows(Label agreement, RowTable table) {
        return holding(agreement).rows(table).held();
    }

    /// What people wrote that is no evidence, of one kind, in the order of entry.
    public List<HeldWords> words(Label agreement, Kind kind) {
        return holding(agreement).words().stream()
                .filter(words -> words.kind() == kind)
                .toList();
    }

    /// What was destroyed, in the order of entry.
    public List<Destroyed> destroyed(Label agreement) {
        return holding(agreement).seals().destroyed();
    }

    /// The seals whose keys must not be anywhere any more.
    public List<Commitment> shredded() {
        return holdings.values().stream()
                .flatMap(holding ->
                        Stream.concat(holding.seals().shredded().stream(), holding.handedIn().shredded().stream()))
                .toList();
    }

    /// The protected rows that can be opened here, in the order of entry.
    public List<HeldSeal> sealed(Label agreement) {
        return holding(agreement).seals().held();
    }

    /// How many protected rows stay covered because their key is not here.
    public int covered(Label agreement) {
        return holding(agreement).seals().closed();
    }

    /// The files that were handed in, in the order of entry.
    public List<Attached> attachments(Label agreement) {
        return holding(agreement).handedIn().files();
    }

    /// The entry of a box that holds a file, as what a shredding refers to.
    public Optional<Reference> box(Label agreement, Commitment commitment) {
        return holding(agreement).handedIn().box(commitment);
    }

    /// The entries that hold the agreement as it is now.
    public List<Long> agreementEntries(Label agreement) {
        return holding(agreement).files().entries(CaseFile.AGREEMENT);
    }

    /// One row of a table, by its place in the order of entry.
    public HeldRow row(Label agreement, RowTable table, int number) {
        return holding(agreement).rows(table).held(number);
    }

    /// The number of its entry, if the row is the one that is found by `key`.
    public OptionalLong entry(Label agreement, RowTable table, int number, String key) {
        var rows = holding(agreement).rows(table);
        if (number >= rows.count()) return OptionalLong.empty();
        var row = rows.held(number);
        return row.cell(table.key().getFirst()).equals(key) ? OptionalLong.of(row.index()) : OptionalLong.empty();
    }

    /// The tables of rows as if only `drafts` had been entered, at `now`.
    List<CaseFile> rowsOf(List<Draft> drafts, Instant now) throws Malformed {
        var fresh = new Holding(Strongbox.CLOSED);
        for (var draft : drafts) {
            var kind = Kind.of(draft.kind()).orElseThrow();
            if (RowTable.of(kind).isPresent()) take(fresh, kind, Long.MAX_VALUE, draft.entered(now));
        }
        return fresh.composed(Long.MAX_VALUE);
    }

    /// The same as [#files], as if `drafts` had been entered at `now` as well.
    List<CaseFile> filesWith(Label agreement, List<Draft> drafts, List<SealedRow> guarded, Instant now)
            throws Malformed {
        var candidate = holding(agreement).copy();
        guarded.forEach(candidate.seals()::propose);
        for (var draft : drafts) {
            var kind = Kind.of(draft.kind()).orElseThrow();
            take(candidate, kind, Long.MAX_VALUE, draft.entered(now));
        }
        return candidate.composed(Long.MAX_VALUE);
    }

    Holding holding(Label agreement) {
        return holdings.getOrDefault(agreement, new Holding(strongbox));
    }
}
