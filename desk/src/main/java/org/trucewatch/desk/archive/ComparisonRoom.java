package org.trucewatch.desk.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.check.Comparison;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.MirrorRows;
import org.trucewatch.ledger.tiles.TileFile;
import org.trucewatch.model.agreement.Words;

/// Lays what two people hold of one log side by side.
public final class ComparisonRoom {
    private final DataPlaces places;

    public ComparisonRoom(DataPlaces places) {
        this.places = places;
    }

    /// The answer, and where two histories were found, the file that convinces others of it.
    public record Compared(Checked checked, Optional<String> evidence) {}

    /// What one of the two hands over: a mirror or data folder with tiles, or a checkpoint alone.
    private record Side(Checkpoint checkpoint, Optional<Folder> mirror) {
        Optional<Rows> rows() {
            return mirror.map(folder -> new MirrorRows(folder, checkpoint.head().size()));
        }
    }

    /// `files` gives the bytes of a path that is a file, and nothing for one that is a folder.
    public Compared compare(Path one, Path other, Optional<Trusted> given, DataFile files) {
        var left = side(one, files);
        var right = side(other, files);
        var trusted = given.or(() -> policyOf(one)).or(() -> policyOf(other));
        var policy = trusted.map(Trusted::policy)
                .orElseThrow(() -> new Refused(new Refusal.Unusable(
                        Why.BOTH.with(one.toString(), other.toString()), Why.NOT_COMPARABLE_KEYLESS.with())));
        long size = Math.min(
                left.checkpoint().head().size(), right.checkpoint().head().size());
        var keys = newer(left, right).mirror().map(mirror -> Heirs.of(policy, mirror, size));
        return answer(left, right, keys.orElse(policy));
    }

    /// Reads a path that is a file.
    public interface DataFile {
        Optional<byte[]> read(Path path);
    }

    private static Side newer(Side left, Side right) {
        return left.checkpoint.head().size() >= right.checkpoint.head().size() ? left : right;
    }

    private static Compared answer(Side left, Side right, Policy policy) {
        var rows = newer(left, right).rows();
        return switch (Comparison.of(left.checkpoint, right.checkpoint, policy, rows)) {
            case Comparison.Consistent(var older, var newer) ->
                new Compared(
                        new Checked(
                                true,
                                List.of(oneHistory(
                                        older.head().size(), newer.head().size()))),
                        Optional.empty());
            case Comparison.NotComparableYet(var why) -> wrong(Finding.NOT_COMPARABLE.with(why));
            case Comparison.Refused(var why) -> wrong(why);
            case Comparison.Equivocation(var evidence) ->
                new Compared(new Checked(false, List.of(Finding.TWO_SHOWN.with())), Optional.of(evidence.written()));
        };
    }

    private static Words oneHistory(long older, long newer) {
        return older == newer ? Finding.SAME_ENTRIES.with(newer) : Finding.OLDER_FIRST.with(older, newer);
    }

    private static Compared wrong(Words words) {
        return new Compared(new Checked(false, List.of(words)), Optional.empty());
    }

    private Optional<Trusted> policyOf(Path path) {
        return Trusted.found(places.find(path)
                .flatMap(DataPlace::policy)
                .or(() -> places.folder(path).read("policy")));
    }

    private Side side(Path path, DataFile files) {
        var file = files.read(path);
        if (file.isPresent()) return new Side(checkpoint(path, Bytes.of(file.get())), Optional.empty());
        var mirror = places.find(path).map(DataPlace::mirror).orElseGet(() -> places.folder(path));
        var signed = mirror.read(TileFile.CHECKPOINT).orElseThrow(() -> Why.CHECKPOINT_WANTED.of(path.toString()));
        return new Side(checkpoint(path, signed), Optional.of(mirror));
    }

    private static Checkpoint checkpoint(Path path, Bytes bytes) {
        try {
            return Checkpoint.read(bytes);
        } catch (Malformed malformed) {
            throw Why.NO_CHECKPOINT.of(path.toString(), malformed.words());
        }
    }
}
