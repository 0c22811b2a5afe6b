package org.trucewatch.desk.live;

import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.permit.Register;
import org.trucewatch.desk.record.Filed;
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
        return desk.record().head().size();
    }

    @Override
    public Filed enter(String words, String by) {
        return desk.enter(draft(words, by));
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

    @Override
    public boolean holds(String words, String by, long from) {
        desk.record().catchUp();
        var draft = draft(words, by);
        return desk.record().ask(ledger -> {
            for (long at = from; at < ledger.head().size(); at += STEP)
                if (ledger.entries(at, STEP).stream().anyMatch(entry -> is(entry, draft))) return true;
            return false;
        });
    }

    private static boolean is(Entry entry, Draft draft) {
        try {
            return Envelope.read(entry).draft().equals(draft);
        } catch (Malformed foreign) {
            return false;
        }
    }
}
