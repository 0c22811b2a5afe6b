package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.time.Span;

/// What a group proves against a party under a standard, the claims that carry it, and who contradicts.
/// `word` is true where at least one named voice may assert it, whether or not it stands.
/// Source: judging rules, section 2; rules of the judge, D and G6 to G9.
record Proof(Outcome outcome, String code, List<Claim> by, List<String> contraries, boolean word) {
    enum Outcome {
        STANDS,
        DISPUTED,
        UNCERTAIN,
        NOTHING
    }

    Proof {
        by = List.copyOf(by);
        contraries = List.copyOf(contraries);
    }

    static Proof of(Setting setting, Charge charge, Party party, Group group) {
        return of(setting, charge, party, group, Match.all(setting, charge, party, group));
    }

    static Proof of(Setting setting, Charge charge, Party party, Group group, List<Match> matches) {
        var in = new ArrayList<Claim>();
        var open = new ArrayList<Match>();
        for (var match : matches) {
            if (match.answer().isIn()) in.add(match.claim());
            else if (!match.answer().isOut()) open.add(match);
        }
        return switch (setting.standard()) {
            case ALLEGED -> alleged(setting, charge, party, in, open);
            case CORROBORATED -> corroborated(setting, charge, party, group, in, open);
            case VERIFIED -> verified(setting, group, in, open);
        };
    }

    /// One report is enough; a specific contrary statement by anyone disputes it.
    private static Proof alleged(Setting setting, Charge charge, Party party, List<Claim> in, List<Match> open) {
        if (in.isEmpty()) return open.isEmpty() ? nothing(false) : uncertain(open);
        var contraries = Contraries.of(setting, charge, party, in);
        return contraries.isEmpty() ? stands(in) : disputed(in, contraries);
    }

    /// Two voices that are surely independent, or a finding; a credible denial disputes it.
    private static Proof corroborated(
            Setting setting, Charge charge, Party party, Group group, List<Claim> in, List<Match> open) {
        if (setting.seen().isConfirmed(group)) return verified(setting, group, in, open);
        if (Voices.areTwo(setting, in, party, true)) {
            var contraries = Contraries.credible(setting, charge, party, in);
            return contraries.isEmpty() ? stands(in) : disputed(in, contraries);
        }
        if (Voices.areTwo(setting, in, party, false))
            return new Proof(Outcome.UNCERTAIN, "independence-unknown", in, List.of(), true);
        var all = new ArrayList<>(in);
        open.forEach(match -> all.add(match.claim()));
        if (Voices.areTwo(setting, all, party, false)) return uncertain(all, open);
        return nothing(!in.isEmpty() || !open.isEmpty());
    }

    /// Two reviewers of two organisations found that it happened.
    private static Proof verified(Setting setting, Group group, List<Claim> in, List<Match> open) {
        if (!setting.seen().isConfirmed(group)) return nothing(!in.isEmpty() || !open.isEmpty());
        if (!in.isEmpty()) return stands(in);
        return open.isEmpty() ? nothing(false) : uncertain(open);
    }

    private static Proof stands(List<Claim> in) {
        return new Proof(Outcome.STANDS, "", in, List.of(), true);
    }

    private static Proof disputed(List<Claim> in, List<String> contraries) {
        return new Proof(Outcome.DISPUTED, "denied", in, contraries, true);
    }

    private static Proof nothing(boolean word) {
        return new Proof(Outcome.NOTHING, "", List.of(), List.of(), word);
    }

    private static Proof uncertain(List<Match> open) {
        var claims = open.stream().map(Match::claim).toList();
        return uncertain(claims, open);
    }

    private static Proof uncertain(List<Claim> claims, List<Match> open) {
        var code = open.getFirst().answer().code();
        return new Proof(Outcome.UNCERTAIN, code, claims, List.of(), true);
    }

    boolean stands() {
        return outcome == Outcome.STANDS;
    }

    boolean isNothing() {
        return outcome == Outcome.NOTHING;
    }

    /// The reports that carry it.
    List<String> reports() {
        return by.stream().map(claim -> claim.report().id()).distinct().sorted().toList();
    }

    boolean isReply() {
        return by.stream().anyMatch(claim -> claim.report().reply());
    }

    /// When it happened: where the spans of the carrying claims all meet, for people said that they tell one happening;
    /// else from the first to the last second that any of them means. An untold beginning widens nothing.
    Span span() {
        return span(by);
    }

    /// The same of some claims.
    static Span span(List<Claim> by) {
        var latest = by.stream().mapToLong(claim -> claim.span().from()).max().orElseThrow();
        var earliest = by.stream().mapToLong(claim -> claim.span().to()).min().orElseThrow();
        return latest < earliest ? new Span(latest, earliest) : hull(by);
    }

    private static Span hull(List<Claim> by) {
        var told = by.stream()
                .map(Claim::span)
                .filter(span -> span.from() != Span.BEGINNING)
                .toList();
        var from = told.stream().mapToLong(Span::from).min().orElse(Span.BEGINNING);
        var to = by.stream().mapToLong(claim -> claim.span().to()).max().orElseThrow();
        return new Span(from, to);
    }
}
