package org.trucewatch.ledger;

import org.trucewatch.model.agreement.Words;

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

    private final transient Words words;
    private final Remedy remedy;

    public StoreFailure(Words words, Throwable cause) {
        this(words, Remedy.REOPEN, cause);
    }

    public StoreFailure(Words words, Remedy remedy, Throwable cause) {
        super(words.english(), cause);
        this.words = words;
        this.remedy = remedy;
    }

    /// For a failure that no person is told of.
    public StoreFailure(String sentence, Throwable cause) {
        this(new Words(sentence, sentence), cause);
    }

    /// What failed and what to do, for the office.
    public Words words() {
        return words;
    }

    public String sentence() {
        return words.english();
    }

    public Remedy remedy() {
        return remedy;
    }
}
