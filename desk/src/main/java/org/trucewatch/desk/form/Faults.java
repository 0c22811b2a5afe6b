package org.trucewatch.desk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trucewatch.model.agreement.Words;

/// All that is wrong with one form, in the order in which its fields stand.
public final class Faults {
    private static final int LONGEST = 2_000;

    private final List<Wrong> wrong = new ArrayList<>();

    public void add(Wrong one) {
        wrong.add(one);
    }

    public void add(String field, Fault fault, String... parts) {
        wrong.add(Wrong.of(field, fault, parts));
    }

    /// With parts that have a name in each language.
    public void add(String field, Fault fault, List<Words> parts) {
        wrong.add(new Wrong(field, fault, parts));
    }

    public void addIf(boolean is, String field, Fault fault, String... parts) {
        if (is) add(field, fault, parts);
    }

    /// A reason is given, it is kept as it was written, and nobody has to scroll through it.
    public void reason(String field, String words) {
        addIf(words.isBlank() || words.length() > LONGEST, field, Fault.NO_REASON);
        addIf(Letters.hideOrTurn(words), field, Fault.TURNING);
    }

    /// Words that a person may send: not longer than anybody reads, and what is read is what is there.
    public void words(String field, String words) {
        addIf(words.length() > LONGEST, field, Fault.TOO_LONG);
        addIf(Letters.hideOrTurn(words), field, Fault.TURNING);
    }

    public List<Wrong> all() {
        return List.copyOf(wrong);
    }

    /// What came of the form: `taken` where nothing is wrong with it.
    public <T> T or(Supplier<? extends T> taken, Function<List<Wrong>, ? extends T> refused) {
        return wrong.isEmpty() ? taken.get() : refused.apply(all());
    }
}
