package org.trucewatch.model.verdict;

/// A report that names an act of the clause and does not count, and why.
public record Aside(String id, Reason why) {}
