package org.trucewatch.desk.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.trucewatch.desk.work.Worked.Wrong;

/// All that is wrong with one form, in the order in which its fields stand.
final class Faults {
    private static final int LONGEST = 2_000;

    private final List<Wrong> wrong = new ArrayList<>();

    void add(String field, Fault fault, String... parts) {
        wrong.add(new Wrong(field, fault, List.of(parts)));
    }

    void addIf(boolean is, String field, Fault fault, String... parts) {
        if (is) add(field, fault, parts);
    }

    /// A reason is given, and nobody has to scroll through it.
    void reason(String field, String words) {
        addIf(words.isBlank() || words.length() > LONGEST, field, Fault.NO_REASON);
    }

    List<Wrong> all() {
        return wrong;
    }

    /// What came of the form: `taken` where nothing is wrong with it.
    Worked or(Supplier<Worked> taken) {
        return wrong.isEmpty() ? taken.get() : new Worked.Refused(wrong);
    }
}
