package org.trucewatch.ledger.bytes;

import org.trucewatch.model.agreement.Words;

/// Input that is not what it claims to be: the document, the place in it, and what is wrong there.
///
/// Checked on purpose: whoever reads what a stranger wrote must decide what a refusal means.
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final String document;
    private final transient Words place;
    private final transient Words problem;

    private Malformed(String document, Words place, Words problem) {
        super(Fault.OF_DOCUMENT.with(document, place, problem).english());
        this.document = document;
        this.place = place;
        this.problem = problem;
    }

    public static Malformed atLine(String document, int line, Words problem) {
        return new Malformed(document, Fault.AT_LINE.with(line), problem);
    }

    public static Malformed atByte(String document, long offset, Words problem) {
        return new Malformed(document, Fault.AT_BYTE.with(offset), problem);
    }

    public String document() {
        return document;
    }

    /// Where: `line 3` counted from 1, or `byte 17` counted from 0.
    public Words place() {
        return place;
    }

    public Words problem() {
        return problem;
    }

    /// One sentence with document, place and problem.
    public Words words() {
        return Fault.OF_DOCUMENT.with(document, place, problem);
    }

    public String sentence() {
        return words().english();
    }

    /// A refused document costs the reader no stack walk: mutation tests refuse millions of them.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
