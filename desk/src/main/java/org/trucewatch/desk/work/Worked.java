package org.trucewatch.desk.work;

import java.util.List;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.desk.record.Filed;

/// What came of an act at the desk.
public sealed interface Worked {
    /// It is on record. `id` is the permanent number given; `entries` are the places in the ledger; `flagged` are
    /// clauses whose verdicts rest on what was corrected.
    record Done(String id, List<Long> entries, List<String> flagged) implements Worked {
        public Done {
            entries = List.copyOf(entries);
            flagged = List.copyOf(flagged);
        }
    }

    /// Nothing was done, and why, field by field.
    record Refused(List<Wrong> wrong) implements Worked {
        public Refused {
            wrong = List.copyOf(wrong);
        }

        static Refused of(String field, Fault fault, String... parts) {
            return new Refused(List.of(Wrong.of(field, fault, parts)));
        }
    }

    /// Nothing was done, for somebody else did something meanwhile that one should see first.
    record Overtaken(Fault fault, List<String> parts) implements Worked {
        public Overtaken {
            parts = List.copyOf(parts);
        }

        static Overtaken of(Fault fault, String... parts) {
            return new Overtaken(fault, List.of(parts));
        }
    }

    /// There is nothing of this number, or nothing that this person may see.
    record Missing() implements Worked {}

    /// The ledger takes nothing now, or it is not sure that it did.
    record NotEntered(Filed.Why why) implements Worked {}
}
