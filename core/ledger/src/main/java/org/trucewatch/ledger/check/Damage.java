package org.trucewatch.ledger.check;

import java.util.OptionalLong;

/// One thing that is wrong with a mirror: the file, the byte in it, the record concerned if it is one, and what.
public record Damage(String file, long offset, OptionalLong record, String sentence) {
    public static Damage of(String file, String sentence) {
        return new Damage(file, 0, OptionalLong.empty(), sentence);
    }

    static Damage at(String file, long offset, String sentence) {
        return new Damage(file, offset, OptionalLong.empty(), sentence);
    }

    static Damage of(String file, long offset, long record, String sentence) {
        return new Damage(file, offset, OptionalLong.of(record), sentence);
    }

    /// `tile/entries/000, byte 512, record 3: its content is not what was entered`.
    public String line() {
        var place = file + ", byte " + offset;
        return place + (record.isPresent() ? ", record " + record.getAsLong() : "") + ": " + sentence;
    }
}
