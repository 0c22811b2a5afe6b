package org.trucewatch.datafolder;

import java.nio.file.Path;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.seal.KeyRing;

/// The openings of sealed entries, each wrapped by the master key, a file each in the folder of the keys.
record OpeningFiles(Path folder) implements KeyRing {
    @Override
    public void put(Commitment commitment, Bytes wrapped) {
        SafeFile.writeSecret(BoxFiles.file(folder, commitment), wrapped);
    }

    @Override
    public Optional<Bytes> find(Commitment commitment) {
        return SafeFile.read(BoxFiles.file(folder, commitment));
    }

    @Override
    public void destroy(Commitment commitment) {
        SafeFile.erase(BoxFiles.file(folder, commitment));
    }
}
