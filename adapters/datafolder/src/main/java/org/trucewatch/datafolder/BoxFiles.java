package org.trucewatch.datafolder;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.seal.Vault;

/// The boxes of sealed entries, a file each, named by its commitment.
record BoxFiles(Path folder) implements Vault {
    @Override
    public void put(Commitment commitment, Bytes box) {
        SafeFile.write(file(folder, commitment), box);
    }

    @Override
    public Optional<Bytes> find(Commitment commitment) {
        return SafeFile.read(file(folder, commitment));
    }

    static Path file(Path folder, Commitment commitment) {
        return folder.resolve(HexFormat.of().formatHex(commitment.hash().toArray()));
    }
}
