package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// Says what was reported on a clause, happening by happening, and on how many voices each rests.
record Telling(Voices voices, Wording wording) {

    /// One sentence a happening, in order of time; reports that carry a verdict without a happening of their own
    /// follow one by one.
    List<String> reported(ClauseVerdict clause, List<Standard> standards) {
        var lowest = BoardRows.under(clause, standards.getFirst());
        var points = new ArrayList<String>();
        var told = new LinkedHashSet<String>();
        for (var happening : happenings(lowest).values()) {
            points.add(happening(happening, proved(happening.getFirst(), clause, standards)));
            happening.forEach(one -> told.addAll(one.by()));
        }
        for (var party : lowest.parties())
            for (var id : party.by())
                if (told.add(id)) voices.report(id).ifPresent(report -> points.add(single(report)));
        return points;
    }

    /// The occurrences of each happening together: one for each party it speaks of.
    private static Map<String, List<Occurrence>> happenings(StandardVerdict under) {
        var byId = new LinkedHashMap<String, List<Occurrence>>();
        under.occurrences()
                .forEach(one ->
                        byId.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one));
        return byId;
    }

    /// The strictest of the asked standards under which the happening still has its verdict.
    private static Standard proved(Occurrence happening, ClauseVerdict clause, List<Standard> standards) {
        var strictest = standards.getFirst();
        for (var standard : standards)
            if (BoardRows.under(clause, standard).occurrences().stream()
                    .anyMatch(one -> one.id().equals(happening.id()) && one.verdict() == happening.verdict()))
                strictest = standard;
        return strictest;
    }

    private String happening(List<Occurrence> parties, Standard proved) {
        var first = parties.getFirst();
        var said = new StringBuilder(wording.say(
                "explain.happening",
                wording.span(first.happened()),
                wording.verdict(first.verdict()),
                wording.standard(proved)));
        var names = parties.stream()
                .map(Occurrence::party)
                .distinct()
                .map(wording::name)
                .toList();
        said.append(wording.say("explain.happening-who", wording.list(names)));
        if (first.reply()) said.append(wording.say("explain.reply"));
        said.append(". ").append(claims(first.by()));
        return said.append(toldBy(first.id(), first.by())).toString();
    }

    private String claims(List<String> ids) {
        return ids.stream()
                .flatMap(id -> voices.report(id).stream())
                .map(report -> report.telling().claim().strip())
                .filter(claim -> !claim.isEmpty())
                .findFirst()
                .map(claim -> wording.say("explain.claim", claim) + " ")
                .orElse("");
    }

    private String toldBy(String id, List<String> by) {
        var heard = voices.of(by);
        var names = heard.stream()
                .map(voice ->
                        String.join(" / ", voice.stream().map(wording::name).toList()))
                .toList();
        var ids = by.equals(List.of(id)) ? id : id + " = " + String.join(" + ", by);
        return heard.isEmpty()
                ? wording.say("explain.told-anonymously", ids)
                : wording.say("explain.told-by", heard.size(), String.join("; ", names), ids);
    }

    private String single(Report report) {
        return wording.say("explain.single", wording.span(report.happened())) + " " + claims(List.of(report.id()))
                + toldBy(report.id(), List.of(report.id()));
    }
}
