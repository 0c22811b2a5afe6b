package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.redraft.Shift;
import org.trucewatch.desk.redraft.Shift.Turn;
import org.trucewatch.desk.report.Document.Block;
import org.trucewatch.desk.report.Document.Heading;
import org.trucewatch.desk.report.Document.Paragraph;
import org.trucewatch.desk.report.Document.Points;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;

/// What a draft changes in the verdicts, clause by clause, and the reports that made the difference.
public final class DraftChanges {
    private static final int MOST_IDS = 8;
    private static final int MOST_CLAIMS = 3;

    private final Case drafted;
    private final List<Standard> standards;
    private final Wording wording;

    private DraftChanges(Case drafted, List<Standard> standards, Wording wording) {
        this.drafted = drafted;
        this.standards = List.copyOf(standards);
        this.wording = wording;
    }

    /// `drafted` is the case with the draft, whose reports are told by their claims where they are few.
    public static Document of(Case drafted, List<Shift> shifts, List<Standard> standards, Wording wording) {
        var changes = new DraftChanges(drafted, standards, wording);
        var title = wording.say("redraft.title", drafted.agreement().title());
        return new Document(title, changes.blocks(shifts));
    }

    private List<Block> blocks(List<Shift> shifts) {
        var blocks = new ArrayList<Block>();
        for (var shift : shifts) {
            var points = points(shift);
            if (points.isEmpty()) continue;
            blocks.add(new Heading(
                    shift.after().or(shift::before).orElseThrow().clause().toString()));
            blocks.add(new Points(points));
        }
        if (blocks.isEmpty()) blocks.add(new Paragraph(wording.say("changes.nothing")));
        return blocks;
    }

    private List<String> points(Shift shift) {
        var points = new ArrayList<String>();
        if (shift.after().isEmpty()) points.add(wording.say("redraft.gone"));
        status(shift).ifPresent(points::add);
        var said = new LinkedHashMap<String, List<String>>();
        for (var standard : standards)
            change(shift, standard)
                    .ifPresent(change -> said.computeIfAbsent(change, any -> new ArrayList<>())
                            .add(wording.standard(standard)));
        said.forEach((change, under) ->
                points.add(wording.capital(wording.say("changes.under", wording.list(under), change))));
        points.addAll(claims(shift));
        return points;
    }

    private Optional<String> status(Shift shift) {
        if (shift.before().isEmpty() || shift.after().isEmpty()) return Optional.empty();
        var was = shift.before().get().status();
        var is = shift.after().get().status();
        return was == is
                ? Optional.empty()
                : Optional.of(wording.say("changes.status", wording.status(was), wording.status(is)));
    }

    private Optional<String> change(Shift shift, Standard standard) {
        var is = shift.after().map(after -> words(after, standard));
        if (is.isEmpty()) return Optional.empty();
        var was = shift.before().map(before -> words(before, standard));
        var said = new ArrayList<String>();
        if (was.isEmpty()) said.add(wording.say("redraft.new", is.get()));
        else if (!was.equals(is)) said.add(wording.say("changes.verdict", was.get(), is.get()));
        for (var turn : shift.turns()) if (turn.standard() == standard) said.addAll(reports(turn));
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    private List<String> reports(Turn turn) {
        var said = new ArrayList<String>();
        if (!turn.came().isEmpty()) said.add(wording.say("redraft.came", some(turn.came())));
        if (!turn.went().isEmpty()) said.add(wording.say("redraft.went", some(turn.went())));
        if (!turn.turned().isEmpty()) said.add(wording.say("redraft.turned", some(turn.turned())));
        return said;
    }

    private Object[] some(List<String> ids) {
        if (ids.size() <= MOST_IDS) return ids.toArray();
        var some = new ArrayList<>(ids.subList(0, MOST_IDS));
        some.add(wording.say("redraft.more", ids.size() - MOST_IDS));
        return some.toArray();
    }

    /// The claims of the reports that made the difference, where these are few.
    private List<String> claims(Shift shift) {
        var ids = new LinkedHashSet<String>();
        for (var turn : shift.turns()) {
            if (!standards.contains(turn.standard())) continue;
            ids.addAll(turn.came());
            ids.addAll(turn.went());
            ids.addAll(turn.turned());
        }
        if (ids.size() > MOST_CLAIMS) return List.of();
        return drafted.casebook().reports().stream()
                .filter(report -> ids.contains(report.id()))
                .map(report -> wording.say(
                        "changes.under",
                        report.id(),
                        wording.sentence(report.telling().claim())))
                .toList();
    }

    private String words(ClauseVerdict clause, Standard standard) {
        var under = Verdicts.under(clause, standard);
        var word = wording.verdict(under.verdict());
        var breaches = breaches(under);
        return breaches == 0 ? word : wording.say("changes.counted", word, breaches);
    }

    private static int breaches(StandardVerdict under) {
        return under.verdict() == Verdict.BROKEN ? Verdicts.breaches(under.occurrences()) : 0;
    }
}
