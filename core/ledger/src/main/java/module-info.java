import org.jspecify.annotations.NullMarked;

/// Entries, their tree of hashes, checkpoints, and the contract of a store.
@NullMarked
module org.trucewatch.ledger {
    requires static org.jspecify;
    requires transitive org.trucewatch.model;

    exports org.trucewatch.ledger;
    exports org.trucewatch.ledger.bytes;
    exports org.trucewatch.ledger.check;
    exports org.trucewatch.ledger.entry;
    exports org.trucewatch.ledger.merkle;
    exports org.trucewatch.ledger.note;
    exports org.trucewatch.ledger.parcel;
    exports org.trucewatch.ledger.seal;
    exports org.trucewatch.ledger.tiles;
    exports org.trucewatch.ledger.witness;
}
