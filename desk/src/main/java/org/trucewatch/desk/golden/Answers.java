package org.trucewatch.desk.golden;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Status;

/// Answers one block: the lines that ask, and beneath each clause what the judge says.
record Answers(Judgement judgement) {
    private static final int COLUMN = 14;

    List<String> to(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> switch (question) {
                    case Question.Gap _ -> Stream.of("");
                    case Question.Asked asked -> answer(asked).stream();
                })
                .toList();
    }

    private List<String> answer(Question.Asked asked) {
        var head = asked.clause() + asked.which().words();
        return judgement.clauses().stream()
                .filter(verdict -> verdict.clause().equals(asked.clause()))
                .filter(asked.which()::takes)
                .reduce((first, last) -> last)
                .map(found -> lines(head, found, asked.asides()))
                .orElseGet(() -> List.of(head + " (not known yet)"));
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
