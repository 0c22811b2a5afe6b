package org.trucewatch.desk.work;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.desk.record.replay.HeldWords;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.entry.Reference;
import org.trucewatch.ledger.merkle.Hash;

/// Where work is handed in: one at a time, so that whoever comes second sees what the first did, and no number is given
/// twice.
public final class Counter {
    private final LiveDesk desk;
    private final InstantSource clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<Label, NamedSources> named = new ConcurrentHashMap<>();

    public Counter(LiveDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    Worked inTurn(Supplier<Worked> act) {
        turn.lock();
        try {
            return act.get();
        } finally {
            turn.unlock();
        }
    }

    LiveDesk desk() {
        return desk;
    }

    /// Whether what was entered last is not in the mirror yet, for that could not be written.
    public boolean isMirrorBehind() {
        return desk.mirrorTrouble().isPresent();
    }

    Optional<Edition> edition(Label agreement) {
        return desk.current(agreement);
    }

    /// The files of names, as they are now.
    List<CaseFile> names(Label agreement) {
        return CaseFile.of(desk.record().now(agreement).files());
    }

    /// What `person` is shown of the case as it is now; empty where there is no such agreement.
    Optional<Shown> shown(Label agreement, Person person) {
        return edition(agreement).map(edition -> new Shown(this, agreement, edition, person));
    }

    /// Which origins are told of with each source of a case.
    NamedSources named(Label agreement) {
        return named.computeIfAbsent(agreement, any -> new NamedSources());
    }

    /// The row of a report, as it was entered, whoever asks.
    Optional<HeldRow> report(Label agreement, String id) {
        return desk.record().report(agreement, id);
    }

    /// The first of these reports that the person filed, if there is one.
    Optional<String> ownOf(Label agreement, List<String> reports, Person person) {
        return reports.stream()
                .flatMap(id -> report(agreement, id).stream())
                .filter(row -> authorOf(row.index()).stream().anyMatch(person::isNameOf))
                .findFirst()
                .map(row -> row.cell("id"));
    }

    List<HeldRow> rows(Label agreement, RowTable table) {
        return desk.record().rows(agreement, table);
    }

    List<HeldWords> words(Label agreement, Kind kind) {
        return desk.record().words(agreement, kind);
    }

    List<String> column(Label agreement, RowTable table, String column) {
        return rows(agreement, table).stream().map(row -> row.cell(column)).toList();
    }

    /// Never before the last entry: under a clock that was set back, what is done now would else be known before
    /// what it rests on, and would reach into verdicts that were given.
    private Instant now() {
        var now = clock.instant();
        var last = desk.record().ask(Ledger::lastEntered);
        return now.isBefore(last) ? last : now;
    }

    /// Today on the clock of the case.
    String today(Edition edition) {
        return LocalDate.ofInstant(now(), edition.watched().zone()).toString();
    }

    /// Enters one row, with the names that it needs.
    Worked enter(Label agreement, List<CaseFile> names, RowTable table, Cells row, Person person, String id) {
        return enter(agreement, new Handed(names, List.of(row.of(table)), List.of(), List.of()), person, id);
    }

    /// What goes into the record at once or not at all: rows, of which the first is what was asked for, the
    /// `names` they need and `words` behind them. `flagged` are the verdicts that rest on what changes.
    record Handed(List<CaseFile> names, List<CaseImport.NewRow> rows, List<Draft> words, List<String> flagged) {
        Handed {
            names = List.copyOf(names);
            rows = List.copyOf(rows);
            words = List.copyOf(words);
            flagged = List.copyOf(flagged);
        }
    }

    Worked enter(Label agreement, Handed handed, Person person, String id) {
        var flagged = handed.flagged;
        var first = handed.rows.getFirst().row();
        tell(id, first.written(), flagged);
        return switch (desk.file(agreement, handed.names, handed.rows, handed.words, author(person))) {
            case LiveRecord.Taken.Entered(var entries, var _) ->
                new Worked.Done(id, entries.stream().map(one -> one.index()).toList(), flagged);
            case LiveRecord.Taken.Unreadable(var problems) ->
                new Worked.Refused(problems.stream()
                        .filter(problem -> !problem.warning())
                        .map(problem -> Unreadable.wrong(problem, first))
                        .toList());
            case LiveRecord.Taken.NotEntered(var why, var _) -> new Worked.NotEntered(why);
        };
    }

    /// Words that are no part of the case and speak of the entry at `about`.
    Draft words(Label agreement, Label kind, String words, Label role, long about, Person person) {
        return new Draft(
                agreement,
                kind,
                author(person),
                Optional.empty(),
                List.of(new Reference(role, about, hash(about))),
                Content.MARKDOWN,
                Bytes.utf8(words));
    }

    /// Enters such words.
    Worked enter(Label agreement, Label kind, String words, Label role, long about, Person person, String id) {
        var draft = words(agreement, kind, words, role, about, person);
        tell(id, draft.payload(), List.of());
        return switch (desk.enter(draft)) {
            case Filed.Entered(var entries) ->
                new Worked.Done(id, entries.stream().map(one -> one.index()).toList(), List.of());
            case Filed.NotEntered(var why, var _) -> new Worked.NotEntered(why);
        };
    }

    private void tell(String id, Bytes payload, List<String> flagged) {
        new Intent(id, desk.record().head().size(), FilePart.sha256(payload), flagged).tell();
    }

    /// What came of an act that was told and of which the answer was lost; empty where it is not on record.
    public Optional<Worked.Done> found(Label agreement, Intent intent, Person person) {
        desk.record().catchUp();
        return desk.record().ask(ledger -> {
            var batch = new Batch(agreement, author(person), intent.sha256());
            for (long at = intent.from(); at < ledger.head().size(); at += Batch.STEP)
                batch.read(at, ledger.entries(at, Batch.STEP));
            return batch.entries().map(entries -> new Worked.Done(intent.id(), entries, intent.flagged()));
        });
    }

    Hash hash(long index) {
        return desk.record().ask(ledger -> ledger.hash(index));
    }

    private static Author author(Person person) {
        return new Author(person.sign());
    }

    /// Who handed in the entry at `index`; empty for an entry without an envelope of ours.
    Optional<String> authorOf(long index) {
        return desk.record()
                .ask(ledger -> ledger.entries(index, 1).stream().findFirst().flatMap(entry -> {
                    try {
                        return Optional.of(Envelope.read(entry).draft().author().text());
                    } catch (Malformed foreign) {
                        return Optional.empty();
                    }
                }));
    }
}
