package org.trucewatch.datafolder;

import java.util.HexFormat;
import java.util.Optional;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.seal.KeyRing;
import org.trucewatch.ledger.seal.Vault;

/// Boxes, or wrapped openings, in the cabinet that the servers of an office share. Those that lay in the folder before
/// are found there still.
record SharedBoxes(Cabinet cabinet, String drawer) {
    Vault vault(Vault before) {
        return new Vault() {
            @Override
            public void put(Commitment commitment, Bytes box) {
                keep(commitment, box);
            }

            @Override
            public Optional<Bytes> find(Commitment commitment) {
                return kept(commitment).or(() -> before.find(commitment));
            }
        };
    }

    KeyRing ring(KeyRing before) {
        return new KeyRing() {
            @Override
            public void put(Commitment commitment, Bytes wrapped) {
                keep(commitment, wrapped);
            }

            @Override
            public Optional<Bytes> find(Commitment commitment) {
                return kept(commitment).or(() -> before.find(commitment));
            }

            @Override
            public void destroy(Commitment commitment) {
                cabinet.find(drawer, name(commitment))
                        .ifPresent(paper -> cabinet.remove(drawer, name(commitment), paper.version()));
                before.destroy(commitment);
            }
        };
    }

    /// A commitment is to one content for ever: what is there already is the same.
    private void keep(Commitment commitment, Bytes content) {
        cabinet.put(drawer, name(commitment), Cabinet.ABSENT, content);
    }

    private Optional<Bytes> kept(Commitment commitment) {
        return cabinet.find(drawer, name(commitment)).map(Cabinet.Paper::content);
    }

    private static String name(Commitment commitment) {
        return HexFormat.of().formatHex(commitment.hash().toArray());
    }
}
