package org.trucewatch.ledger.check;

import java.util.OptionalLong;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.model.agreement.Words;

/// One thing that is wrong with a mirror: the file, the byte in it, the record concerned if it is one, and what.
public record Damage(String file, long offset, OptionalLong record, Words problem) {
    public static Damage of(String file, Words problem) {
        return new Damage(file, 0, OptionalLong.empty(), problem);
    }

    static Damage at(String file, long offset, Words problem) {
        return new Damage(file, offset, OptionalLong.empty(), problem);
    }

    static Damage of(String file, long offset, long record, Words problem) {
        return new Damage(file, offset, OptionalLong.of(record), problem);
    }

    /// `tile/entries/000, byte 512, record 3: its content is not what was entered`.
    public Words words() {
        return record.isPresent()
                ? Fault.OF_RECORD.with(file, offset, record.getAsLong(), problem)
                : Fault.OF_BYTE.with(file, offset, problem);
    }

    public String line() {
        return words().english();
    }
}
