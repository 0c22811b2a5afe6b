package org.trucewatch.desk.record;

import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.seal.Opening;
import org.trucewatch.model.Defect;

/// Where an office keeps what only it may see. The ledger holds the commitment alone.
public interface Strongbox {
    /// Seals `content`, and returns once its box and its opening would survive a power cut.
    Commitment seal(Bytes content);

    /// The content; empty where the box or the key is not here, or no longer.
    Optional<Bytes> open(Commitment commitment);

    /// What lets somebody else open the content too: its box and its opening. Hand it to nobody but those entitled.
    Optional<Disclosed> disclose(Commitment commitment);

    record Disclosed(Bytes box, Opening opening) {}

    /// Destroys the key of one content for good. Doing it twice does no harm.
    void destroy(Commitment commitment);

    /// One that holds nothing: whoever reads without keys.
    Strongbox CLOSED = new Strongbox() {
        @Override
        public Commitment seal(Bytes content) {
            throw new Defect("a closed strongbox takes nothing");
        }

        @Override
        public Optional<Bytes> open(Commitment commitment) {
            return Optional.empty();
        }

        @Override
        public Optional<Disclosed> disclose(Commitment commitment) {
            return Optional.empty();
        }

        @Override
        public void destroy(Commitment commitment) {}
    };
}
