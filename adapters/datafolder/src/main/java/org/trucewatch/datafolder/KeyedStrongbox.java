package org.trucewatch.datafolder;

import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.seal.Chance;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.seal.KeyRing;
import org.trucewatch.ledger.seal.MasterKey;
import org.trucewatch.ledger.seal.Opening;
import org.trucewatch.ledger.seal.Sealed;
import org.trucewatch.ledger.seal.Vault;

/// Boxes in the data folder, their openings among the keys.
///
/// `needed` unlocks the master key or refuses; `present` gives it if it is here and somebody says the passphrase.
record KeyedStrongbox(
        Vault vault, KeyRing ring, Supplier<MasterKey> needed, Supplier<Optional<MasterKey>> present, Chance chance)
        implements Strongbox {
    private static final String PURPOSE = "trucewatch.org/opening@v1";

    @Override
    public Commitment seal(Bytes content) {
        var sealed = Sealed.seal(content, chance);
        var wrapped = needed.get().wrap(sealed.opening().secret(), PURPOSE, chance);
        vault.put(sealed.commitment(), sealed.box());
        // Lost power here: a box that nobody can open, and no entry that speaks of it.
        ring.put(sealed.commitment(), wrapped);
        return sealed.commitment();
    }

    @Override
    public Optional<Bytes> open(Commitment commitment) {
        return disclose(commitment).flatMap(found -> Sealed.open(commitment, found.box(), found.opening()));
    }

    @Override
    public Optional<Disclosed> disclose(Commitment commitment) {
        var wrapped = ring.find(commitment);
        var box = vault.find(commitment);
        if (wrapped.isEmpty() || box.isEmpty()) return Optional.empty();
        return present.get()
                .flatMap(key -> key.unwrap(wrapped.get(), PURPOSE))
                .filter(secret -> secret.size() == Opening.BYTES)
                .map(secret -> new Disclosed(box.get(), Opening.of(secret)));
    }

    @Override
    public void destroy(Commitment commitment) {
        ring.destroy(commitment);
    }
}
