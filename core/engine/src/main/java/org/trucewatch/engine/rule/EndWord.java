package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trucewatch.engine.clause.Endings;
import org.trucewatch.engine.clause.TextTerm;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;

/// Told statements that a text has ended: one side's word disputes it, that of all, or of one with the power, ends it.
///
/// Source: judging rules, section 4 (term); rules of the judge, D17.
final class EndWord {
    private final Court court;
    private final TextTerm term;
    private final Endings endings;
    private final TreeSet<String> by = new TreeSet<>();
    private Optional<Span> ends = Optional.empty();

    EndWord(Court court, TextTerm term) {
        this.court = court;
        this.term = term;
        endings = term.endings();
        read();
    }

    boolean isTold() {
        return !by.isEmpty();
    }

    boolean ends() {
        return ends.isPresent();
    }

    Span end() {
        return ends.orElseThrow();
    }

    long since() {
        return ends.map(Span::from).orElse(Span.END);
    }

    List<String> by() {
        return List.copyOf(by);
    }

    private void read() {
        var firsts = new ArrayList<Span>();
        for (var party = 0; party < endings.bound().size(); party++) {
            var told = statements(party);
            if (told.isEmpty()) continue;
            firsts.add(told.get(0));
            var name = endings.bound().all().get(party).name();
            if (endings.empowered().contains(name)
                    && (ends.isEmpty() || told.get(0).from() < since())) ends = Optional.of(told.get(0));
        }
        if (ends.isEmpty()
                && !firsts.isEmpty()
                && firsts.size() == endings.bound().size())
            ends = firsts.stream().max(Comparator.comparingLong(Span::from));
    }

    /// A statement that is itself denied disputes the text no less, and ends nothing.
    private List<Span> statements(int party) {
        var scale = court.scale(endings.statements(), List.of(endings.denials()));
        var all = new ArrayList<Span>();
        for (var happening : court.hearing().happenings(endings.statements())) {
            var weight = scale.weigh(happening, party, Standard.ALLEGED);
            if (!weight.stands() && weight.standing() != Standing.DISPUTED) continue;
            var span = Happening.span(weight.by());
            if (weight.by().stream().noneMatch(hit -> concerns(hit, span))) continue;
            by.addAll(Happening.ids(court.evidence(), weight.by()));
            if (weight.stands()) all.add(span);
        }
        all.sort(Comparator.comparingLong(Span::from));
        return all;
    }

    /// A statement that names a text means it and its renderings; one that names none means every linked text that is
    /// running then.
    private boolean concerns(Hit hit, Span span) {
        var named = court.evidence().detailsOf(hit.row()).in(Detail.Part.OF).stream()
                .filter(endings.texts()::contains)
                .toList();
        if (!named.isEmpty()) return named.stream().anyMatch(endings.own()::contains);
        return endings.isLinked()
                && !term.calendar().answer(span.from(), span.to(), true).isOut();
    }
}
