package org.trucewatch.desk.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Spoken;
import org.trucewatch.ledger.note.Standing;
import org.trucewatch.ledger.tiles.TileFile;

/// Gives a checkpoint the forms in which people pass it on: words for the ear, a code for a camera.
public final class ReadingOut {
    private final DataPlaces places;

    public ReadingOut(DataPlaces places) {
        this.places = places;
    }

    /// Eight words; and the text of the code, which is the checkpoint with the signature of its log alone.
    public record Told(String origin, long size, List<String> words, String qr) {
        public Told {
            words = List.copyOf(words);
        }
    }

    /// `file` are the bytes of a path that is a file. Only what is signed by a trusted log is read out.
    public Told read(Path path, Optional<byte[]> file, Optional<Trusted> given) {
        var place = file.isPresent() ? Optional.<DataPlace>empty() : places.find(path);
        var mirror = place.map(DataPlace::mirror).orElseGet(() -> places.folder(path));
        var bytes = file.map(Bytes::of)
                .or(() -> mirror.read(TileFile.CHECKPOINT))
                .orElseThrow(() -> Why.NO_CHECKPOINT_YET.of(path.toString()));
        var found = file.isPresent()
                ? Optional.<Trusted>empty()
                : Trusted.found(place.flatMap(DataPlace::policy).or(() -> mirror.read("policy")));
        var trusted = given.or(() -> found).orElseThrow(() -> Why.READ_OUT_KEYLESS.of(path.toString()));
        var checkpoint = checkpoint(path, bytes);
        var log = log(path, trusted.policy().weigh(checkpoint));
        return new Told(
                checkpoint.origin(), checkpoint.head().size(), Spoken.words(checkpoint), Spoken.qr(checkpoint, log));
    }

    private static Checkpoint checkpoint(Path path, Bytes bytes) {
        try {
            return Checkpoint.read(bytes);
        } catch (Malformed malformed) {
            throw Why.NO_CHECKPOINT.of(path.toString(), malformed.words());
        }
    }

    private static NoteKey log(Path path, Standing standing) {
        return switch (standing) {
            case Standing.Accepted accepted -> accepted.log();
            case Standing.ShortOfQuorum shortOf -> shortOf.log();
            case Standing.Refused refused -> throw Why.NOT_BELIEVED.of(path.toString(), refused.why());
        };
    }
}
