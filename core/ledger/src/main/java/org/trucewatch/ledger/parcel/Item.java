package org.trucewatch.ledger.parcel;

import java.util.Optional;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.merkle.Hash;

/// One entry that a package speaks of. Each has its proof in the package; how much more is there differs.
public sealed interface Item {
    long index();

    Hash hash();

    /// The word in front of its line in the manifest.
    String word();

    default Optional<Label> ground() {
        return Optional.empty();
    }

    /// The entry itself is in the package. If it is a sealed one, its content stays sealed.
    record Shown(long index, Hash hash) implements Item {
        @Override
        public String word() {
            return "shown";
        }
    }

    /// A sealed entry, with its box and its opening: the content can be read and is the one entered.
    record Opened(long index, Hash hash) implements Item {
        @Override
        public String word() {
            return "opened";
        }
    }

    /// Only that it is there, and why it is not shown.
    record Withheld(long index, Hash hash, Label reason) implements Item {
        @Override
        public String word() {
            return "withheld";
        }

        @Override
        public Optional<Label> ground() {
            return Optional.of(reason);
        }
    }
}
