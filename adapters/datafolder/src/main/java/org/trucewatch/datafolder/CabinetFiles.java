package org.trucewatch.datafolder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.seal.Chance;

/// A cabinet as files among the keys: a folder for each drawer, a file for each paper, named by the hash of its name.
///
/// For one server. Several share a database and keep their cabinet there.
final class CabinetFiles implements Cabinet {
    private static final String DOCUMENT = "paper";
    private static final String FIRST_LINE = "trucewatch paper v1";
    private static final byte[] END_OF_HEADER = {'\n', '\n'};

    private final ReentrantLock lock = new ReentrantLock();
    /// A paper takes the place of another at once, but is taken away in steps: nobody reads meanwhile.
    private final ReadWriteLock taking = new ReentrantReadWriteLock();
    private final Path folder;
    private final Chance chance;

    CabinetFiles(Path folder, Chance chance) {
        this.folder = folder;
        this.chance = chance;
    }

    private record Named(String name, Paper paper) {}

    private Path file(String drawer, String name) {
        var digest = Hashing.sha256();
        Bytes.utf8(name).feed(digest);
        return folder.resolve(drawer).resolve(HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public Optional<Paper> find(String drawer, String name) {
        return read(file(drawer, name)).map(Named::paper);
    }

    private Optional<Named> read(Path file) {
        return lying(file).map(bytes -> {
            try {
                return paper(bytes);
            } catch (Malformed malformed) {
                throw Why.MALFORMED_COPY.of(file.toString(), malformed.place(), malformed.problem());
            }
        });
    }

    private Optional<Bytes> lying(Path file) {
        taking.readLock().lock();
        try {
            return SafeFile.read(file);
        } finally {
            taking.readLock().unlock();
        }
    }

    private void erase(Path file) {
        taking.writeLock().lock();
        try {
            SafeFile.erase(file);
        } finally {
            taking.writeLock().unlock();
        }
    }

    private static Named paper(Bytes bytes) throws Malformed {
        int end = bytes.indexOf(END_OF_HEADER, 0);
        if (end < 0) throw Malformed.atByte(DOCUMENT, bytes.size(), Fault.HEADER_OPEN.with());
        var lines = Lines.of(DOCUMENT, 0, bytes.slice(0, end + 1).text(DOCUMENT));
        lines.version(FIRST_LINE);
        long version = lines.number(lines.field("version"));
        var name = lines.field("name");
        lines.end();
        return new Named(name, new Paper(version, bytes.slice(end + END_OF_HEADER.length, bytes.size())));
    }

    @Override
    public SortedMap<String, Paper> all(String drawer) {
        var all = new TreeMap<String, Paper>();
        var within = folder.resolve(drawer);
        if (!Files.isDirectory(within)) return all;
        try (var files = Files.newDirectoryStream(within, "[0-9a-f]*")) {
            for (var file : files) read(file).ifPresent(named -> all.put(named.name, named.paper));
        } catch (IOException cause) {
            throw Why.UNLISTED.of(within.toString());
        }
        return all;
    }

    @Override
    public boolean put(String drawer, String name, long version, Bytes content) {
        lock.lock();
        try {
            long before = find(drawer, name).map(Paper::version).orElse(ABSENT);
            if (before != version) return false;
            long after = before == ABSENT ? first() : before + 1;
            SafeFile.writeSecret(file(drawer, name), written(name, after, content));
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Whoever knows a paper that was taken away does not take the next of its name for it.
    private long first() {
        return ByteBuffer.wrap(chance.bytes(Long.BYTES)).getLong() >>> 2 | 1;
    }

    @Override
    public boolean add(String drawer, String name, Bytes content, Guard guard) {
        lock.lock();
        try {
            boolean isGuarded = find(guard.drawer(), guard.name())
                    .filter(paper -> paper.version() == guard.version())
                    .isPresent();
            return isGuarded && put(drawer, name, ABSENT, content);
        } finally {
            lock.unlock();
        }
    }

    private static Bytes written(String name, long version, Bytes content) {
        var header = Bytes.utf8("%s\nversion %s\nname %s\n\n".formatted(FIRST_LINE, Long.toString(version), name));
        byte[] written = new byte[header.size() + content.size()];
        header.copyTo(written, 0);
        content.copyTo(written, header.size());
        return Bytes.of(written);
    }

    @Override
    public boolean remove(String drawer, String name, long version) {
        lock.lock();
        try {
            long before = find(drawer, name).map(Paper::version).orElse(ABSENT);
            if (version == ABSENT || before != version) return false;
            erase(file(drawer, name));
            return true;
        } finally {
            lock.unlock();
        }
    }
}
