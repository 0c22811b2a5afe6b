package org.trucewatch.flink;

/// A line that was found readable, as it was written, with what its way through the job depends on. `text` is where
/// its text begins; of a plain row, where its row does.
@SuppressWarnings("ArrayRecordComponent") // the form in which it came and in which it is kept; nobody compares them
record Sent(long known, String agreement, byte[] written, int text) {
    /// Behind the time and its tab.
    static final int HEAD = "2017-08-03T12:00:00Z".length() + 1;

    /// Where the text ends; a plain row does without its line feed.
    int end() {
        return written[text - 1] == '\t' ? written.length : written.length - Head.LINE_FEED.length();
    }
}
