package org.trucewatch.model.evidence;

import java.util.List;

/// All evidence of a case, in any order: the judge's answer does not depend on it.
public record Casebook(
        List<Report> reports,
        List<Link> links,
        List<Link.Unlink> unlinks,
        List<Relation> relations,
        List<Finding> findings,
        List<Correction> corrections,
        List<Parting> partings) {
    public static final Casebook EMPTY = new Casebook(List.of(), List.of(), List.of(), List.of(), List.of());

    public Casebook {
        reports = reports instanceof Reports kept ? kept : List.copyOf(reports);
        links = List.copyOf(links);
        unlinks = List.copyOf(unlinks);
        relations = List.copyOf(relations);
        findings = List.copyOf(findings);
        corrections = List.copyOf(corrections);
        partings = List.copyOf(partings);
    }

    /// A casebook in which nobody kept reports apart.
    public Casebook(
            List<Report> reports,
            List<Link> links,
            List<Link.Unlink> unlinks,
            List<Relation> relations,
            List<Finding> findings,
            List<Correction> corrections) {
        this(reports, links, unlinks, relations, findings, corrections, List.of());
    }

    /// A casebook in which no report was corrected.
    public Casebook(
            List<Report> reports,
            List<Link> links,
            List<Link.Unlink> unlinks,
            List<Relation> relations,
            List<Finding> findings) {
        this(reports, links, unlinks, relations, findings, List.of());
    }
}
