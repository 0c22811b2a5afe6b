package org.trucewatch.desk.archive;

import java.util.Optional;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.LogSigner;
import org.trucewatch.ledger.Mirror;
import org.trucewatch.ledger.WouldFork;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.TileFile;

/// Signs a ledger as it stands and brings its mirror up to it.
final class Publishing {
    private Publishing() {}

    static Checkpoint publish(Ledger ledger, DataPlace place, LogSigner signer) {
        try {
            var before = published(place.mirror());
            var checkpoint = signer.sign(ledger);
            Mirror.write(ledger, before.map(old -> old.head().size()).orElse(0L), checkpoint, place.publication());
            return checkpoint;
        } catch (WouldFork fork) {
            throw refused(place, fork);
        }
    }

    /// The key of `place`, unlocked, and sure that it may sign what is added to `ledger`.
    static LogSigner signer(Ledger ledger, DataPlace place) {
        try {
            var signer = place.signer();
            signer.mustNotFork(ledger);
            return signer;
        } catch (WouldFork fork) {
            throw refused(place, fork);
        }
    }

    private static Refused refused(DataPlace place, WouldFork fork) {
        return Why.UNSIGNABLE.of(place.shown(), fork.sentence());
    }

    /// What was signed last, if it covers all of `ledger`; else it is signed now.
    static Checkpoint current(Ledger ledger, DataPlace place) {
        return published(place.mirror())
                .filter(checkpoint -> checkpoint.head().equals(ledger.head()))
                .orElseGet(() -> publish(ledger, place, place.signer()));
    }

    /// The checkpoint of a mirror; empty where there is none, or none that can be read.
    static Optional<Checkpoint> published(Folder mirror) {
        return mirror.read(TileFile.CHECKPOINT).flatMap(Publishing::read);
    }

    private static Optional<Checkpoint> read(Bytes bytes) {
        try {
            return Optional.of(Checkpoint.read(bytes));
        } catch (Malformed malformed) {
            return Optional.empty();
        }
    }
}
