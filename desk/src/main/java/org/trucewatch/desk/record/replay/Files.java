package org.trucewatch.desk.record.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.desk.record.content.Protection;
import org.trucewatch.desk.record.content.SealedRow;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Reference;

/// The files of a case that are entered whole, each in all its versions.
final class Files {
    private final Map<String, List<Version>> versions = new LinkedHashMap<>();

    /// Files of which parts are still missing, by path.
    private final Map<String, List<Part>> begun = new LinkedHashMap<>();

    private record Part(FilePart part, Reference where) {}

    private record Version(long entered, List<Part> parts) {
        String sha256() {
            return parts.getFirst().part.sha256();
        }

        /// Put together only when asked for: a long history of amendments is mostly not looked at.
        Bytes content() {
            byte[] whole = new byte
                    [parts.stream().mapToInt(each -> each.part.content().size()).sum()];
            int at = 0;
            for (var each : parts) {
                each.part.content().copyTo(whole, at);
                at += each.part.content().size();
            }
            return Bytes.of(whole);
        }
    }

    Files copy() {
        var copy = new Files();
        versions.forEach((path, all) -> copy.versions.put(path, new ArrayList<>(all)));
        begun.forEach((path, parts) -> copy.begun.put(path, new ArrayList<>(parts)));
        return copy;
    }

    boolean isEmpty() {
        return versions.isEmpty() && begun.isEmpty();
    }

    /// Parts follow each other in order. One that does not fit starts anew or is refused: two that file at once must
    /// not be mixed into a file that nobody wrote.
    void add(FilePart part, long entered, Reference where) throws Malformed {
        var parts = begun.computeIfAbsent(part.path(), path -> new ArrayList<>());
        if (part.part() == 1) parts.clear();
        if (part.part() != parts.size() + 1 || (!parts.isEmpty() && !continues(parts.getFirst().part, part))) {
            throw Malformed.atByte(part.path(), 0, Why.PART_ORDER.with(part.part(), part.part() - 1));
        }
        parts.add(new Part(part, where));
        if (part.part() < part.parts()) return;
        begun.remove(part.path());
        var version = new Version(entered, List.copyOf(parts));
        if (!FilePart.sha256(version.content()).equals(part.sha256())) {
            throw Malformed.atByte(part.path(), 0, Why.PARTS_OTHER.with());
        }
        versions.computeIfAbsent(part.path(), path -> new ArrayList<>()).add(version);
    }

    private static boolean continues(FilePart first, FilePart part) {
        return first.sha256().equals(part.sha256()) && first.parts() == part.parts();
    }

    /// The SHA-256 of the version that holds now.
    Optional<String> current(String path) {
        return latest(path, Long.MAX_VALUE).map(Version::sha256);
    }

    /// The entry that holds the last part of the version that holds now.
    Optional<Reference> where(String path) {
        return latest(path, Long.MAX_VALUE).map(version -> version.parts.getLast().where);
    }

    /// All entries of that version.
    List<Long> entries(String path) {
        return latest(path, Long.MAX_VALUE).stream()
                .flatMap(version -> version.parts.stream())
                .map(each -> each.where.index())
                .toList();
    }

    /// Whether some version of a file has the row of this id without a mark that it is protected.
    boolean showed(SealedRow row) {
        return versions.getOrDefault(row.path(), List.of()).stream()
                .map(version -> new CaseFile(row.path(), version.content()))
                .anyMatch(file -> Protection.shows(file, row.id()));
    }

    private Optional<Version> latest(String path, long enteredBefore) {
        return versions.getOrDefault(path, List.of()).stream()
                .filter(version -> version.entered < enteredBefore)
                .reduce((earlier, later) -> later);
    }

    List<CaseFile> composed(long enteredBefore) {
        var composed = new ArrayList<CaseFile>();
        for (var path : versions.keySet()) {
            latest(path, enteredBefore).ifPresent(version -> composed.add(new CaseFile(path, version.content())));
        }
        return composed;
    }
}
