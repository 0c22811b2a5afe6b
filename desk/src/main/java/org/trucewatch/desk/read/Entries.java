package org.trucewatch.desk.read;

import java.util.OptionalLong;
import org.trucewatch.desk.record.content.RowTable;

/// Where on record the rows of a case stand.
@FunctionalInterface
public interface Entries {
    /// Those of a case that is on no record.
    Entries NONE = (table, number, key) -> OptionalLong.empty();

    /// The number of the entry that brought the row of a table which is found by `key`, and is the one of this `number`
    /// in the case; empty where no such row is there.
    OptionalLong of(RowTable table, int number, String key);
}
