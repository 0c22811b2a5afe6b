package org.trucewatch.desk.golden;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.trucewatch.desk.watch.Watch;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Status;

/// Answers one block: the lines that ask, and beneath each clause what the judge says.
record Answers(Case watched, Judgement judgement) {
    private static final Pattern ASKED = Pattern.compile("(\\S+?)(?: reading \"(.*?)\"| (as written))?(?: \\(.*\\))?");
    private static final Pattern ASIDE = Pattern.compile(" +aside +(\\S+).*");
    private static final int COLUMN = 14;

    /// The block's lines answered: lines of the answer before are dropped, those that ask stay.
    List<String> to(List<String> lines) {
        var out = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank()) out.add("");
            else if (asks(line)) out.addAll(answer(line, asides(lines, at)));
        }
        return out;
    }

    static boolean asks(String line) {
        return !line.isBlank() && !line.startsWith(" ");
    }

    /// The reports that the lines below a clause ask about.
    private static List<String> asides(List<String> lines, int clause) {
        var reports = new ArrayList<String>();
        for (int at = clause + 1; at < lines.size() && lines.get(at).startsWith(" "); at++) {
            var aside = ASIDE.matcher(lines.get(at));
            if (aside.matches()) reports.add(aside.group(1));
        }
        return reports;
    }

    private List<String> answer(String line, List<String> asides) {
        var asked = ASKED.matcher(line.strip());
        if (!asked.matches()) return List.of(line);
        var clause = Watch.clause(watched, asked.group(1));
        var reading = asked.group(2) != null ? asked.group(2) : "";
        var single = asked.group(2) != null || asked.group(3) != null;
        var found = judgement.clauses().stream()
                .filter(verdict -> verdict.clause().equals(clause))
                .filter(verdict -> single ? verdict.reading().equals(reading) : true)
                .reduce((first, last) -> last);
        var head = clause + (asked.group(2) != null ? " reading \"" + reading + "\"" : single ? " as written" : "");
        if (found.isEmpty()) return List.of(head + " (not known yet)");
        return lines(head, found.get(), asides);
    }

    private static List<String> lines(String head, ClauseVerdict verdict, List<String> asides) {
        var out = new ArrayList<String>();
        out.add(
                verdict.status() == Status.IN_FORCE
                        ? head
                        : head + " (" + verdict.status().word() + ")");
        for (var standard : Standard.values()) {
            var under = verdict.verdicts().get(standard);
            if (under != null) standard(standard, under, out);
        }
        for (var report : asides) out.add("  " + padded("aside") + report + " " + why(report, verdict));
        return out;
    }

    private static void standard(Standard standard, StandardVerdict under, List<String> out) {
        var carriers = new TreeSet<String>();
        under.parties().stream()
                .filter(party -> party.verdict() == under.verdict())
                .forEach(party -> carriers.addAll(party.by()));
        out.add("  " + padded(standard.word()) + said(under.verdict().word(), List.copyOf(carriers)));
        var verdicts = new LinkedHashSet<>(
                under.parties().stream().map(PartyVerdict::verdict).toList());
        if (verdicts.size() > 1)
            for (var party : under.parties())
                out.add("    " + party.party() + ": " + said(party.verdict().word(), party.by()));
    }

    private static String said(String verdict, List<String> by) {
        return by.isEmpty() ? verdict : verdict + " by " + String.join(", ", by);
    }

    private static String why(String report, ClauseVerdict verdict) {
        return verdict.verdicts().values().stream()
                .flatMap(under -> under.aside().stream())
                .filter(aside -> aside.id().equals(report))
                .map(Aside::why)
                .map(reason -> reason.code())
                .findFirst()
                .orElse("is not set aside");
    }

    private static String padded(String word) {
        return word + " ".repeat(Math.max(1, COLUMN - word.length()));
    }
}
