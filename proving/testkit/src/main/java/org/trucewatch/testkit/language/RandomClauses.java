package org.trucewatch.testkit.language;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Clause.Item;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Clause.Subject;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;

/// Clauses, their sentences and rival readings.
final class RandomClauses {
    private static final List<String> UNREADABLE = List.of(
            "north must leave by 9/10/2017", "north south", "must leave;\nnorth may not talk", "not judgeable \"open");
    private static final List<String> QUOTES = List.of(
            "",
            "The sides shall stop.",
            "First *line*\n- second line\n\n1. A paragraph & more <b>",
            "نص\n# no heading");
    private static final List<String> LINKS = List.of("https://example.org/a_(b)?c=d&e", "../sources.csv", "a<b>c");

    private final Draw draw;
    private final RandomMeasures measures;
    private final RandomPhrases phrases;

    RandomClauses(Draw draw, RandomMeasures measures, RandomPhrases phrases) {
        this.draw = draw;
        this.measures = measures;
        this.phrases = phrases;
    }

    Clause clause(ClauseId id) {
        if (draw.once(12)) {
            return new Clause(id, List.of(new Item(new Body.Unreadable(draw.of(UNREADABLE)), List.of())), quote());
        }
        return new Clause(id, draw.some(1, 3, this::item), quote());
    }

    private Clause.Quote quote() {
        if (draw.once(2)) return Clause.Quote.NONE;
        return new Clause.Quote(draw.of(QUOTES), draw.some(0, 2, () -> draw.of(LINKS)));
    }

    private Item item() {
        var body = body();
        boolean free = !(body instanceof Body.Sentence said) || isFree(said.modal());
        return new Item(body, draw.some(0, draw.once(3) ? 2 : 0, () -> reading(free)));
    }

    private Clause.Reading reading(boolean free) {
        return new Clause.Reading(measures.words(), draw.any(() -> new Change.Whole(body()), () -> slots(free)));
    }

    private Change slots(boolean free) {
        var thing = draw.maybe(2, () -> thing(free));
        return new Change.Slots(thing, phrases.sentence(thing.isPresent() ? 0 : 1, 2));
    }

    private Body body() {
        return draw.any(
                this::sentence,
                this::sentence,
                this::sentence,
                () -> new Body.AsIn(measures.ref(), phrases.sentence(0, 3)),
                () -> new Body.NotJudgeable(measures.words(), draw.maybe(2, measures::words)));
    }

    private Body sentence() {
        var modal = draw.of(Modal.class);
        boolean free = isFree(modal);
        var deeds = draw.some(1, draw.once(5) ? 3 : 1, () -> deed(free));
        var first = modal == Modal.MUST_NOT ? plain(free) : deeds.get(0);
        deeds.set(0, first);
        return new Body.Sentence(new Subject(measures.names(), draw.once(6)), modal, deeds, phrases.sentence(0, 5));
    }

    /// True where a bare number may stand.
    private static boolean isFree(Modal modal) {
        return modal == Modal.MUST || modal == Modal.MUST_TRY;
    }

    /// A deed that can be forbidden.
    private Deed plain(boolean free) {
        return draw.any(
                () -> new Deed.Act(measures.names(), draw.maybe(2, () -> thing(free))),
                () -> new Deed.Break(
                        measures.ref(), 1 + draw.number(9), measures.period(), draw.maybe(2, measures::length)));
    }

    private Deed deed(boolean free) {
        return draw.any(
                () -> plain(free),
                () -> plain(free),
                () -> new Deed.Keep(
                        draw.maybe(2, measures::bound), measures.names(), draw.maybe(3, measures::name), tail()),
                () -> new Deed.Let(
                        measures.maybeQuantity(), measures.names(), draw.maybe(4, measures::names), deed(free)),
                () -> new Deed.Prevent(measures.names(), deed(free)));
    }

    private Thing thing(boolean free) {
        return draw.any(
                () -> new Thing.OfText(measures.textId()),
                () -> new Thing.OfClause(measures.ref()),
                () -> new Thing.Goods(quantity(free), measures.names(), tail()),
                () -> new Thing.Goods(quantity(free), measures.names(), tail()));
    }

    private Optional<Quantity> quantity(boolean free) {
        return free ? measures.maybeQuantity() : draw.maybe(2, measures::bound);
    }

    private Tail tail() {
        if (draw.once(2)) return Tail.NONE;
        return new Tail(
                draw.maybe(3, measures::names),
                draw.maybe(4, measures::name),
                draw.maybe(4, this::rate),
                draw.some(0, draw.once(2) ? 2 : 0, this::part));
    }

    private Tail.Rate rate() {
        return draw.any(() -> new Tail.Rate.ForEach(measures.names()), () -> new Tail.Rate.AsInTable(measures.name()));
    }

    private Tail.Part part() {
        return new Tail.Part(measures.quantity(), draw.maybe(2, measures::name), draw.maybe(3, measures::name));
    }
}
