package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;

/// Makes the rows of the board, one for each clause.
final class BoardRows {
    /// Reasons that say no more than their verdict does.
    private static final List<String> SAID_BY_THE_VERDICT =
            List.of("", "no-breach", "broken", "one-voice", "not-confirmed", "declaration");

    /// Reasons that name the date on which something is due.
    private static final List<String> WITH_THE_DATE = List.of("due-no-word", "pending-until", "told-not-done");

    private final List<Standard> standards;
    private final Wording wording;
    private final Sentences sentences;

    BoardRows(List<Standard> standards, Wording wording, Sentences sentences) {
        this.standards = List.copyOf(standards);
        this.wording = wording;
        this.sentences = sentences;
    }

    Board.Row row(List<ClauseVerdict> readings, boolean statusIsShared) {
        var folded = Verdicts.folded(readings);
        var parting = new ArrayList<>(parties(folded));
        var notes = new ArrayList<String>();
        if (!statusIsShared) notes.add(wording.say("board.status", wording.status(folded.status())));
        notes.addAll(dates(folded));
        notes.addAll(reasons(folded));
        rivals(readings, parting, notes);
        notes.addAll(patterns(folded));
        var sentence = sentences.of(folded.clause(), "", wording.tongue());
        return new Board.Row(folded.clause(), sentence, line("", folded, party -> true), parting, notes);
    }

    private List<Board.Line> parties(ClauseVerdict verdict) {
        var names = new LinkedHashSet<String>();
        verdict.verdicts().values().forEach(under -> under.parties().forEach(party -> names.add(party.party())));
        if (names.size() < 2) return List.of();
        var lines = names.stream().map(name -> partyLine(name, verdict)).toList();
        return lines.stream().map(Board.Line::cells).distinct().count() < 2 ? List.of() : lines;
    }

    private Board.Line partyLine(String party, ClauseVerdict verdict) {
        var cells = standards.stream()
                .map(standard -> {
                    var under = Verdicts.under(verdict, standard);
                    var found = under.parties().stream()
                            .filter(one -> one.party().equals(party))
                            .findFirst()
                            .map(PartyVerdict::verdict)
                            .orElse(Verdict.NOT_DETERMINED);
                    return cell(standard, found, under, name -> name.equals(party));
                })
                .toList();
        return new Board.Line(wording.label(party), cells);
    }

    private Board.Line line(String label, ClauseVerdict verdict, Predicate<String> parties) {
        var cells = standards.stream()
                .map(standard -> {
                    var under = Verdicts.under(verdict, standard);
                    return cell(standard, under.verdict(), under, parties);
                })
                .toList();
        return new Board.Line(label, cells);
    }

    private Board.Cell cell(Standard standard, Verdict verdict, StandardVerdict under, Predicate<String> parties) {
        var breaches = under.occurrences().stream()
                .filter(one -> one.verdict() == Verdict.BROKEN && parties.test(one.party()))
                .map(Occurrence::id)
                .distinct()
                .count();
        return new Board.Cell(
                standard, verdict, wording.verdict(verdict), verdict == Verdict.BROKEN ? (int) breaches : 0);
    }

    private void rivals(List<ClauseVerdict> readings, List<Board.Line> parting, List<String> notes) {
        var single = readings.stream()
                .filter(verdict -> !verdict.reading().equals(ClauseVerdict.ALL_READINGS))
                .toList();
        if (single.size() < 2) return;
        var lines = single.stream()
                .map(verdict -> line(label(verdict.reading()), verdict, party -> true))
                .toList();
        if (lines.stream().map(Board.Line::cells).distinct().count() < 2)
            notes.add(wording.say("board.same-under-readings", single.size() - 1));
        else parting.addAll(lines);
    }

    private String label(String reading) {
        return reading.isEmpty() ? wording.say("board.as-written") : wording.say("board.reading", reading);
    }

    private List<String> dates(ClauseVerdict verdict) {
        var dues = new LinkedHashSet<Long>();
        for (var standard : standards)
            Verdicts.under(verdict, standard).parties().stream()
                    .map(PartyVerdict::due)
                    .filter(OptionalLong::isPresent)
                    .forEach(due -> dues.add(due.getAsLong()));
        if (dues.size() != 1 || saysTheDate(verdict)) return List.of();
        return List.of(wording.say("board.due", wording.edge(dues.iterator().next())));
    }

    private boolean saysTheDate(ClauseVerdict verdict) {
        return standards.stream()
                .map(standard -> Verdicts.under(verdict, standard).reason())
                .anyMatch(reason ->
                        WITH_THE_DATE.contains(reason.code()) && !reason.parts().isEmpty());
    }

    /// What the verdict words leave open: said once where all standards share it, else with its standard.
    private List<String> reasons(ClauseVerdict verdict) {
        var said = new LinkedHashMap<String, List<Standard>>();
        for (var standard : standards) {
            var reason = Verdicts.under(verdict, standard).reason();
            if (SAID_BY_THE_VERDICT.contains(reason.code())) continue;
            said.computeIfAbsent(wording.reason(standard, reason), words -> new ArrayList<>())
                    .add(standard);
        }
        return said.entrySet().stream()
                .map(reason -> reason.getValue().size() == standards.size()
                        ? wording.capital(reason.getKey())
                        : wording.capital(names(reason.getValue())) + ": " + reason.getKey())
                .toList();
    }

    private String names(List<Standard> some) {
        return wording.list(some.stream().map(wording::standard).toList());
    }

    /// One note a party: which voices tell alone, and how often.
    private List<String> patterns(ClauseVerdict verdict) {
        var byParty = new LinkedHashMap<String, List<String>>();
        var patterns = new LinkedHashSet<Pattern>();
        for (var standard : standards)
            patterns.addAll(Verdicts.under(verdict, standard).patterns());
        for (var pattern : patterns) {
            var party = String.join("+", pattern.what().parts());
            var voices =
                    wording.list(pattern.lineages().stream().map(wording::name).toList());
            byParty.computeIfAbsent(party, any -> new ArrayList<>()).add(voices + " " + pattern.count());
        }
        return byParty.entrySet().stream()
                .map(party -> wording.say(
                        "board.patterns",
                        wording.name(party.getKey()),
                        String.join(wording.say("comma"), party.getValue())))
                .toList();
    }
}
