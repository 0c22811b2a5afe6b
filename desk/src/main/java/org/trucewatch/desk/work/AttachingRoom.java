package org.trucewatch.desk.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.trucewatch.desk.attach.Card;
import org.trucewatch.desk.attach.GivenName;
import org.trucewatch.desk.attach.Inspector;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.desk.record.content.AccessReceipt;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.replay.Attached;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.entry.Reference;
import org.trucewatch.ledger.seal.Commitment;

/// Takes files in with a report. The file as it came is sealed; a cleaned copy is sealed beside it, for those who read
/// the report.
///
/// The same file is kept once with a report, however often it is sent.
public final class AttachingRoom {
    private static final Label OF = new Label("of");
    private static final Label OPENS = new Label("opens");
    private static final int MOST = 50;

    private final Counter counter;
    private final Inspector inspector;
    private final Map<Commitment, Optional<Card>> cards = new ConcurrentHashMap<>();
    /// Of two who hand in the same at once the second finds what the first did.
    private final ReentrantLock keeping = new ReentrantLock();

    public AttachingRoom(Counter counter, Inspector inspector) {
        this.counter = counter;
        this.inspector = inspector;
    }

    /// What came of a file that was handed in.
    public sealed interface Taken {
        record Kept(Attachment attachment) implements Taken {}

        /// The file is not kept, and nothing of it.
        record Bad(Wrong wrong) implements Taken {}

        /// There is no such report, or none that this person may add to.
        record Missing() implements Taken {}

        record NotEntered(Filed.Why why) implements Taken {}
    }

    /// One file on record, by its permanent number.
    public record Attachment(String id, Card card, String by, long entry) {}

    /// A file whose keys were destroyed: its permanent number, why, and the entry that says so.
    public record Gone(String id, String why, String by, long entry) {}

    /// A file as it is handed out.
    public record Handed(String name, String type, Bytes content) {}

    /// What came of opening a file as it came.
    public sealed interface Opened {
        record Open(Handed file) implements Opened {}

        /// Its keys were destroyed, or are not here.
        record Missing() implements Opened {}

        /// It stays closed: the record could not say who opened it.
        record NotEntered(Filed.Why why) implements Opened {}
    }

    public Taken attach(Label agreement, String report, String givenName, Bytes content, Person person) {
        var row = row(agreement, report).filter(one -> mayAdd(agreement, one, person));
        if (row.isEmpty()) return new Taken.Missing();
        return switch (inspector.of(content)) {
            case Inspector.Inspected.Bad(var wrong) -> new Taken.Bad(wrong);
            case Inspector.Inspected.Good good -> keep(agreement, row.get(), givenName, content, good, person);
        };
    }

    private Taken keep(
            Label agreement, HeldRow row, String name, Bytes content, Inspector.Inspected.Good good, Person person) {
        keeping.lock();
        try {
            return keepNow(agreement, row, name, content, good, person);
        } finally {
            keeping.unlock();
        }
    }

    private Optional<HeldRow> row(Label agreement, String report) {
        return counter.report(agreement, report);
    }

    private boolean mayAdd(Label agreement, HeldRow row, Person person) {
        var act = Act.of("attachment", "add");
        boolean own = counter.authorOf(row.index()).stream().anyMatch(person.sign()::equals);
        return person.may(agreement, act).admits()
                || (own && person.may(agreement, act.as(Act.Relation.OWN)).admits());
    }

    private Taken keepNow(
            Label agreement, HeldRow row, String name, Bytes content, Inspector.Inspected.Good good, Person person) {
        var report = row.cell("id");
        var sha256 = FilePart.sha256(content);
        var before = of(agreement, report);
        var same =
                before.stream().filter(one -> one.card.sha256().equals(sha256)).findFirst();
        if (same.isPresent()) return new Taken.Kept(same.get());
        if (before.size() >= MOST) return new Taken.Bad(Wrong.of(Inspector.FIELD, Fault.TOO_MANY_FILES));
        var box = counter.desk().record().strongbox();
        var original = box.seal(content);
        var copy = good.copy().map(clean -> new Card.Copy(clean.size(), FilePart.sha256(clean), box.seal(clean)));
        var card = new Card(report, GivenName.of(name), good.media(), content.size(), sha256, original, copy);
        return enter(agreement, row, card, box, person);
    }

    /// The boxes first, and last the entry that speaks of them.
    private Taken enter(Label agreement, HeldRow row, Card card, Strongbox box, Person person) {
        var drafts = new ArrayList<Draft>();
        drafts.add(draft(agreement, Kind.BOX, card.original(), List.of(), person));
        card.copy().ifPresent(copy -> drafts.add(draft(agreement, Kind.BOX, copy.commitment(), List.of(), person)));
        var of = new Reference(OF, row.index(), counter.hash(row.index()));
        drafts.add(draft(agreement, Kind.ATTACHMENT, box.seal(card.written()), List.of(of), person));
        return switch (counter.desk().enter(drafts)) {
            case Filed.Entered(var entries) -> kept(agreement, entries.getLast().index());
            case Filed.NotEntered(var why, var _) -> new Taken.NotEntered(why);
        };
    }

    private static Draft draft(Label agreement, Kind kind, Commitment to, List<Reference> references, Person person) {
        return new Draft(
                agreement,
                kind.label(),
                new Author(person.sign()),
                Optional.empty(),
                references,
                Content.SEALED,
                to.payload());
    }

    private Taken kept(Label agreement, long entry) {
        return all(agreement).stream()
                .filter(one -> one.entry == entry)
                .findFirst()
                .<Taken>map(Taken.Kept::new)
                .orElseGet(Taken.Missing::new);
    }

    /// The files of a report, in the order in which they came.
    public List<Attachment> of(Label agreement, String report) {
        return all(agreement).stream()
                .filter(one -> one.card.report().equals(report))
                .toList();
    }

    public Optional<Attachment> find(Label agreement, String id) {
        return all(agreement).stream().filter(one -> one.id.equals(id)).findFirst();
    }

    /// The files of a report that were destroyed, in the order in which they came.
    public List<Gone> gone(Label agreement, String report) {
        var row = row(agreement, report).map(HeldRow::index).orElse(-1L);
        return counter.desk().record().attachments(agreement).stream()
                .filter(one -> one.report() == row)
                .flatMap(one -> one.destroyed().stream()
                        .map(how -> new Gone(one.id(), how.shred().why(), one.author(), how.index())))
                .toList();
    }

    /// What cannot be opened here, or must not be any more, keeps its number.
    private List<Attachment> all(Label agreement) {
        var all = new ArrayList<Attachment>();
        for (var one : counter.desk().record().attachments(agreement))
            card(one)
                    .ifPresent(card -> all.add(new Attachment(
                            one.id(), card, one.author(), one.where().index())));
        return all;
    }

    private Optional<Card> card(Attached attached) {
        if (attached.destroyed().isPresent()) {
            cards.remove(attached.commitment());
            return Optional.empty();
        }
        return cards.computeIfAbsent(
                attached.commitment(),
                key -> counter.desk().record().strongbox().open(key).flatMap(AttachingRoom::read));
    }

    private static Optional<Card> read(Bytes content) {
        try {
            return Optional.of(Card.read(content));
        } catch (Malformed foreign) {
            return Optional.empty();
        }
    }

    /// The cleaned copy; empty where there is none.
    public Optional<Handed> copy(Attachment attachment) {
        return attachment.card.copy().flatMap(copy -> handed(attachment, copy.commitment()));
    }

    private Optional<Handed> handed(Attachment one, Commitment commitment) {
        return counter.desk()
                .record()
                .strongbox()
                .open(commitment)
                .map(content -> new Handed(
                        one.id + "." + one.card.media().ending(),
                        one.card.media().type(),
                        content));
    }

    /// The file as it came, once the record says who opened it and why.
    public Opened original(Label agreement, Attachment attachment, String why, Person person) {
        var receipt = new AccessReceipt(person.sign(), attachment.id + " as it came", why);
        var opens = new Reference(OPENS, attachment.entry, counter.hash(attachment.entry));
        var draft = new Draft(
                agreement,
                Kind.ACCESS.label(),
                new Author(person.sign()),
                Optional.empty(),
                List.of(opens),
                AccessReceipt.CONTENT,
                receipt.written());
        return switch (counter.desk().enter(draft)) {
            case Filed.Entered _ ->
                handed(attachment, attachment.card.original())
                        .<Opened>map(Opened.Open::new)
                        .orElseGet(Opened.Missing::new);
            case Filed.NotEntered(var notEntered, var _) -> new Opened.NotEntered(notEntered);
        };
    }
}
