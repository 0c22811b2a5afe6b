package org.trucewatch.ledger.note;

import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.model.agreement.Words;

/// A signature line that bears the name and id of a key the reader knows, and is not that key's signature.
public final class Forged extends Exception {
    private static final long serialVersionUID = 1;

    private final transient NoteKey key;

    public Forged(NoteKey key) {
        super(words(key).english());
        this.key = key;
    }

    public NoteKey key() {
        return key;
    }

    public Words words() {
        return words(key);
    }

    private static Words words(NoteKey key) {
        return Fault.FORGED.with(key.name());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
