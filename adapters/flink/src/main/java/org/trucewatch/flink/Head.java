package org.trucewatch.flink;

/// What lines have in common that came one after another: of a row also the header of its table. Of a file, or of a
/// row that must be looked at closely, the header is empty and stands in its text.
record Head(String agreement, String path, String header) {
    /// The two letters that stand for the line feed behind a header or a row.
    static final String LINE_FEED = "\\n";

    private static final char TAB = '\t';

    /// Reads what stands between the time of a line and its row or text.
    static Head read(String written) {
        int path = written.indexOf(TAB) + 1;
        int header = written.indexOf(TAB, path) + 1;
        int end = header < written.length() ? written.length() - LINE_FEED.length() : header;
        return new Head(
                written.substring(0, path - 1), written.substring(path, header - 1), written.substring(header, end));
    }

    /// Whether the lines below it are rows under its header, each on one line and without an escape.
    boolean isPlain() {
        return !header.isEmpty();
    }
}
