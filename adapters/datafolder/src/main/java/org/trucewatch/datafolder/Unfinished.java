package org.trucewatch.datafolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.WhyNot;

/// A data folder while it is made. A file in it says so, from before anything else to after the file `format`: whoever
/// is broken off leaves it, and the next to make a ledger there begins anew.
///
/// The file is locked by who makes the folder, and the lock goes with its process.
final class Unfinished implements AutoCloseable {
    private static final String MARK = "unfinished";
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
    private final FileChannel channel;

    private Unfinished(Path root, boolean isOurs, boolean again, FileChannel channel) {
        this.root = root;
        this.isOurs = isOurs;
        this.again = again;
        this.channel = channel;
    }

    /// Refused where something lies at `root` that is not left of a making that was broken off.
    static Unfinished begin(Path root) {
        boolean isNew = Files.notExists(root);
        boolean again = !isNew && isLeft(root);
        try {
            Files.createDirectories(root);
            var begun = new Unfinished(root, isNew || again, again, lock(root));
            if (again) begun.clear();
            return begun;
        } catch (IOException cause) {
            throw refused(root, "cannot be made: " + WhyNot.of(cause) + ".");
        }
    }

    private static boolean isLeft(Path root) {
        try (var files = Files.list(root)) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            if (names.isEmpty()) return false;
            if (names.contains(DataFolder.DOCUMENT)) throw refused(root, "holds a ledger already; name a new folder.");
            if (names.contains(MARK) && names.stream().allMatch(Unfinished::isPart)) return true;
            throw refused(root, "is not empty; name a new folder.");
        } catch (IOException notAFolder) {
            throw refused(root, "is no folder; name a new one.");
        }
    }

    private static boolean isPart(String name) {
        return name.equals(MARK) || PARTS.contains(name) || name.startsWith(SafeFile.TEMPORARY);
    }

    private static FileChannel lock(Path root) throws IOException {
        return SoleLock.take(root.resolve(MARK))
                .orElseThrow(() -> refused(root, "is being made by somebody else just now; wait for that."));
    }

    /// True where the keys may be there, made by whoever was broken off.
    boolean again() {
        return again;
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
            channel.close();
            Files.deleteIfExists(root.resolve(MARK));
        } catch (IOException cause) {
            throw refused(root, "was made, and its file `unfinished` cannot be removed: " + WhyNot.of(cause) + ".");
        }
    }

    /// Where nothing was put there, the folder is gone; else it stays as it is, to be begun anew.
    @Override
    public void close() {
        try {
            channel.close();
            if (isEmpty()) remove();
        } catch (IOException cause) {
            // The mark stays, and says what the folder is.
        }
    }

    private boolean isEmpty() throws IOException {
        if (Files.notExists(root.resolve(MARK))) return false;
        try (var files = Files.list(root)) {
            return files.count() == 1;
        }
    }

    private void remove() throws IOException {
        Files.delete(root.resolve(MARK));
        if (isOurs) Files.delete(root);
    }

    private static Refused refused(Path root, String why) {
        return new Refused(new Refusal.Unusable(root.toString(), why));
    }
}
