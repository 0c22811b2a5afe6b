package org.trucewatch.desk.record.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.desk.record.content.Shred;
import org.trucewatch.ledger.entry.Reference;
import org.trucewatch.ledger.seal.Commitment;

/// The files that were handed in with the reports of one agreement: those on record, the boxes that hold them, and what
/// of it is destroyed.
final class HandedIn {
    private final List<Attached> files = new ArrayList<>();
    private final Map<Commitment, Reference> boxes = new LinkedHashMap<>();
    private final List<Commitment> shredded = new ArrayList<>();

    /// A file has the number of its place among all, so that every server gives the same numbers.
    void add(Reference where, Commitment commitment, String author, long report) {
        var id = "F%03d".formatted(files.size() + 1);
        files.add(new Attached(id, where, commitment, author, report, Optional.empty()));
    }

    void box(Commitment commitment, Reference where) {
        boxes.put(commitment, where);
    }

    Optional<Reference> box(Commitment commitment) {
        return Optional.ofNullable(boxes.get(commitment));
    }

    List<Attached> files() {
        return List.copyOf(files);
    }

    List<Commitment> shredded() {
        return List.copyOf(shredded);
    }

    /// True if any of the entries `gone` is ours.
    boolean destroyed(Shred shred, long index, long entered, Set<Long> gone) {
        int before = shredded.size();
        for (int at = 0; at < files.size(); at++) {
            var file = files.get(at);
            if (!gone.contains(file.where().index())) continue;
            files.set(at, file.gone(new Destroyed(shred, index, entered)));
            shredded.add(file.commitment());
        }
        boxes.forEach((commitment, where) -> {
            if (gone.contains(where.index())) shredded.add(commitment);
        });
        boxes.keySet().removeAll(shredded);
        return shredded.size() > before;
    }
}
