package org.trucewatch.desk.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;

/// What an act is about to enter: the number it gives, how many entries there are, the SHA-256 of the payload, and the
/// verdicts that it flags.
///
/// It is told right before the record takes it. Whoever keeps it can ask [Counter#found] after a power cut whether it
/// was done, and need not do it twice.
public record Intent(String id, long from, String sha256, List<String> flagged) {
    private static final ScopedValue<Consumer<Intent>> HEARD = ScopedValue.newInstance();
    private static final String DOCUMENT = "intent";

    public Intent {
        flagged = List.copyOf(flagged);
    }

    /// Does `act`, and tells `listener` what it is about to enter. A listener that throws keeps it from being entered.
    public static <T> T heard(Consumer<Intent> listener, Supplier<T> act) {
        return ScopedValue.where(HEARD, listener).call(act::get);
    }

    void tell() {
        if (HEARD.isBound()) HEARD.get().accept(this);
    }

    public Bytes written() {
        var text = new StringBuilder("id %s\nfrom %d\nsha256 %s\n".formatted(id, from, sha256));
        flagged.forEach(clause -> text.append("flags ").append(clause).append('\n'));
        return Bytes.utf8(text.toString());
    }

    /// Empty where nothing was told yet.
    public static Optional<Intent> read(Bytes content) {
        if (content.size() == 0) return Optional.empty();
        try {
            var lines = Lines.of(DOCUMENT, 0, content.text(DOCUMENT));
            var id = lines.field("id");
            long from = lines.number(lines.field("from"));
            var sha256 = lines.field("sha256");
            var flagged = new ArrayList<String>();
            while (!lines.done()) flagged.add(lines.field("flags"));
            return Optional.of(new Intent(id, from, sha256, flagged));
        } catch (Malformed foreign) {
            return Optional.empty();
        }
    }
}
