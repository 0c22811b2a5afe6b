package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Says what was reported on a clause, happening by happening, and on how many voices each rests.
/// A state holds for the judge until another word comes, and so to the moment that is asked about; nobody told that it
/// held that long, and none is named as its end.
record Telling(Voices voices, Wording wording, long askedAt) {

    /// One sentence a happening, in order of time; reports that carry a verdict without a happening of their own
    /// follow one by one.
    List<String> reported(ClauseVerdict clause, List<Standard> standards) {
        var points = new ArrayList<String>();
        var told = new LinkedHashSet<String>();
        for (var happening : happenings(clause, standards)) {
            points.add(happening(happening, clause.kind(), proved(happening.getFirst(), clause, standards)));
            happening.forEach(one -> told.addAll(one.by()));
        }
        for (var standard : standards)
            for (var party : Verdicts.under(clause, standard).parties())
                for (var id : party.by())
                    if (told.add(id)) voices.report(id).ifPresent(report -> points.add(single(report)));
        return points;
    }

    /// The occurrences of each happening together, one for each party it speaks of, as the first of the standards
    /// that has it shows it.
    private static List<List<Occurrence>> happenings(ClauseVerdict clause, List<Standard> standards) {
        var byId = new LinkedHashMap<String, List<Occurrence>>();
        for (var standard : standards) {
            var fresh = new LinkedHashMap<String, List<Occurrence>>();
            Verdicts.under(clause, standard).occurrences().stream()
                    .filter(one -> !byId.containsKey(one.id()))
                    .forEach(one -> fresh.computeIfAbsent(one.id(), id -> new ArrayList<>())
                            .add(one));
            byId.putAll(fresh);
        }
        var inTime = Comparator.comparingLong(
                (List<Occurrence> one) -> one.getFirst().happened().from());
        return byId.values().stream().sorted(inTime).toList();
    }

    /// The strictest of the asked standards under which the happening still has its verdict.
    private static Standard proved(Occurrence happening, ClauseVerdict clause, List<Standard> standards) {
        var strictest = standards.getFirst();
        for (var standard : standards)
            if (Verdicts.under(clause, standard).occurrences().stream()
                    .anyMatch(one -> one.id().equals(happening.id()) && one.verdict() == happening.verdict()))
                strictest = standard;
        return strictest;
    }

    private String happening(List<Occurrence> parties, Kind kind, Standard proved) {
        var first = parties.getFirst();
        var names = parties.stream()
                .map(Occurrence::party)
                .distinct()
                .map(wording::name)
                .toList();
        if (first.by().isEmpty())
            return wording.say(
                    "explain.silence",
                    wording.span(told(first.happened(), kind)),
                    wording.verdict(first.verdict()),
                    wording.list(names));
        var said = wording.say(
                first.verdict() == Verdict.BROKEN ? "explain.breach" : "explain.happening",
                wording.span(told(first.happened(), kind)),
                wording.verdict(first.verdict()),
                wording.list(names),
                wording.standard(proved),
                first.reply() ? wording.say("explain.reply") : "");
        return String.join(" ", said, claim(first.by()), toldBy(first.by(), proved), ids(first.id(), first.by()));
    }

    private Span told(Span happened, Kind kind) {
        return kind == Kind.STATE && happened.to() >= askedAt ? new Span(happened.from(), Span.END) : happened;
    }

    private String single(Report report) {
        var by = List.of(report.id());
        var when = wording.say("explain.single", wording.span(report.happened()));
        return String.join(" ", when, claim(by), toldBy(by, Standard.ALLEGED), ids(report.id(), by));
    }

    /// What the first of the reports claims, in our words.
    private String claim(List<String> ids) {
        return ids.stream()
                .flatMap(id -> voices.report(id).stream())
                .map(report -> wording.quoted(report.telling().claim()))
                .filter(claim -> !claim.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Origins are called independent only where the judge took them for that.
    private String toldBy(List<String> by, Standard proved) {
        var heard = voices.of(by);
        if (heard.isEmpty()) return wording.say("explain.told-anonymously");
        var names = heard.stream()
                .map(voice ->
                        String.join(" / ", voice.stream().map(wording::name).toList()))
                .toList();
        return wording.say(key(heard, proved), heard.size(), String.join("; ", names));
    }

    private String key(List<List<String>> heard, Standard proved) {
        if (proved != Standard.ALLEGED) return "explain.told-by-independent";
        return voices.perhapsOne(heard) ? "explain.told-by-perhaps" : "explain.told-by";
    }

    private String ids(String id, List<String> by) {
        return by.equals(List.of(id))
                ? wording.say("explain.report", id)
                : wording.say("explain.incident", id, String.join(", ", by));
    }
}
