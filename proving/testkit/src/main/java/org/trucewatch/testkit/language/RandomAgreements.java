package org.trucewatch.testkit.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;

/// Draws agreements that the language can write: every construct of it, in canonical order.
///
/// They make no sense to a negotiator, and their names are declared nowhere; they are for laws about form.
public final class RandomAgreements {
    private final Draw draw;
    private final RandomMeasures measures;
    private final RandomHeaders headers;
    private final RandomClauses clauses;

    private RandomAgreements(Random random) {
        draw = new Draw(random);
        measures = new RandomMeasures(draw);
        var phrases = new RandomPhrases(draw, measures);
        headers = new RandomHeaders(draw, measures, phrases);
        clauses = new RandomClauses(draw, measures, phrases);
    }

    /// An agreement of up to three texts with up to five clauses each.
    public static Agreement any(Random random) {
        return new RandomAgreements(random).agreement();
    }

    private Agreement agreement() {
        var texts = new ArrayList<Text>();
        for (String id : List.of("T1", "T1A", "X-2").subList(0, draw.number(4))) texts.add(text(new TextId(id)));
        String title = draw.once(3) ? "" : draw.of(List.of("Northern Homs", "1. A *title* & more", "عنوان"));
        return new Agreement(title, headers.declarations(), texts);
    }

    private Text text(TextId id) {
        var keys = List.of("ceasefire", "aid", "part", "goods", "hts-out").subList(0, draw.number(6));
        List<Clause> drawn =
                keys.stream().map(key -> clauses.clause(new ClauseId(id, key))).toList();
        return new Text(id, measures.words(), headers.lines(), headers.declarations(), drawn);
    }
}
