package org.trucewatch.desk.archive;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.note.Checkpoint;

/// Gives the log a new key, which the old one announces on record.
public final class RotateRoom {
    private static final Content NOTE = new Content("text/plain");

    private final DataPlaces places;
    private final InstantSource clock;

    public RotateRoom(DataPlaces places, InstantSource clock) {
        this.places = places;
        this.clock = clock;
    }

    /// The entry that announces the new key, the key, and the first checkpoint that it signed.
    public record Rotated(long entry, String vkey, Checkpoint checkpoint) {}

    public Rotated rotate(Path data, String author) {
        var place = places.existing(data);
        try (var record = OpenRecord.of(place)) {
            Publishing.signer(record.ledger(), place);
            var heir = place.heir();
            var draft = new Draft(
                    Heirs.AGREEMENT,
                    Heirs.KIND,
                    new Author(author),
                    Optional.empty(),
                    List.of(),
                    NOTE,
                    heir.rotation().payload());
            long entry = record.ledger()
                    .append(List.of(draft), clock.instant())
                    .getFirst()
                    .index();
            // Lost power here: announced, and the old key still signs. Rotating again announces another heir of it.
            heir.takeOver();
            var checkpoint = Publishing.publish(record.ledger(), place, place.signer());
            return new Rotated(entry, heir.rotation().next().vkey(), checkpoint);
        } catch (Stale stale) {
            throw Why.ADDED_TO_NOW.of(place.shown());
        } catch (StoreFailure failure) {
            throw Why.NO_NEW_KEY.of(place.shown(), failure.words());
        }
    }
}
