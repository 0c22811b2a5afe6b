package org.trucewatch.desk.archive;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.attach.Card;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.Shred;
import org.trucewatch.desk.record.replay.Attached;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.entry.Reference;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.time.Span;

/// Destroys the keys of what is protected, and says so on record.
///
/// First the entry, with the verdicts that rest on it, then the key: a power cut in between leaves a key that is never
/// used again and that the next act removes. All proofs stay valid.
public final class ShredRoom {
    private final RecordedCases cases;
    private final CaseReader reader;
    private final InstantSource clock;

    public ShredRoom(RecordedCases cases, CaseReader reader, InstantSource clock) {
        this.cases = cases;
        this.reader = reader;
        this.clock = clock;
    }

    /// What was destroyed: how many sealed entries, by which entry, and the verdicts that rested on them.
    public record Shredded(String what, int seals, long entry, List<Shred.Frozen> verdicts) {
        public Shredded {
            verdicts = List.copyOf(verdicts);
        }
    }

    /// What is to be destroyed: the file and the id as the entry will name them, and the sealed entries.
    private record Target(String file, String id, List<Reference> where) {
        boolean isCalled(String words) {
            return words.equals(id) || words.equals(file + ":" + id);
        }
    }

    /// Destroys the protected part of a source, place or report, or a file that was handed in: `id`, or `file:id` where
    /// two files have it.
    public Shredded shred(Path data, String id, String why, String author) {
        if (!Shred.isLine(why)) throw new Refused(new Refusal.Unusable(Why.THE_REASON.with(), Why.ONE_LINE.with()));
        return cases.with(data, (record, agreement) -> shred(record, agreement, id, why, author));
    }

    private Shredded shred(OpenRecord record, Label agreement, String id, String why, String author) {
        var one = target(record, agreement, id);
        var signer = Publishing.signer(record.ledger(), record.place());
        var verdicts = frozen(record, agreement, one.file, one.id);
        var shred = new Shred(one.file, one.id, why, verdicts);
        var draft = new Draft(
                agreement,
                Kind.SHRED.label(),
                new Author(author),
                Optional.empty(),
                one.where,
                Shred.CONTENT,
                shred.written());
        long entry = enter(record, draft);
        // Lost power here: it is on record as destroyed and never opened again; see OpenRecord.finishShredding.
        record.finishShredding();
        Publishing.publish(record.ledger(), record.place(), signer);
        return new Shredded(one.file + " " + one.id, one.where.size(), entry, verdicts);
    }

    private static Target target(OpenRecord record, Label agreement, String id) {
        var found = Stream.concat(rows(record, agreement), files(record, agreement))
                .filter(one -> one.isCalled(id))
                .toList();
        if (found.size() == 1) return found.getFirst();
        throw new Refused(new Refusal.Unusable(
                new Words("'" + id + "'", Gaps.name(id).arabic()),
                found.isEmpty()
                        ? none(record, agreement, id)
                        : twice(found.stream().map(Target::file).toList(), id)));
    }

    /// One target for all rows of an id in a file.
    private static Stream<Target> rows(OpenRecord record, Label agreement) {
        var byName = new LinkedHashMap<List<String>, List<Reference>>();
        for (var seal : record.replay().sealed(agreement))
            byName.computeIfAbsent(List.of(seal.content().path(), seal.content().id()), name -> new ArrayList<>())
                    .add(seal.where());
        return byName.entrySet().stream()
                .map(one -> new Target(
                        one.getKey().getFirst(),
                        one.getKey().getLast(),
                        one.getValue().subList(0, Math.min(one.getValue().size(), Draft.MOST_REFERENCES))));
    }

    /// What is known of a file, the file as it came and its copy go together.
    private static Stream<Target> files(OpenRecord record, Label agreement) {
        return record.replay().attachments(agreement).stream()
                .filter(file -> file.destroyed().isEmpty())
                .flatMap(file -> card(record, file).stream().map(card -> {
                    var where = new ArrayList<>(List.of(file.where()));
                    Stream.concat(
                                    Stream.of(card.original()),
                                    card.copy().stream().map(Card.Copy::commitment))
                            .flatMap(box -> record.replay().box(agreement, box).stream())
                            .forEach(where::add);
                    return new Target(Shred.ATTACHMENTS, file.id(), where);
                }));
    }

    private static Optional<Card> card(OpenRecord record, Attached file) {
        try {
            var content = record.place().strongbox().open(file.commitment());
            return content.isPresent() ? Optional.of(Card.read(content.get())) : Optional.empty();
        } catch (Malformed foreign) {
            return Optional.empty();
        }
    }

    private static Words none(OpenRecord record, Label agreement, String id) {
        var files = record.replay().attachments(agreement).stream().flatMap(file -> file.destroyed().stream());
        boolean gone = Stream.concat(record.replay().destroyed(agreement).stream(), files)
                .map(each -> new Target(each.shred().file(), each.shred().id(), List.of()))
                .anyMatch(each -> each.isCalled(id));
        return gone ? Why.SHREDDED_ALREADY.with() : Why.NOTHING_SEALED.with();
    }

    private static Words twice(List<String> files, String id) {
        var arabic = files.stream().map(file -> Gaps.name(file).arabic()).toList();
        var all = new Words(String.join(" and ", files), String.join(" و", arabic));
        return Why.SEALED_TWICE.with(all, files.getFirst(), id);
    }

    private List<Shred.Frozen> frozen(OpenRecord record, Label agreement, String file, String id) {
        var files = CaseFile.byPath(record.replay().files(agreement, Span.END));
        return reader.read(files)
                .found()
                .map(watched -> Resting.on(watched, file, id))
                .orElse(List.of());
    }

    private long enter(OpenRecord record, Draft draft) {
        try {
            var entered = new ArrayList<>(record.ledger().append(List.of(draft), clock.instant()));
            return entered.getFirst().index();
        } catch (Stale stale) {
            throw Why.ADDED_TO_NOW.of(record.place().shown());
        } catch (StoreFailure failure) {
            throw Why.NOT_SHREDDED.of(record.place().shown(), failure.words());
        }
    }
}
