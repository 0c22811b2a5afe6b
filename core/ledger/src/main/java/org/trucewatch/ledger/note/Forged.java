package org.trucewatch.ledger.note;

/// A signature line that bears the name and id of a key the reader knows, and is not that key's signature.
public final class Forged extends Exception {
    private static final long serialVersionUID = 1;

    private final transient NoteKey key;

    public Forged(NoteKey key) {
        super("the signature line of " + key.name() + " is not a signature of that key");
        this.key = key;
    }

    public NoteKey key() {
        return key;
    }

    public String sentence() {
        return "the signature line of " + key.name() + " is not a signature of that key";
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
