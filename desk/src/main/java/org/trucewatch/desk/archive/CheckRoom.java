package org.trucewatch.desk.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.StoreFolder;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.check.Evidence;
import org.trucewatch.ledger.check.Examination;
import org.trucewatch.ledger.check.Fsck;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Tree;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.ProofFile;
import org.trucewatch.ledger.note.Spoken;
import org.trucewatch.ledger.note.Standing;
import org.trucewatch.ledger.parcel.Archive;
import org.trucewatch.ledger.parcel.Item;
import org.trucewatch.ledger.parcel.ParcelCheck;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.TileFile;
import org.trucewatch.model.agreement.Words;

/// Checks whatever is handed over: a data folder, a mirror of anybody's log, a package, a proof, a checkpoint, the
/// evidence of two histories, a backup.
public final class CheckRoom {
    private final DataPlaces places;

    public CheckRoom(DataPlaces places) {
        this.places = places;
    }

    /// Checks a folder: of data, or a mirror.
    public Checked folder(Path path, Optional<Trusted> trusted) {
        var place = places.find(path);
        if (place.isPresent()) return data(place.get(), trusted);
        var mirror = places.folder(path);
        if (mirror.read(TileFile.CHECKPOINT).isEmpty()) throw Why.NEITHER_FOLDER.of(path.toString());
        return mirror(mirror, needed(path, trusted.or(() -> Trusted.found(mirror.read("policy")))));
    }

    private static Trusted needed(Path path, Optional<Trusted> trusted) {
        return trusted.orElseThrow(() -> Why.KEY_WANTED.of(path.toString()));
    }

    private Checked data(DataPlace place, Optional<Trusted> given) {
        var trusted = needed(Path.of(place.shown()), given.or(() -> Trusted.found(place.policy())));
        try (var store = place.open()) {
            var examined = Examined.of(new StoreFolder(store, place.mirror()), trusted.policy());
            var examination = examined.examination();
            var found = found(examined, trusted);
            var behind = behind(store, examination);
            found.addAll(behind.lines());
            if (!examination.isSound() || !behind.sound()) return new Checked(false, found);
            return examination.checkpoint().isEmpty() ? new Checked(true, found) : copied(place, trusted, found);
        } catch (StoreFailure failure) {
            return mirrorAlone(place, trusted, failure);
        }
    }

    /// Others copy the mirror: entries that are good in the store must be good there too.
    private static Checked copied(DataPlace place, Trusted trusted, List<Words> found) {
        var mirror = mirror(place.mirror(), trusted);
        if (mirror.sound()) return new Checked(true, found);
        var lines = new ArrayList<>(found);
        lines.add(Finding.BESIDE.with());
        lines.addAll(mirror.lines());
        return new Checked(false, lines);
    }

    /// Where the store gives nothing, the mirror beside it may still have all of it.
    private static Checked mirrorAlone(DataPlace place, Trusted trusted, StoreFailure failure) {
        var lines = new ArrayList<Words>();
        lines.add(failure.words());
        lines.add(Finding.BESIDE.with());
        lines.addAll(mirror(place.mirror(), trusted).lines());
        return new Checked(false, lines);
    }

    /// The store read as a desk does when it starts, with all that lies behind the last checkpoint.
    private static Checked behind(Store store, Examination examination) {
        var replay = new Replay();
        try {
            long size = Ledger.open(store, replay).head().size();
            long signed =
                    examination.checkpoint().map(last -> last.head().size()).orElse(0L);
            var lines = new ArrayList<Words>();
            replay.unreadable().forEach(left -> lines.add(Finding.LEFT_OUT.with(left.index(), left.words())));
            if (size > signed) lines.add(Finding.UNSIGNED_YET.with(size - signed));
            return new Checked(size >= signed, lines);
        } catch (Damaged damaged) {
            return new Checked(false, List.of(Finding.STORE_WRONG.with(damaged.words())));
        }
    }

    private static Checked mirror(Folder mirror, Trusted trusted) {
        var examined = Examined.of(mirror, trusted.policy());
        return new Checked(examined.examination().isSound(), found(examined, trusted));
    }

    /// An examination, and the heirs of the key that was asked for, if one of them signed.
    private record Examined(Examination examination, List<Words> heirs) {
        static Examined of(Folder mirror, Policy policy) {
            var first = Fsck.examine(mirror, policy);
            if (first.standing().filter(Standing.Refused.class::isInstance).isEmpty())
                return new Examined(first, List.of());
            var heirs = Heirs.of(policy, mirror);
            return heirs.lines().isEmpty()
                    ? new Examined(first, List.of())
                    : new Examined(Fsck.examine(mirror, heirs.policy()), heirs.lines());
        }
    }

    private static List<Words> found(Examined examined, Trusted trusted) {
        var examination = examined.examination();
        var lines = new ArrayList<Words>(examined.heirs());
        examination.damages().forEach(damage -> lines.add(damage.words()));
        if (examination.damagesLeftOut() > 0) lines.add(Finding.MORE_LIKE_THESE.with(examination.damagesLeftOut()));
        lines.add(examination.stillGood());
        examination.checkpoint().ifPresent(checkpoint -> lines.addAll(spoken(checkpoint)));
        lines.addAll(whoseWord(trusted));
        return lines;
    }

    private static List<Words> spoken(Checkpoint checkpoint) {
        return List.of(
                Finding.CHECKPOINT.with(
                        checkpoint.origin(),
                        checkpoint.head().size(),
                        checkpoint.head().root()),
                Finding.IN_WORDS.with(String.join(" ", Spoken.words(checkpoint))));
    }

    private static List<Words> whoseWord(Trusted trusted) {
        return trusted.ownWord() ? List.of() : List.of(Finding.KEY_CAME_ALONG.with());
    }

    /// Checks one file by what it begins with. `entry` is the entry that a proof speaks of.
    public Checked file(Path path, byte[] file, Optional<Trusted> trusted, Optional<byte[]> entry) {
        var content = Bytes.of(file);
        try {
            if (isPackage(file)) return parcel(path, Archive.read(content), trusted);
            if (isProof(file)) return proof(path, content, trusted, entry.map(Bytes::of));
            if (begins(content, "trucewatch.org/equivocation@v1\n")) return evidence(path, content, trusted);
            if (!mayBeCheckpoint(file)) return new Checked(false, List.of(Finding.IS_NEITHER.with(path)));
            return checkpoint(path, content, trusted);
        } catch (Malformed malformed) {
            return new Checked(false, List.of(Finding.IN_FILE.with(path, malformed.words())));
        }
    }

    /// Whether a file, of which `beginning` is the start, is a package.
    public static boolean isPackage(byte[] beginning) {
        return begins(Bytes.of(beginning), "PK");
    }

    /// Whether a file, of which `beginning` is the start, is the proof of an entry.
    public static boolean isProof(byte[] beginning) {
        return begins(Bytes.of(beginning), "c2sp.org/tlog-proof@v1\n");
    }

    /// Whether a file, of which `beginning` is the start, is a backup: too large to be held in memory.
    public static boolean isBackup(byte[] beginning) {
        return begins(Bytes.of(beginning), Backup.FIRST_LINE + "\n");
    }

    /// Checks a backup: that all of it is there, and that its entries are those that the log signed.
    public Checked backup(Path path, BackupRoom.Source backup, Optional<Trusted> given) throws IOException {
        try (var in = backup.open()) {
            var copy = new Copy();
            var header = Backup.read(in, copy);
            var whole = Finding.WHOLE_BACKUP.with(
                    header.head().size(), header.head().root());
            if (header.checkpoint().size() == 0)
                return new Checked(given.isEmpty(), List.of(whole, Finding.NOBODY_SIGNED.with()));
            return copy.signed(whole, Checkpoint.read(header.checkpoint()), trusted(path, header, given));
        } catch (Malformed malformed) {
            return new Checked(false, List.of(Finding.IN_PLACE.with(path, malformed.place(), malformed.problem())));
        }
    }

    private static Trusted trusted(Path path, Backup.Header header, Optional<Trusted> given) {
        var own = Optional.of(header.policy()).filter(policy -> policy.size() > 0);
        return needed(path, given.or(() -> Trusted.found(own)));
    }

    /// The tree of a backup, and the keys that it announces. Its own hash covers what a forger wrote as well: only the
    /// checkpoint tells.
    private static final class Copy implements Backup.Taker {
        private final Tree tree = new Tree();
        private final Heirs.Heard heard = new Heirs.Heard();

        @Override
        public void take(Entry entry) {
            heard.read(tree.size(), entry.bytes());
            tree.add(entry.hash());
        }

        @Override
        public void take(Commitment commitment, Bytes box) {}

        Checked signed(Words whole, Checkpoint checkpoint, Trusted trusted) {
            long size = checkpoint.head().size();
            boolean same = size <= tree.size() && tree.head(size).equals(checkpoint.head());
            var heirs = heard.by(trusted.policy());
            var standing = heirs.policy().weigh(checkpoint);
            var lines = new ArrayList<>(List.of(whole));
            if (!same) lines.add(Finding.OTHER_ENTRIES.with());
            lines.addAll(heirs.lines());
            lines.addAll(weighed(standing));
            lines.addAll(spoken(checkpoint));
            lines.addAll(whoseWord(trusted));
            return new Checked(same && standing instanceof Standing.Accepted, lines);
        }
    }

    /// Its second line is a number, whatever else was damaged: of any other file its lines would be told as broken.
    private static boolean mayBeCheckpoint(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElse("")
                .matches("\\d+");
    }

    private static boolean begins(Bytes content, String words) {
        return content.indexOf(Bytes.utf8(words).toArray(), 0) == 0;
    }

    private static Checked parcel(Path path, Map<String, Bytes> files, Optional<Trusted> given) {
        var trusted = needed(path, given.or(() -> Trusted.found(Optional.ofNullable(files.get("policy")))));
        var result = ParcelCheck.check(files, trusted.policy());
        var lines = new ArrayList<Words>();
        result.damages().forEach(damage -> lines.add(damage.words()));
        result.manifest().ifPresent(manifest -> {
            lines.add(Finding.ABOUT.with(manifest.about()));
            manifest.items().forEach(item -> lines.add(named(item)));
        });
        lines.add(Finding.PROVED.with(
                result.proved().size(),
                result.manifest().map(manifest -> manifest.items().size()).orElse(0)));
        lines.addAll(Packing.beside(files));
        lines.addAll(whoseWord(trusted));
        return new Checked(result.isSound(), lines);
    }

    private static Words named(Item item) {
        return switch (item) {
            case Item.Shown shown -> Finding.SHOWN.with(shown.index());
            case Item.Opened opened -> Finding.OPENED.with(opened.index());
            case Item.Withheld withheld -> Finding.WITHHELD.with(withheld.index(), withheld.reason());
        };
    }

    private static Checked proof(Path path, Bytes content, Optional<Trusted> given, Optional<Bytes> entry)
            throws Malformed {
        var proof = ProofFile.read(content);
        var trusted = needed(path, given);
        if (entry.isEmpty()) throw Why.ENTRY_WANTED.of(path.toString());
        var standing = trusted.policy().weigh(proof.checkpoint());
        boolean fits = entry.get().size() <= Entry.MOST_BYTES;
        boolean holds = fits && proof.proves(new Entry(entry.get()).hash());
        var lines = new ArrayList<Words>();
        lines.add(
                holds
                        ? Finding.IS_ENTRY.with(
                                proof.index(), proof.checkpoint().origin())
                        : Finding.IS_NOT_ENTRY.with(proof.index()));
        lines.addAll(weighed(standing));
        return new Checked(holds && standing instanceof Standing.Accepted, lines);
    }

    private static Checked evidence(Path path, Bytes content, Optional<Trusted> given) throws Malformed {
        boolean convinces = Evidence.read(content).convinces(needed(path, given).policy());
        return new Checked(false, List.of((convinces ? Finding.TWO_HISTORIES : Finding.NOTHING_AGAINST).with()));
    }

    private static Checked checkpoint(Path path, Bytes content, Optional<Trusted> given) throws Malformed {
        var checkpoint = Checkpoint.read(content);
        var standing = needed(path, given).policy().weigh(checkpoint);
        var lines = new ArrayList<>(weighed(standing));
        lines.addAll(spoken(checkpoint));
        return new Checked(standing instanceof Standing.Accepted, lines);
    }

    private static List<Words> weighed(Standing standing) {
        return switch (standing) {
            case Standing.Accepted accepted ->
                List.of(Finding.SIGNED_BY.with(accepted.log().name()));
            case Standing.ShortOfQuorum shortOf ->
                List.of(Finding.SHORT_OF_QUORUM.with(shortOf.log().name(), shortOf.quorum()));
            case Standing.Refused refused -> List.of(refused.why());
        };
    }
}
