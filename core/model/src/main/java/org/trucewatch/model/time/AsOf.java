package org.trucewatch.model.time;

/// The three cuts of every question, each in seconds since 1970, exclusive: what is said to have happened before
/// `happened`, what the desk had learnt before `known`, what the ledger had taken before `entered`.
///
/// Source: judging rules, section 1. A question that names only `happened` is asked with what was known then.
public record AsOf(long happened, long known, long entered) {
    /// As it was known at that very moment, whatever was entered since.
    public static AsOf at(long happened) {
        return new AsOf(happened, happened, Span.END);
    }

    public AsOf knownBy(long instant) {
        return new AsOf(happened, instant, entered);
    }

    public AsOf enteredBy(long instant) {
        return new AsOf(happened, known, instant);
    }
}
