package org.trucewatch.desk.archive;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trucewatch.desk.record.Clerk;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.SealedRow;
import org.trucewatch.desk.record.replay.Attached;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.desk.record.replay.HeldSeal;
import org.trucewatch.desk.record.replay.HeldWords;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.desk.record.replay.Withheld;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Recorded;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.ProofFile;
import org.trucewatch.ledger.parcel.Item;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Reports;

/// A ledger that stays open, as a server needs it: many callers file, the cases follow, the record is signed when
/// asked.
///
/// Safe for several threads. It reads no clock but the one handed in and starts no thread: whoever runs it calls
/// [#publish] now and then, and [#catchUp] where other servers write to the same ledger.
public final class LiveRecord implements AutoCloseable {
    private static final int ROWS_A_PART = 5_000;

    private final DataPlace place;
    private final Clerk clerk;
    private final Replay replay;
    private final CaseReader reader;
    private final InstantSource clock;
    private final int rowsAPart;
    private final Map<Label, KeptCase> kept = new ConcurrentHashMap<>();

    /// Rows are checked against the record and entered by one caller at a time: two that contradict each other must not
    /// both be found good.
    private final ReentrantLock filing = new ReentrantLock();

    private LiveRecord(
            DataPlace place, Clerk clerk, Replay replay, CaseReader reader, InstantSource clock, int rowsAPart) {
        this.place = place;
        this.clerk = clerk;
        this.replay = replay;
        this.reader = reader;
        this.clock = clock;
        this.rowsAPart = rowsAPart;
    }

    /// Opens the ledger at `data` and replays it; refused, with what to do, where it cannot be used.
    public static LiveRecord open(DataPlaces places, Path data, CaseReader reader, InstantSource clock) {
        return open(places, data, reader, clock, ROWS_A_PART);
    }

    /// The same for cases that are read in parts of so many rows.
    public static LiveRecord open(DataPlaces places, Path data, CaseReader reader, InstantSource clock, int rowsAPart) {
        var place = places.existing(data);
        var replay = new Replay(place.strongbox());
        try {
            var clerk = Clerk.open(place::open, clock, replay);
            return checked(new LiveRecord(place, clerk, replay, reader, clock, rowsAPart));
        } catch (Damaged damaged) {
            throw OpenRecord.damaged(place, damaged);
        } catch (StoreFailure failure) {
            throw OpenRecord.unreadable(place, failure);
        }
    }

    private static LiveRecord checked(LiveRecord live) throws Damaged {
        boolean good = false;
        try {
            var problem = live.clerk.read(ledger -> {
                try {
                    OpenRecord.mustHoldWhatWasSigned(ledger, live.place);
                    return Optional.<Damaged>empty();
                } catch (Damaged damaged) {
                    return Optional.of(damaged);
                }
            });
            if (problem.isPresent()) throw problem.get();
            live.replay.shredded().forEach(live.place.strongbox()::destroy);
            good = true;
            return live;
        } finally {
            if (!good) live.close();
        }
    }

    private record Held(List<CaseFile> files, Withheld withheld) {}

    /// How much is on record, acknowledged and proved.
    public Head head() {
        return clerk.read(ledger -> ledger.head());
    }

    public List<Label> agreements() {
        return clerk.read(ledger -> replay.agreements());
    }

    /// How far the record has come: how many entries it has, and a number that is another whenever the case of
    /// `agreement` may be another.
    public record Reached(long entries, long version) {}

    public Reached reached(Label agreement) {
        return clerk.read(ledger -> new Reached(ledger.head().size(), replay.version(agreement)));
    }

    /// A case as it is now, its files without the tables of rows, and how far the record had come.
    ///
    /// `readings` counts how often all of it was read; while it stays the same, more only came behind the rest.
    public record Now(Reached reached, long readings, SortedMap<String, byte[]> files, CaseReader.Outcome outcome) {}

    public Now now(Label agreement) {
        return kept(agreement).now();
    }

    private KeptCase kept(Label agreement) {
        return kept.computeIfAbsent(agreement, any -> new KeptCase(clerk, replay, reader, agreement, rowsAPart));
    }

    /// The row of a report as it was entered, with the index of its entry; empty where [#now] has no such report.
    public Optional<HeldRow> report(Label agreement, String id) {
        return now(agreement)
                .outcome()
                .found()
                .map(held -> Reports.of(held.casebook().reports()).number(id))
                .filter(OptionalInt::isPresent)
                .map(number -> clerk.read(ledger -> replay.row(agreement, RowTable.REPORTS, number.getAsInt())));
    }

    /// The number of the entry that brought the row of this `number` in a table, if it is the one found by `key`.
    public OptionalLong entry(Label agreement, RowTable table, int number, String key) {
        return clerk.read(ledger -> replay.entry(agreement, table, number, key));
    }

    /// As whom people ever signed an entry, or were given an account: `name (organisation)`.
    public SortedSet<String> signs() {
        return clerk.read(ledger -> replay.signs());
    }

    /// The rows of one table, in the order of entry, each with the index of its entry.
    public List<HeldRow> rows(Label agreement, RowTable table) {
        return clerk.read(ledger -> replay.rows(agreement, table));
    }

    /// The protected rows that can be opened here, in the order of entry.
    public List<SealedRow> guarded(Label agreement) {
        return clerk.read(ledger ->
                replay.sealed(agreement).stream().map(HeldSeal::content).toList());
    }

    /// The entries that seal something of a report, its source or its places, and those that say that it was
    /// destroyed.
    public record Protected(List<Long> sealed, List<Long> destroyed) {}

    /// What is protected of the reports in these rows.
    public Protected protectedOf(Label agreement, List<HeldRow> reports) {
        return clerk.read(ledger -> new Protected(
                Concern.seals(replay, agreement, reports).stream()
                        .map(seal -> seal.where().index())
                        .toList(),
                Concern.shreds(replay, agreement, reports)));
    }

    /// The entries that hold the agreement as it is now.
    public List<Long> agreementEntries(Label agreement) {
        return clerk.read(ledger -> replay.agreementEntries(agreement));
    }

    /// What people wrote that is no evidence, of one kind, in the order of entry.
    public List<HeldWords> words(Label agreement, Kind kind) {
        return clerk.read(ledger -> replay.words(agreement, kind));
    }

    /// The case as the ledger had it before `entered` (seconds since 1970, exclusive), and what of it is not to be
    /// read.
    public RecordedCases.Read read(Label agreement, long entered) {
        var held = clerk.read(ledger -> new Held(
                replay.files(agreement, entered),
                new Withheld(replay.destroyed(agreement), replay.covered(agreement))));
        return new RecordedCases.Read(reader.read(CaseFile.byPath(held.files)), held.withheld);
    }

    /// What became of rows that were handed in.
    public sealed interface Taken {
        /// They are on record and would survive a power cut; rows that were there already are not among them.
        record Entered(List<Recorded> entries, List<Problem> warnings) implements Taken {
            public Entered {
                entries = List.copyOf(entries);
                warnings = List.copyOf(warnings);
            }
        }

        /// Nothing was entered: with them the case could not be read.
        record Unreadable(List<Problem> problems) implements Taken {
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }

        /// The ledger takes nothing now, or it is not sure that it took them.
        record NotEntered(Filed.Why why, String sentence) implements Taken {}
    }

    /// The case as files, as the ledger had it before `entered` (seconds since 1970, exclusive).
    public List<CaseFile> files(Label agreement, long entered) {
        return clerk.read(ledger -> replay.files(agreement, entered));
    }

    /// Asks about the ledger while nothing is added, so be short.
    public <T> T ask(Function<Ledger, T> question) {
        return clerk.read(question);
    }

    /// The files that were handed in, in the order of entry.
    public List<Attached> attachments(Label agreement) {
        return clerk.read(ledger -> replay.attachments(agreement));
    }

    /// What only the office may see.
    public Strongbox strongbox() {
        return place.strongbox();
    }

    /// What was signed last; empty before the first time.
    public Optional<Checkpoint> signed() {
        return Publishing.published(place.mirror());
    }

    /// The policy that names the log's key.
    public Optional<Bytes> policy() {
        return place.policy();
    }

    /// Enters reports, links, findings and the like, together, if the case can be read with them.
    public Taken file(Label agreement, List<CaseImport.NewRow> rows, Author author) {
        return file(agreement, List.of(), rows, List.of(), author);
    }

    /// The same together with files of names, each in the place of the one of its path, and with `words` behind them.
    public Taken file(
            Label agreement, List<CaseFile> names, List<CaseImport.NewRow> rows, List<Draft> words, Author author) {
        filing.lock();
        try {
            var plan = plan(agreement, names, rows, author);
            if (plan.outcome().found().isEmpty())
                return new Taken.Unreadable(plan.outcome().problems());
            var drafts = new ArrayList<>(Sealing.seal(plan.guarded(), place.strongbox(), agreement, author));
            drafts.addAll(plan.drafts());
            drafts.addAll(words);
            if (drafts.isEmpty())
                return new Taken.Entered(List.of(), plan.outcome().problems());
            return switch (clerk.file(drafts)) {
                case Filed.Entered(var entries) ->
                    new Taken.Entered(entries, plan.outcome().problems());
                case Filed.NotEntered(var why, var sentence) -> new Taken.NotEntered(why, sentence);
            };
        } finally {
            filing.unlock();
        }
    }

    /// Another server may have added to the record since the case was read.
    private CaseImport.Plan plan(Label agreement, List<CaseFile> names, List<CaseImport.NewRow> rows, Author author) {
        while (true) {
            var now = now(agreement);
            var known = kept(agreement).with(now, names);
            var plan = clerk.read(ledger -> replay.version(agreement) == now.reached.version()
                    ? Optional.of(
                            new CaseImport(replay, reader, author).add(agreement, names, rows, known, clock.instant()))
                    : Optional.<CaseImport.Plan>empty());
            if (plan.isPresent()) return plan.get();
        }
    }

    /// Enters what is no part of the case: grades, corrections, notices, receipts. Many callers share one sync.
    public Filed enter(List<Draft> drafts) {
        return clerk.file(drafts);
    }

    /// Enters `draft` unless something stands against it; empty where it does.
    public Optional<Filed> enterUnless(Predicate<Ledger> against, Draft draft) {
        return clerk.fileUnless(against, draft);
    }

    /// Signs the record as it stands and brings the mirror up to it; refused where that would fork it, or without a
    /// key.
    public Checkpoint publish() {
        return clerk.read(ledger -> Publishing.current(ledger, place));
    }

    /// The proof of an entry under the last published checkpoint; empty if it lies behind that.
    public Optional<ProofFile> proof(long index) {
        return clerk.read(ledger -> Publishing.published(place.mirror())
                .filter(checkpoint -> index < checkpoint.head().size())
                .map(checkpoint -> new ProofFile(
                        Optional.empty(),
                        index,
                        ledger.inclusion(index, checkpoint.head().size()),
                        checkpoint)));
    }

    /// How much of an entry a package has: all of it, or the proof alone.
    public enum Showing {
        WHOLE,
        NOT_DISCLOSED,
        SEALED
    }

    /// One file of these entries and their proofs, which anybody may check alone.
    public Bytes pack(String about, SortedMap<Long, Showing> entries) {
        return clerk.read(ledger -> {
            var items = new ArrayList<Item>();
            entries.forEach((index, showing) -> items.add(item(index, ledger.hash(index), showing)));
            return Packing.file(ledger, place, about, items, Map.of());
        });
    }

    private static Item item(long index, Hash hash, Showing showing) {
        return switch (showing) {
            case WHOLE -> new Item.Shown(index, hash);
            case NOT_DISCLOSED -> new Item.Withheld(index, hash, Packing.NOT_DISCLOSED);
            case SEALED -> new Item.Withheld(index, hash, Packing.SEALED);
        };
    }

    /// Reads what other servers of the same ledger added.
    public void catchUp() {
        try {
            clerk.catchUp();
        } catch (Damaged damaged) {
            throw OpenRecord.damaged(place, damaged);
        }
    }

    /// Why nothing can be entered now, in one sentence for the office; empty while all is well.
    public String notice() {
        return clerk.notice();
    }

    /// Why nothing can be entered now, for a program; empty while all is well.
    public Optional<Filed.Why> closed() {
        return clerk.closed();
    }

    /// Says that there is room on the disk again.
    public void resume() {
        clerk.resume();
    }

    @Override
    public void close() {
        clerk.close();
    }
}
