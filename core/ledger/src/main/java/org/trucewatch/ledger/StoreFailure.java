package org.trucewatch.ledger;

/// A store could not do what it was asked: a disk, a connection or a database failed.
///
/// From [Store#append] it leaves open whether the batch is stored. Unchecked, because between the store and the
/// [Ledger], which answers it by refusing further appends, nobody has anything to decide.
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What the office can do about it.
    public enum Remedy {
        /// Close the store, open it again and compare heads.
        REOPEN,
        /// No room is left: free some, then as above. Reading goes on.
        FREE_SPACE
    }

    private final String sentence;
    private final Remedy remedy;

    public StoreFailure(String sentence, Throwable cause) {
        this(sentence, Remedy.REOPEN, cause);
    }

    public StoreFailure(String sentence, Remedy remedy, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /// What failed and what to do, for the office.
    public String sentence() {
        return sentence;
    }

    public Remedy remedy() {
        return remedy;
    }
}
