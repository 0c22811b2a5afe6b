package org.trucewatch.ledger.seal;

import java.util.Optional;
import org.trucewatch.ledger.bytes.Base64Text;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;

/// How a master key lies on disk: plain, outside the data folder, or locked by a passphrase.
public sealed interface KeyFile {
    String FIRST_LINE = "trucewatch.org/key@v1";

    String written();

    /// Whoever reads the file has the key: keep it on a stick, not beside the data.
    record Plain(MasterKey key) implements KeyFile {
        @Override
        public String written() {
            return FIRST_LINE + "\nplain " + Base64Text.of(key.secret().toArray()) + "\n";
        }
    }

    /// The passphrase makes a key, and that key unwraps the master key; changing it wraps the same master key anew.
    record Locked(PassphraseHash.Cost cost, Bytes salt, Bytes wrapped) implements KeyFile {
        private static final String PURPOSE = "trucewatch.org/master@v1";
        private static final int SALT_BYTES = 16;

        public static Locked lock(
                MasterKey key, String passphrase, PassphraseHash hash, PassphraseHash.Cost cost, Chance chance) {
            var salt = Bytes.of(chance.bytes(SALT_BYTES));
            var lock = MasterKey.of(hash.hash(passphrase, salt, cost));
            return new Locked(cost, salt, lock.wrap(key.secret(), PURPOSE, chance));
        }

        /// Empty if the passphrase is wrong.
        public Optional<MasterKey> unlock(String passphrase, PassphraseHash hash) {
            var lock = MasterKey.of(hash.hash(passphrase, salt, cost));
            return lock.unwrap(wrapped, PURPOSE)
                    .filter(key -> key.size() == MasterKey.BYTES)
                    .map(MasterKey::of);
        }

        @Override
        public String written() {
            return FIRST_LINE + "\nargon2id " + cost.kibibytes() + " " + cost.passes() + " " + cost.lanes() + "\nsalt "
                    + Base64Text.of(salt.toArray()) + "\nwrapped " + Base64Text.of(wrapped.toArray()) + "\n";
        }
    }

    static KeyFile read(Bytes bytes) throws Malformed {
        var document = "key file";
        var lines = Lines.of(document, 0, bytes.text(document));
        lines.version(FIRST_LINE);
        var file = lines.nextStartsWith("plain ") ? plain(lines) : locked(lines);
        lines.end();
        return file;
    }

    private static KeyFile plain(Lines lines) throws Malformed {
        var key = base64(lines, "plain");
        if (key.size() != MasterKey.BYTES) throw lines.wrong(Fault.MASTER_KEY_FORM.with());
        return new Plain(MasterKey.of(key));
    }

    private static KeyFile locked(Lines lines) throws Malformed {
        var words = lines.field("argon2id").split(" ", -1);
        if (words.length != 3) throw lines.wrong(Fault.WANTED.with("argon2id kibibytes passes lanes"));
        var cost = new PassphraseHash.Cost(number(lines, words[0]), number(lines, words[1]), number(lines, words[2]));
        if (!cost.isReasonable()) throw lines.wrong(Fault.COSTS_FORM.with());
        return new Locked(cost, base64(lines, "salt"), base64(lines, "wrapped"));
    }

    private static int number(Lines lines, String text) throws Malformed {
        return (int) Math.min(Integer.MAX_VALUE, lines.number(text));
    }

    private static Bytes base64(Lines lines, String field) throws Malformed {
        var content = Base64Text.read(lines.field(field));
        if (content.isEmpty()) throw lines.wrong(Fault.BASE64_FORM.with());
        return Bytes.of(content.get());
    }
}
