package org.trucewatch.desk.archive;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.desk.record.replay.Withheld;
import org.trucewatch.ledger.Recorded;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Spoken;
import org.trucewatch.model.Problem;
import org.trucewatch.model.time.Span;

/// Cases that lie in ledgers: brought in, handed out, and read to be judged.
///
/// A path names a data folder, or an agreement in one (`data/northern-homs`) where it holds several.
public final class RecordedCases {
    /// One sync for this many rows; an import that breaks off is finished by doing it again.
    private static final int ROWS_A_BATCH = 5_000;

    private final DataPlaces places;
    private final CaseReader reader;
    private final InstantSource clock;

    public RecordedCases(DataPlaces places, CaseReader reader, InstantSource clock) {
        this.places = places;
        this.reader = reader;
        this.clock = clock;
    }

    /// What an import did. `entered` counts new entries; `left` rows that only the record has, and keeps. `made` says
    /// that the ledger is new, and its key. `words` are the record as it is read out over a radio.
    public record Brought(int entered, int left, boolean made, Optional<String> words, List<Problem> problems) {
        public Brought {
            problems = List.copyOf(problems);
        }
    }

    private record Place(DataPlace data, Optional<Label> agreement) {}

    /// Whether `path` is, or lies in, a data folder.
    public boolean holds(Path path) {
        return place(path).isPresent();
    }

    private Optional<Place> place(Path path) {
        var whole = places.find(path).map(data -> new Place(data, Optional.empty()));
        var above = Optional.ofNullable(path.toAbsolutePath().normalize().getParent());
        var label = Optional.ofNullable(path.getFileName()).flatMap(name -> Label.read(name.toString()));
        return whole.or(() ->
                above.filter(parent -> label.isPresent()).flatMap(places::find).map(data -> new Place(data, label)));
    }

    /// The case at `path` as the ledger had it before `entered` (seconds since 1970, exclusive).
    public CaseReader.Outcome open(Path path, long entered) {
        return reader.read(files(path, Optional.of(entered)));
    }

    /// A case as it is on record now, and what of it cannot be read here.
    public record Read(CaseReader.Outcome outcome, Withheld withheld) {}

    /// As [#open], with what cannot be read.
    public Read read(Path path, long entered) {
        return with(path, (record, agreement) -> {
            var files = files(path, record, agreement, entered);
            var withheld = new Withheld(
                    record.replay().destroyed(agreement), record.replay().covered(agreement));
            return new Read(reader.read(files), withheld);
        });
    }

    /// The same as the files of a case folder.
    public SortedMap<String, byte[]> files(Path path, Optional<Long> entered) {
        return with(path, (record, agreement) -> files(path, record, agreement, entered.orElse(Span.END)));
    }

    private static SortedMap<String, byte[]> files(Path path, OpenRecord record, Label agreement, long entered) {
        var files = record.replay().files(agreement, entered);
        if (!files.isEmpty()) return CaseFile.byPath(files);
        throw Why.NOTHING_THEN.of(path.toString(), agreement);
    }

    /// The same as it is now, with every protected row covered, to be added to where it may be seen.
    SortedMap<String, byte[]> coveredFiles(Path path) {
        return with(path, (record, agreement) -> CaseFile.byPath(record.replay().coveredFiles(agreement)));
    }

    /// Brings files back into the case that `path` names, with what was added to them.
    Brought bringBack(SortedMap<String, byte[]> files, Path path, String author) {
        var name = with(path, (record, agreement) -> agreement.text());
        var data = place(path).orElseThrow(() -> DataPlaces.missing(path)).data();
        return bring(files, name, Path.of(data.shown()), author);
    }

    /// Opens the ledger at `path` for one act.
    <T> T with(Path path, Act<T> act) {
        var place = place(path).orElseThrow(() -> DataPlaces.missing(path));
        try (var record = OpenRecord.of(place.data)) {
            return act.on(record, agreement(place, record.replay().agreements()));
        }
    }

    @FunctionalInterface
    interface Act<T> {
        T on(OpenRecord record, Label agreement);
    }

    private static Label agreement(Place place, List<Label> held) {
        if (place.agreement.isPresent() && held.contains(place.agreement.get())) return place.agreement.get();
        if (place.agreement.isEmpty() && held.size() == 1) return held.getFirst();
        var shown = place.data.shown();
        if (held.isEmpty()) throw Why.NO_CASE.of(shown);
        var names = String.join(", ", held.stream().map(Label::text).toList());
        throw Why.SEVERAL_CASES.of(shown, names, shown, held.getFirst());
    }

    /// Brings the files of a case into the ledger at `data`, which is made where there is none.
    ///
    /// Nothing is entered where a problem stands in the way, also one that only the record as a whole would have.
    public Brought bring(SortedMap<String, byte[]> files, String name, Path data, String author) {
        var agreement = Label.read(name)
                .orElseThrow(() -> new Refused(new Refusal.Unusable(Why.THE_NAME.with(name), Why.NO_NAME.with())));
        var place = places.find(data);
        if (place.isEmpty()) {
            var read = reader.read(files); // before anything is made
            if (read.found().isEmpty()) return new Brought(0, 0, false, Optional.empty(), read.problems());
        }
        try (var record = OpenRecord.of(place.orElseGet(() -> places.make(data, DataPlaces.OWN_FILE)))) {
            record.finishShredding();
            var now = clock.instant();
            var plan = new CaseImport(record.replay(), reader, new Author(author))
                    .plan(agreement, CaseFile.of(files), now);
            if (plan.outcome().found().isEmpty()) {
                return new Brought(
                        0,
                        plan.left(),
                        place.isEmpty(),
                        Optional.empty(),
                        plan.outcome().problems());
            }
            int entered = enterAndSign(record, agreement, plan, author);
            var checkpoint = Publishing.current(record.ledger(), record.place());
            return new Brought(
                    entered,
                    plan.left(),
                    place.isEmpty(),
                    Optional.of(words(checkpoint)),
                    plan.outcome().problems());
        }
    }

    private static String words(Checkpoint checkpoint) {
        return String.join(" ", Spoken.words(checkpoint));
    }

    /// The key is unlocked first: with a wrong passphrase, or into an older copy, nothing is entered.
    private int enterAndSign(OpenRecord record, Label agreement, CaseImport.Plan plan, String author) {
        if (plan.drafts().isEmpty() && plan.guarded().isEmpty()) return 0;
        var signer = Publishing.signer(record.ledger(), record.place());
        var drafts = new ArrayList<>(
                Sealing.seal(plan.guarded(), record.place().strongbox(), agreement, new Author(author)));
        drafts.addAll(plan.drafts());
        int entered = enter(record, drafts).size();
        Publishing.publish(record.ledger(), record.place(), signer);
        return entered;
    }

    private List<Recorded> enter(OpenRecord record, List<Draft> drafts) {
        var entered = new ArrayList<Recorded>();
        try {
            while (entered.size() < drafts.size()) {
                int to = Math.min(drafts.size(), entered.size() + ROWS_A_BATCH);
                entered.addAll(record.ledger().append(drafts.subList(entered.size(), to), clock.instant()));
            }
            return entered;
        } catch (Stale stale) {
            throw Why.ADDED_TO.of(record.place().shown());
        } catch (StoreFailure failure) {
            throw Why.NOT_FILLED.of(record.place().shown(), failure.words());
        }
    }

    /// As if nothing had been cut.
    public CaseReader.Outcome open(Path path) {
        return open(path, Span.END);
    }
}
