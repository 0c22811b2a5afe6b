package org.trucewatch.desk.live;

import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.permit.Register;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.entry.Label;

/// Puts on record that accounts were made and ended; passwords stand nowhere.
public record AccountRegister(LiveDesk desk) implements Register {
    private static final Label KIND = new Label("account");
    private static final int STEP = 500;

    @Override
    public long reached() {
        desk.record().catchUp();
        return desk.record().head().size();
    }

    @Override
    public Optional<Filed.Why> closed() {
        return desk.record().closed();
    }

    @Override
    public boolean isOvertaken(long from) {
        return since(from).isPresent();
    }

    @Override
    public boolean holds(String words, String by, long from) {
        return since(from).equals(Optional.of(draft(words, by)));
    }

    private Optional<Draft> since(long from) {
        desk.record().catchUp();
        var since = new Since(from);
        return desk.record().ask(since::isSomething) ? since.found : Optional.empty();
    }

    @Override
    public Optional<Filed.Why> enter(String words, String by, long from) {
        var filed = desk.enterUnless(new Since(from)::isSomething, draft(words, by));
        return filed.flatMap(
                one -> one instanceof Filed.NotEntered(var why, var _) ? Optional.of(why) : Optional.empty());
    }

    private static Draft draft(String words, String by) {
        return new Draft(
                Label.LEDGER,
                KIND,
                new Author(by),
                Optional.empty(),
                List.of(),
                Content.MARKDOWN,
                Bytes.utf8(words + "\n"));
    }

    /// What was done with an account first, since there were so many entries.
    private static final class Since {
        private long at;
        private Optional<Draft> found = Optional.empty();

        Since(long from) {
            this.at = from;
        }

        boolean isSomething(Ledger ledger) {
            while (found.isEmpty() && at < ledger.head().size()) {
                var entries = ledger.entries(at, STEP);
                found = entries.stream()
                        .flatMap(entry -> ofAnAccount(entry).stream())
                        .findFirst();
                at += entries.size();
            }
            return found.isPresent();
        }

        private static Optional<Draft> ofAnAccount(Entry entry) {
            try {
                return Optional.of(Envelope.read(entry).draft())
                        .filter(draft -> draft.agreement().equals(Label.LEDGER)
                                && draft.kind().equals(KIND));
            } catch (Malformed foreign) {
                return Optional.empty();
            }
        }
    }
}
