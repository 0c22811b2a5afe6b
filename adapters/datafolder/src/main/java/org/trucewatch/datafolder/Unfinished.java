package org.trucewatch.datafolder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.WhyNot;

/// A data folder while it is made. A file in it says so, from before anything else to after the file `format`: whoever
/// is broken off leaves it, and the next to make a ledger there begins anew.
///
/// The file is locked by who makes the folder, and the lock goes with its process. It names the store that a restore
/// found empty, before anything is put there: what lies in a database later was put there by that restore, and the next
/// one may go on with it.
final class Unfinished implements AutoCloseable {
    private static final String MARK = "unfinished";
    private static final int LONGEST_NAME = 4096;
    /// What may lie in a folder that is not finished; with anything else in it, it is somebody's.
    private static final List<String> PARTS = List.of(
            DataFolder.OWN_STORE,
            DataFolder.OWN_STORE + "-wal",
            DataFolder.OWN_STORE + "-shm",
            DataFolder.OWN_STORE + "-journal",
            "policy",
            "mirror",
            "boxes");

    private final Path root;
    private final boolean isOurs;
    private final boolean again;
    private final SoleLock lock;

    private Unfinished(Path root, boolean isOurs, boolean again, SoleLock lock) {
        this.root = root;
        this.isOurs = isOurs;
        this.again = again;
        this.lock = lock;
    }

    /// Refused where something lies at `root` that is not left of a making that was broken off.
    static Unfinished begin(Path root) {
        try {
            var begun = locked(root);
            while (begun.isEmpty()) begun = locked(root);
            return begun.get();
        } catch (IOException cause) {
            throw Why.UNMAKABLE.of(root.toString(), WhyNot.words(cause));
        }
    }

    /// Empty where another took the mark away while we were about to have it: all is looked at again then.
    private static Optional<Unfinished> locked(Path root) throws IOException {
        boolean isNew = Files.notExists(root);
        demandFree(root);
        Files.createDirectories(root);
        var left = whichMark(root);
        SoleLock lock;
        try {
            lock = lock(root);
        } catch (NoSuchFileException folderIsGone) {
            return Optional.empty();
        }
        var begun = new Unfinished(root, isNew || left.isPresent(), left.isPresent(), lock);
        var ours = whichMark(root);
        if (ours.isPresent() && left.or(() -> ours).equals(ours)) return Optional.of(begun.anew());
        if (begun.isMade()) begun.takeMarkAway(); // it came with our lock, after whoever finished took theirs away
        lock.close();
        return Optional.empty();
    }

    /// What tells the file that lies there from one that comes under its name later.
    private static Optional<Object> whichMark(Path root) throws IOException {
        try {
            var mark = Files.readAttributes(root.resolve(MARK), BasicFileAttributes.class);
            return Optional.of(Objects.requireNonNullElse(mark.fileKey(), MARK));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /// Looks again, now that nobody else makes it: whoever did before may have finished it.
    private Unfinished anew() throws IOException {
        boolean isFree = false;
        try {
            demandFree(root);
            if (again) clear();
            isFree = true;
            return this;
        } finally {
            if (!isFree) leave();
        }
    }

    private void leave() throws IOException {
        if (isMade() || !again) takeMarkAway();
        lock.close();
    }

    private boolean isMade() {
        return Files.exists(root.resolve(DataFolder.DOCUMENT));
    }

    private void takeMarkAway() throws IOException {
        Files.deleteIfExists(root.resolve(MARK));
    }

    private static void demandFree(Path root) {
        if (Files.notExists(root)) return;
        try (var files = Files.list(root)) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            if (names.contains(DataFolder.DOCUMENT)) throw Why.HOLDS_LEDGER.of(root.toString());
            boolean isLeft = names.contains(MARK) && names.stream().allMatch(Unfinished::isPart);
            if (!names.isEmpty() && !isLeft) throw Why.NOT_EMPTY.of(root.toString());
        } catch (NoSuchFileException goneMeanwhile) {
            return;
        } catch (IOException notAFolder) {
            throw Why.NO_FOLDER.of(root.toString());
        }
    }

    private static boolean isPart(String name) {
        return name.equals(MARK) || PARTS.contains(name) || name.startsWith(SafeFile.TEMPORARY);
    }

    private static SoleLock lock(Path root) throws IOException {
        return SoleLock.take(root.resolve(MARK)).orElseThrow(() -> Why.BEING_MADE.of(root.toString()));
    }

    /// True where the keys may be there, made by whoever was broken off.
    boolean again() {
        return again;
    }

    /// Remembers, through a power cut, that nothing lay in `store` before this making began to fill it.
    void foundEmpty(String store) {
        try {
            var channel = lock.channel();
            channel.truncate(0);
            var name = ByteBuffer.wrap(withoutSettings(store).getBytes(StandardCharsets.UTF_8));
            for (long at = 0; name.hasRemaining(); ) at += channel.write(name, at);
            channel.force(true);
        } catch (IOException cause) {
            throw Why.UNMAKABLE.of(root.toString(), WhyNot.words(cause));
        }
    }

    /// True where whoever was broken off here had found `store` empty.
    boolean filled(String store) {
        return again && named().equals(withoutSettings(store));
    }

    private String named() {
        try {
            var channel = lock.channel();
            var name = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST_NAME));
            for (int read = 0; read >= 0 && name.hasRemaining(); ) read = channel.read(name, name.position());
            return new String(name.array(), 0, name.position(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw Why.UNREADABLE.of(root.toString(), WhyNot.words(cause));
        }
    }

    /// A database has one address, and may be asked with several passwords.
    private static String withoutSettings(String store) {
        return store.replaceFirst("\\?.*", "");
    }

    private void clear() throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                if (!file.equals(root) && !file.equals(root.resolve(MARK))) Files.delete(file);
        }
    }

    /// For a folder that has its `format`. Lost power before this line: a ledger with a mark that nobody looks at.
    void done() {
        try {
            lock.close();
            Files.deleteIfExists(root.resolve(MARK));
        } catch (IOException cause) {
            throw Why.MARK_STAYS.of(root.toString(), WhyNot.words(cause));
        }
    }

    /// Where nothing was put there, the folder is gone; else it stays as it is, to be begun anew.
    @Override
    public void close() {
        try {
            boolean isEmpty = lock.channel().isOpen() && lock.channel().size() == 0 && isEmpty();
            if (isEmpty) Files.delete(root.resolve(MARK)); // while it is locked: later it may be somebody's
            lock.close();
            if (isEmpty && isOurs) Files.delete(root);
        } catch (IOException cause) {
            // The mark stays, and says what the folder is.
        }
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.list(root)) {
            return files.count() == 1;
        }
    }
}
