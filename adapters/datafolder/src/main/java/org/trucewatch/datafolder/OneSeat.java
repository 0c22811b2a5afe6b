package org.trucewatch.datafolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.archive.DataPlaces;

/// A seat that one server at a time has. The system itself keeps it, so that it is free once the process ends, however
/// that ends. The file stays: whoever took it away would seat two.
record OneSeat(SoleLock lock, Path file) implements DataPlaces.Seat {
    /// Empty where another has it.
    static Optional<DataPlaces.Seat> take(Path file) {
        try {
            Files.createDirectories(SafeFile.folder(file));
            return SoleLock.take(file).map(lock -> new OneSeat(lock, file));
        } catch (IOException cause) {
            throw SafeFile.refused(file, Why.UNLOCKED, cause);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException cause) {
            throw SafeFile.refused(file, Why.STAYS_LOCKED, cause);
        }
    }
}
