package org.trucewatch.desk.archive;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.Shred;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.desk.record.replay.HeldSeal;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
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

    /// Destroys the protected part of a source, place or report: `id`, or `file:id` where two files have it.
    public Shredded shred(Path data, String id, String why, String author) {
        if (!Shred.isLine(why))
            throw new Refused(new Refusal.Unusable("The reason", "must be one line of up to 500 characters."));
        return cases.with(data, (record, agreement) -> shred(record, agreement, id, why, author));
    }

    private Shredded shred(OpenRecord record, Label agreement, String id, String why, String author) {
        var seals = seals(record, agreement, id);
        var one = seals.getFirst().content();
        var signer = Publishing.signer(record.ledger(), record.place());
        var verdicts = frozen(record, agreement, one.path(), one.id());
        var shred = new Shred(one.path(), one.id(), why, verdicts);
        var draft = new Draft(
                agreement,
                Kind.SHRED.label(),
                new Author(author),
                Optional.empty(),
                seals.stream().map(HeldSeal::where).toList(),
                Shred.CONTENT,
                shred.written());
        long entry = enter(record, draft);
        // Lost power here: it is on record as destroyed and never opened again; see OpenRecord.finishShredding.
        record.finishShredding();
        Publishing.publish(record.ledger(), record.place(), signer);
        return new Shredded(one.path() + " " + one.id(), seals.size(), entry, verdicts);
    }

    private static List<HeldSeal> seals(OpenRecord record, Label agreement, String id) {
        var found = record.replay().sealed(agreement).stream()
                .filter(seal -> id.equals(seal.content().id())
                        || id.equals(
                                seal.content().path() + ":" + seal.content().id()))
                .toList();
        var files = found.stream().map(seal -> seal.content().path()).distinct().toList();
        if (files.size() == 1) return found.subList(0, Math.min(found.size(), Draft.MOST_REFERENCES));
        throw new Refused(
                new Refusal.Unusable("'" + id + "'", files.isEmpty() ? none(record, agreement, id) : twice(files, id)));
    }

    private static String none(OpenRecord record, Label agreement, String id) {
        boolean gone = record.replay().destroyed(agreement).stream()
                .anyMatch(each -> id.equals(each.shred().id())
                        || id.equals(each.shred().file() + ":" + each.shred().id()));
        return gone
                ? "is destroyed already."
                : "has nothing sealed that can be opened here: write the id of a source, place or report that is "
                        + "marked `protected`, and bring the keys.";
    }

    private static String twice(List<String> files, String id) {
        return "is sealed in %s; write %s:%s.".formatted(String.join(" and ", files), files.getFirst(), id);
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
            throw new Refused(new Refusal.Unusable(
                    record.place().shown(), "was added to by somebody else just now; do it again."));
        } catch (StoreFailure failure) {
            throw new Refused(new Refusal.Unusable(
                    record.place().shown(), failure.sentence() + ". Nothing was destroyed; do it again."));
        }
    }
}
