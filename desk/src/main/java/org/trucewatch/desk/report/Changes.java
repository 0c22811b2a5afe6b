package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.report.Document.Block;
import org.trucewatch.desk.report.Document.Heading;
import org.trucewatch.desk.report.Document.Paragraph;
import org.trucewatch.desk.report.Document.Points;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;

/// What changed in the verdicts between two questions, and why: clause by clause, by the folded verdicts.
public final class Changes {
    private final Case watched;
    private final Judgement from;
    private final Judgement to;
    private final Wording wording;
    private final Voices voices;

    private Changes(Case watched, Judgement from, Judgement to, Wording wording) {
        this.watched = watched;
        this.from = from;
        this.to = to;
        this.wording = wording;
        this.voices = new Voices(watched, to.asOf());
    }

    /// Both judgements must be of `watched`; `to` is the later question.
    public static Document between(
            Case watched, Judgement from, Judgement to, List<Standard> standards, Wording wording) {
        var changes = new Changes(watched, from, to, wording);
        var title = wording.say(
                "changes.title",
                watched.agreement().title(),
                wording.edge(from.asOf().happened()),
                wording.edge(to.asOf().happened()));
        return new Document(title, changes.blocks(standards));
    }

    private List<Block> blocks(List<Standard> standards) {
        var before = folded(from);
        var blocks = new ArrayList<Block>();
        folded(Mandate.judged(watched, to)).forEach((clause, now) -> {
            var points = points(Optional.ofNullable(before.get(clause)), now, standards);
            if (points.isEmpty()) return;
            blocks.add(new Heading(clause.toString()));
            blocks.add(new Points(points));
        });
        Observed.byClause(watched, to).forEach(readings -> blocks.addAll(observed(readings)));
        if (blocks.isEmpty()) blocks.add(new Paragraph(wording.say("changes.nothing")));
        return blocks;
    }

    /// Of what is only observed, the reports that came since.
    private List<Block> observed(List<ClauseVerdict> readings) {
        var clause = readings.getFirst().clause();
        var earlier = Observed.ids(from.clauses().stream()
                .filter(one -> one.clause().equals(clause))
                .toList());
        var since = new ArrayList<>(Observed.ids(readings));
        since.removeAll(earlier);
        if (since.isEmpty()) return List.of();
        return List.of(
                new Heading(clause.toString()),
                new Points(List.of(wording.capital(wording.say("observe.since", wording.list(since))))));
    }

    private static Map<ClauseId, ClauseVerdict> folded(Judgement judgement) {
        var folded = new LinkedHashMap<ClauseId, ClauseVerdict>();
        Verdicts.byClause(judgement.clauses()).forEach(readings -> {
            var one = Verdicts.folded(readings);
            folded.put(one.clause(), one);
        });
        return folded;
    }

    private List<String> points(Optional<ClauseVerdict> before, ClauseVerdict now, List<Standard> standards) {
        var points = new ArrayList<String>();
        var was = before.map(ClauseVerdict::status);
        if (was.isPresent() && was.get() != now.status())
            points.add(wording.say("changes.status", wording.status(was.get()), wording.status(now.status())));
        var said = new LinkedHashMap<String, List<String>>();
        for (var standard : standards) {
            var after = Verdicts.under(now, standard);
            before.map(verdict -> Verdicts.under(verdict, standard))
                    .map(earlier -> change(standard, earlier, after))
                    .orElseGet(() -> Optional.of(wording.say("changes.new", words(after))))
                    .ifPresent(change -> said.computeIfAbsent(change, any -> new ArrayList<>())
                            .add(wording.standard(standard)));
        }
        said.forEach((change, under) ->
                points.add(wording.capital(wording.say("changes.under", wording.list(under), change))));
        return points;
    }

    private Optional<String> change(Standard standard, StandardVerdict before, StandardVerdict after) {
        var was = words(before);
        var is = words(after);
        if (was.equals(is)) return Optional.empty();
        var said = wording.say("changes.verdict", was, is);
        return Optional.of(
                String.join(" ", said, because(standard, before, after)).strip());
    }

    /// The reason of the new verdict and the reports that were not there before; one alone with its claim.
    private String because(Standard standard, StandardVerdict before, StandardVerdict after) {
        var said = new ArrayList<>(List.of(wording.sentence(wording.reason(standard, after.reason()))));
        var fresh = new LinkedHashSet<>(carriers(after));
        fresh.removeAll(carriers(before));
        if (!fresh.isEmpty()) said.add(wording.say("changes.by", fresh.toArray()));
        if (fresh.size() == 1)
            voices.report(fresh.getFirst())
                    .map(report -> wording.quoted(report.telling().claim()))
                    .ifPresent(said::add);
        return String.join(" ", said);
    }

    private String words(StandardVerdict under) {
        var word = wording.verdict(under.verdict());
        if (under.verdict() != Verdict.BROKEN) return word;
        var breaches = under.occurrences().stream()
                .filter(one -> one.verdict() == Verdict.BROKEN)
                .map(Occurrence::id)
                .distinct()
                .count();
        return breaches == 0 ? word : wording.say("changes.counted", word, breaches);
    }

    private static SequencedSet<String> carriers(StandardVerdict under) {
        var ids = new LinkedHashSet<String>();
        under.occurrences().forEach(one -> ids.addAll(one.by()));
        under.parties().forEach(one -> ids.addAll(one.by()));
        return ids;
    }
}
