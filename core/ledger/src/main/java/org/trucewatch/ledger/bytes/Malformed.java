package org.trucewatch.ledger.bytes;

/// Input that is not what it claims to be: the document, the place in it, and what is wrong there.
///
/// Checked on purpose: whoever reads what a stranger wrote must decide what a refusal means.
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final String document;
    private final String place;
    private final String problem;

    private Malformed(String document, String place, String problem) {
        super(document + ", " + place + ": " + problem);
        this.document = document;
        this.place = place;
        this.problem = problem;
    }

    public static Malformed atLine(String document, int line, String problem) {
        return new Malformed(document, "line " + line, problem);
    }

    public static Malformed atByte(String document, long offset, String problem) {
        return new Malformed(document, "byte " + offset, problem);
    }

    public String document() {
        return document;
    }

    /// Where: `line 3` counted from 1, or `byte 17` counted from 0.
    public String place() {
        return place;
    }

    public String problem() {
        return problem;
    }

    /// One sentence with document, place and problem.
    public String sentence() {
        return document + ", " + place + ": " + problem;
    }

    /// A refused document costs the reader no stack walk: mutation tests refuse millions of them.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
