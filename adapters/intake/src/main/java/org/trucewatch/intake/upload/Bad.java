package org.trucewatch.intake.upload;

/// A file that is not kept, and why.
final class Bad extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    Bad(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    static Bad broken(String what) {
        return new Bad(
                "file-broken",
                what
                        + " cannot be read; it may not have been copied whole. "
                        + "Copy it again, or put it into a ZIP file as it is.");
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
